import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { WebSocketServer } from 'ws';
import { openRuntimes } from '../../../src/localnet/runtimes/runtimes.js';
import { runtimeBlob } from '../../support/runtime-blob.js';
import { servedChain } from '../../support/served-chain.js';
import { tempFolder } from '../../support/temp-folder.js';

/** A node that answers every request with one result or error. */
async function nodeAnswering(answer: object): Promise<string> {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  onTestFinished(() => server.close());
  server.on('connection', (socket) =>
    socket.on('message', (message) => {
      const { id } = JSON.parse(message.toString());
      socket.send(JSON.stringify({ jsonrpc: '2.0', id, ...answer }));
    }),
  );
  await once(server, 'listening');
  return `ws://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe('a runtime is taken from a running node', () => {
  it('keeps its code and its host, but no key that the address carries', async () => {
    const code = `0x${Buffer.from(runtimeBlob('node-subtensor', 424)).toString('hex')}`;
    const url = await nodeAnswering({ result: code });
    const cache = openRuntimes(tempFolder());
    const { runtime } = await cache.add(`${url}/secret?key=secret`);
    expect(runtime).toMatchObject({ source: url, specVersion: 424 });
  });

  it('says what the node refused, and that a chain of builtin rules has no code', async () => {
    const cache = openRuntimes(tempFolder());
    const refusing = await nodeAnswering({ error: { code: 4003, message: 'discarded' } });
    await expect(cache.add(refusing)).rejects.toMatchObject({
      code: 'unreachable',
      message: expect.stringContaining('discarded'),
    });
    const builtin = await servedChain();
    onTestFinished(builtin.close);
    await expect(cache.add(builtin.url)).rejects.toMatchObject({ code: 'not-found' });
  });
});
