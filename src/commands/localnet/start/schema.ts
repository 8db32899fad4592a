import { count, hash, object, text } from '../../../format/schema/pieces.js';

export const data = object({
  url: text,
  genesis: hash,
  pid: count,
  runtime: object({ specName: text, specVersion: count }),
});
