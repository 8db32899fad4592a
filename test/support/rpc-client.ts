import { WebSocket } from 'ws';

/** Plain JSON-RPC over a socket of its own, to see a chain without the client that is tested. */
export type RpcClient = {
  readonly ask: <Answer>(method: string, ...params: unknown[]) => Promise<Answer>;
  readonly close: () => void;
};

export async function rpcClient(url: string): Promise<RpcClient> {
  const socket = new WebSocket(url, { maxPayload: 2 ** 28 });
  const waiting = new Map<number, { give: (answer: never) => void; fail: (e: Error) => void }>();
  let asked = 0;
  socket.on('message', (message) => {
    const { id, result, error } = JSON.parse(String(message));
    const waiter = waiting.get(id);
    waiting.delete(id);
    if (error) waiter?.fail(new Error(error.message));
    else waiter?.give(result as never);
  });
  await new Promise<void>((resolve, reject) => {
    socket.on('open', resolve);
    socket.on('error', reject);
  });
  return {
    ask: (method, ...params) =>
      new Promise((give, fail) => {
        const id = ++asked;
        waiting.set(id, { give, fail });
        socket.send(JSON.stringify({ jsonrpc: '2.0', id, method, params }));
      }),
    close: () => socket.terminate(),
  };
}

/** Every extrinsic of the best chain, in order. */
export async function extrinsicsOf(url: string): Promise<readonly Landed[]> {
  const { ask, close } = await rpcClient(url);
  try {
    const { number: head } = await ask<{ number: string }>('chain_getHeader');
    const landed: Landed[] = [];
    for (let number = 1; number <= Number(head); number += 1) {
      const hash = await ask<string>('chain_getBlockHash', number);
      const { block } = await ask<{ block: { extrinsics: string[] } }>('chain_getBlock', hash);
      landed.push(...block.extrinsics.map((bytes) => ({ bytes, number })));
    }
    return landed;
  } finally {
    close();
  }
}

/** One extrinsic as a block holds it, in hex. */
export type Landed = { readonly bytes: string; readonly number: number };
