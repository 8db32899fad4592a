import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { pipedTextOf } from '../../src/piped-line.js';

test('a command that begins again is given the same weights again, not none', async () => {
  const stdin = new PassThrough();
  stdin.end('{"1":0.5}');
  const read = pipedTextOf({ stdin: stdin as unknown as NodeJS.ReadStream });
  expect([await read(), await read()]).toEqual(['{"1":0.5}', '{"1":0.5}']);
});
