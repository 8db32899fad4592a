import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { type WebSocket, WebSocketServer } from 'ws';
import { connectChain } from '../../src/chain/connect.js';
import type { MetadataCache } from '../../src/chain/metadata-cache.js';
import { networks } from '../../src/chain/networks.js';

const noCache: MetadataCache = {
  read: () => undefined,
  write: () => {},
  readDigest: () => undefined,
  writeDigest: () => {},
  readReady: () => undefined,
  writeReady: () => {},
  forgetReady: () => {},
  readTypes: () => undefined,
  hasTypes: () => true,
  writeTypes: () => {},
  readAnswers: () => undefined,
  writeAnswers: () => {},
  forgetAnswers: () => {},
};
const servers: WebSocketServer[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    for (const client of server.clients) client.terminate();
    server.close();
  }
});

/** A server that answers each request as told; loopback only. */
async function serve(answer: (method: string, socket: WebSocket) => unknown): Promise<string> {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  servers.push(server);
  server.on('connection', (socket) => {
    socket.on('message', (message) => {
      const { id, method } = JSON.parse(message.toString());
      const result = answer(method, socket);
      if (result !== undefined) socket.send(JSON.stringify({ jsonrpc: '2.0', id, result }));
    });
  });
  await new Promise((resolve) => server.once('listening', resolve));
  return `ws://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const finneyAt = (url: string) => ({ network: 'finney', url, genesis: networks.finney.genesis });

describe('nothing is believed or signed against a chain that is not the one that was named', () => {
  it('refuses an endpoint whose genesis is not the pinned one, before it asks for more', async () => {
    const asked: string[] = [];
    const url = await serve((method) => {
      asked.push(method);
      return method === 'chain_getBlockHash' ? `0x${'99'.repeat(32)}` : { specVersion: 424 };
    });
    await expect(connectChain(finneyAt(url), noCache)).rejects.toMatchObject({
      code: 'wrong-network',
      message: expect.stringContaining('0x9999'),
      hint: expect.stringContaining(networks.finney.genesis),
    });
    expect(asked.sort()).toEqual(['chain_getBlockHash', 'state_getRuntimeVersion']);
  });

  it('says that nobody is there instead of hanging or printing a stack', async () => {
    const url = await serve(() => undefined);
    servers.pop()?.close();
    await expect(connectChain(finneyAt(url), noCache)).rejects.toMatchObject({
      code: 'unreachable',
    });
  });

  it('calls a server that hangs up in the middle unreachable', async () => {
    const url = await serve((_method, socket) => {
      socket.terminate();
    });
    await expect(connectChain(finneyAt(url), noCache)).rejects.toMatchObject({
      code: 'unreachable',
    });
  });

  it('says so too when it goes away after it had proved who it is', async () => {
    const url = await serve((method, socket) => {
      if (method === 'chain_getBlockHash') return networks.finney.genesis;
      if (method === 'state_getRuntimeVersion') return { specVersion: 424 };
      socket.terminate();
    });
    await expect(connectChain(finneyAt(url), noCache)).rejects.toMatchObject({
      code: 'unreachable',
      exitStatus: 6,
    });
  });
});
