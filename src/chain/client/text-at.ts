import { compact, count, text } from './skip.js';

/** The text that begins there, as SCALE has it: its length, then its bytes. */
export const textAt = (bytes: Uint8Array, at: number): string =>
  Buffer.from(bytes.subarray(compact(bytes, at), text(bytes, at))).toString();

/** The texts of the list that begins there. */
export function textsAt(bytes: Uint8Array, at: number): readonly string[] {
  const texts: string[] = [];
  let next = compact(bytes, at);
  for (let left = count(bytes, at); left > 0; left--) {
    texts.push(textAt(bytes, next));
    next = text(bytes, next);
  }
  return texts;
}
