import Type from 'typebox';
import { blockNumber, count, nullable, object, text } from '../../../format/schema/pieces.js';

const fields = {
  ip: text,
  ipType: count,
  port: Type.Integer({ minimum: 0, maximum: 65_535, examples: [8091] }),
  endpoint: text,
};

/** Where something is served; null for nothing. */
export const endpoint = nullable(object(fields));

/** The same, as it was announced. */
export const announced = nullable(object({ ...fields, version: count, block: blockNumber }));
