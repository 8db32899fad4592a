import { once } from 'node:events';
import { describe, expect, it, onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { chainHolder, openLocalChain, serveLocalChain } from '../../../../src/localnet/index.js';
import { counterRuntime, counterTx } from '../../../support/counter-runtime.js';
import { hexOf } from '../../../support/session.js';
import { tempFolder } from '../../../support/temp-folder.js';

type Message = {
  readonly id?: unknown;
  readonly method?: string;
  readonly result?: unknown;
  readonly error?: { readonly code: number };
  readonly params?: { readonly subscription: string; readonly result: unknown };
};

async function served(onStop: () => void = () => {}) {
  const dir = tempFolder();
  const chain = await openLocalChain({
    dir,
    runtime: counterRuntime(),
    blockTime: 3_600_000,
    genesisTime: 0,
  });
  const server = await serveLocalChain(chain, { port: 0, onStop });
  onTestFinished(async () => {
    await server.close();
    await chain.close();
  });
  return { dir, chain, server };
}

async function client(url: string) {
  const socket = new WebSocket(url);
  const messages: (Message | Message[])[] = [];
  const waiting: (() => void)[] = [];
  socket.on('message', (message) => {
    messages.push(JSON.parse(String(message)));
    for (const wake of waiting.splice(0)) wake();
  });
  await once(socket, 'open');
  onTestFinished(() => socket.terminate());
  return {
    socket,
    messages,
    send: (text: string) => socket.send(text),
    /** The messages, once there are so many. */
    async received(count: number) {
      while (messages.length < count) await new Promise<void>((resolve) => waiting.push(resolve));
      return messages;
    },
    call(id: number, method: string, params: unknown = []) {
      socket.send(JSON.stringify({ jsonrpc: '2.0', id, method, params }));
    },
  };
}

describe('the WebSocket server', () => {
  it.each([
    { title: 'text that is no JSON', message: '{"jsonrpc":', code: -32700 },
    { title: 'a number', message: '7', code: -32600 },
    { title: 'an empty batch', message: '[]', code: -32600 },
    { title: 'no method', message: '{"jsonrpc":"2.0","id":1}', code: -32600 },
    { title: 'no version', message: '{"id":1,"method":"system_name"}', code: -32600 },
    {
      title: 'an id that is a list',
      message: '{"jsonrpc":"2.0","id":[],"method":"system_name"}',
      code: -32600,
    },
    {
      title: 'an unknown method',
      message: '{"jsonrpc":"2.0","id":1,"method":"eth_call"}',
      code: -32601,
    },
    {
      title: 'a name every object has',
      message: '{"jsonrpc":"2.0","id":1,"method":"constructor"}',
      code: -32601,
    },
    {
      title: 'parameters by name',
      message: '{"jsonrpc":"2.0","id":1,"method":"chain_getBlock","params":{"hash":null}}',
      code: -32602,
    },
    {
      title: 'a key that is no hex',
      message: '{"jsonrpc":"2.0","id":1,"method":"state_getStorage","params":["0xzz"]}',
      code: -32602,
    },
    {
      title: 'a hash that is too short',
      message: '{"jsonrpc":"2.0","id":1,"method":"chain_getHeader","params":["0x12"]}',
      code: -32602,
    },
    {
      title: 'a count that is no number of blocks',
      message: '{"jsonrpc":"2.0","id":1,"method":"localnet_advance","params":[0]}',
      code: -32602,
    },
  ])('answers $title with $code and goes on', async ({ message, code }) => {
    const { server } = await served();
    const { send, received, call } = await client(server.url);
    send(message);
    call(2, 'system_name');
    expect(await received(2)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ jsonrpc: '2.0', error: expect.objectContaining({ code }) }),
        { jsonrpc: '2.0', id: 2, result: 'btcli localnet' },
      ]),
    );
  });

  it('answers a batch in its order, without those that ask for no answer', async () => {
    const { server } = await served();
    const { send, received } = await client(server.url);
    const request = (method: string, id?: number) => ({ jsonrpc: '2.0', method, id });
    send(JSON.stringify([request('system_chain', 1), request('system_name'), 5, request('no', 2)]));
    const [batch] = await received(1);
    expect(batch).toEqual([
      { jsonrpc: '2.0', id: 1, result: 'btcli localnet' },
      { jsonrpc: '2.0', id: null, error: { code: -32600, message: 'Invalid request' } },
      { jsonrpc: '2.0', id: 2, error: { code: -32601, message: 'Method not found', data: 'no' } },
    ]);
  });

  it('sends a subscription’s id before its first notification, in a slow batch too', async () => {
    const { server } = await served();
    const { send, received } = await client(server.url);
    const request = (id: number, method: string, params: unknown[]) => ({
      jsonrpc: '2.0',
      id,
      method,
      params,
    });
    const bytes = hexOf(counterTx({ sender: 1, nonce: 0 }));
    send(
      JSON.stringify([
        request(1, 'author_submitAndWatchExtrinsic', [bytes]),
        request(2, 'localnet_advance', [20]),
      ]),
    );
    const [batch, ...notified] = await received(5);
    expect(Array.isArray(batch)).toBe(true);
    const statuses = notified.map((one) => (one as Message).params?.result);
    expect(statuses).toMatchObject([
      'ready',
      { broadcast: [expect.any(String)] },
      { inBlock: expect.any(String) },
      { finalized: expect.any(String) },
    ]);
  });

  it('writes its address into the folder and takes it out again', async () => {
    const { dir, chain, server } = await served();
    expect(server.url).toMatch(/^ws:\/\/127\.0\.0\.1:\d+$/);
    expect(chainHolder(dir)).toEqual({ pid: process.pid, url: server.url });
    await server.close();
    expect(chainHolder(dir)).toEqual({ pid: process.pid });
    await chain.close();
    expect(chainHolder(dir)).toBeUndefined();
  });

  it('asks its owner to stop, after the answer; a session in process cannot', async () => {
    let stop = () => {};
    const stopped = new Promise<void>((resolve) => {
      stop = resolve;
    });
    const { chain, server } = await served(() => stop());
    const { call, received, socket } = await client(server.url);
    const closed = once(socket, 'close');
    call(1, 'localnet_stop');
    await stopped;
    await server.close();
    await closed;
    expect(await received(1)).toEqual([{ jsonrpc: '2.0', id: 1, result: true }]);
    const own = chain.openSession(() => {});
    await expect(own.request('localnet_stop')).rejects.toMatchObject({ code: -32601 });
  });

  it('lets two clients see one chain, and drops what a closed one subscribed to', async () => {
    const { chain, server } = await served();
    const [one, other] = [await client(server.url), await client(server.url)];
    one.call(1, 'chain_subscribeNewHeads');
    other.call(1, 'chain_subscribeNewHeads');
    await one.received(2);
    await other.received(2);
    one.socket.terminate();
    await once(one.socket, 'close');
    other.call(2, 'localnet_advance', [2]);
    await other.received(5);
    expect(one.messages).toHaveLength(2);
    other.call(3, 'localnet_status');
    const status = (await other.received(6)).at(-1);
    expect(status).toMatchObject({ result: { ...chain.head(), pool: { ready: 0, future: 0 } } });
  });

  it('refuses a port that is taken and a host that is not this machine', async () => {
    const { chain, server } = await served();
    const port = Number(new URL(server.url).port);
    const onStop = () => {};
    await expect(serveLocalChain(chain, { port, onStop })).rejects.toMatchObject({
      code: 'bad-input',
      message: `port ${port} is taken`,
    });
    await expect(
      serveLocalChain(chain, { port: 0, host: '0.0.0.0', onStop }),
    ).rejects.toMatchObject({ code: 'bad-input' });
  });

  it.each([
    { origin: 'https://evil.example', allowed: false },
    { origin: 'http://localhost.evil.example', allowed: false },
    { origin: 'http://localhost:3000', allowed: true },
    { origin: 'https://polkadot.js.org', allowed: true },
  ])('a page from $origin may connect: $allowed', async ({ origin, allowed }) => {
    const { server } = await served();
    const socket = new WebSocket(server.url, { origin });
    onTestFinished(() => socket.terminate());
    const outcome = await Promise.race([
      once(socket, 'open').then(() => true),
      once(socket, 'error').then(() => false),
    ]).catch(() => false);
    expect(outcome).toBe(allowed);
  });
});
