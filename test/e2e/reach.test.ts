import { createServer } from 'node:net';
import { expect, it } from 'vitest';
import { reachPort } from '../../src/reach.js';

it('tells a port that takes connections from one that does not', async () => {
  const server = createServer((socket) => socket.end());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  expect(await reachPort('127.0.0.1', port, 5_000)).toMatchObject({ state: 'open' });
  await new Promise((resolve) => server.close(resolve));
  expect(await reachPort('127.0.0.1', port, 5_000)).toEqual({ state: 'refused' });
});
