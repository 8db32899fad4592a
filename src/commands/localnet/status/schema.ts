import { count, flag, hash, nullable, object, text } from '../../../format/schema/pieces.js';

export const data = object({
  running: flag,
  url: nullable(text),
  pid: nullable(count),
  state: text,
  genesis: hash,
});
