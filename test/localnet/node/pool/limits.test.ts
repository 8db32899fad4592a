import { expect, it } from 'vitest';
import { hex, manualChain } from './manual-chain.js';

const room = (ready: number, future: number) => ({
  poolLimits: {
    ready: { count: ready, bytes: 1_000_000 },
    future: { count: future, bytes: 1_000_000 },
  },
});

const FULL = {
  code: 1016,
  message: 'Immediately Dropped',
  data: "The transaction couldn't enter the pool because of the limit",
};

it('a full pool drops what pays least for what pays more, and says so to its watcher', async () => {
  const { watch, submit, session, pending } = await manualChain(room(2, 2));
  const poor = await watch({ sender: 1, nonce: 0, priority: 2 });
  await submit({ sender: 2, nonce: 0, priority: 5 });
  await submit({ sender: 3, nonce: 0, priority: 4 });
  expect((await session.results(poor, 3)).at(-1)).toBe('dropped');
  expect(await pending()).toEqual([
    hex({ sender: 2, nonce: 0, priority: 5 }),
    hex({ sender: 3, nonce: 0, priority: 4 }),
  ]);
  await expect(submit({ sender: 4, nonce: 0, priority: 1 })).rejects.toMatchObject(FULL);
  await expect(submit({ sender: 4, nonce: 0, priority: 1 })).rejects.toMatchObject({ code: 1012 });
});

it('drops the oldest of those that wait for others', async () => {
  const { watch, submit, session } = await manualChain(room(2, 2));
  const oldest = await watch({ sender: 1, nonce: 5 });
  await submit({ sender: 2, nonce: 5 });
  await submit({ sender: 3, nonce: 5 });
  expect(await session.results(oldest, 2)).toEqual(['future', 'dropped']);
  expect(await session.request('localnet_status')).toMatchObject({ pool: { ready: 0, future: 2 } });
});
