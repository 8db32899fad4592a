import type { ProviderInterface } from '@polkadot/rpc-provider/types';
import { expect, it } from 'vitest';
import { headerHash } from '../../../src/chain/header.js';
import { withMoments } from '../../../src/chain/provider/moment.js';
import type { BlockRef } from '../../../src/units/block.js';

const header = (number: number) => ({
  ...{ parentHash: `0x${'01'.repeat(32)}`, number: `0x${number.toString(16)}` },
  ...{ stateRoot: `0x${'02'.repeat(32)}`, extrinsicsRoot: `0x${'03'.repeat(32)}` },
  digest: { logs: [] },
});
const blockOf = (number: number): BlockRef => ({ number, hash: headerHash(header(number)) });

/** A node that makes a block after so many answers, and says of each value which block it is of. */
function node(growsAfter: number) {
  const asked: string[] = [];
  const best = () => (asked.length > growsAfter ? 6 : 5);
  const inner = {
    async send(method: string, params: readonly unknown[]) {
      asked.push(method);
      if (method === 'chain_getHeader') return header(best());
      const hash = method === 'state_queryStorageAt' ? params[1] : params[2];
      const block = hash ?? blockOf(best()).hash;
      if (JSON.stringify(params[0]) === '["nothing"]') return [];
      if (method === 'state_queryStorageAt') return [{ block, changes: [] }];
      return block;
    },
  } as unknown as ProviderInterface;
  const { provider, now } = withMoments(inner);
  const storage = ({ hash }: BlockRef) => provider.send('state_queryStorageAt', [[], hash]);
  const call = ({ hash }: BlockRef) => provider.send<string>('state_call', ['f', '0x', hash]);
  return { asked, now, storage, call, provider };
}

const never = Number.POSITIVE_INFINITY;

it('asks for everything at once while the chain stands still', async () => {
  const { asked, now, storage, call } = node(never);
  const { at, answer } = await now('show', async (block) => {
    const both = Promise.all([storage(block), call(block)]);
    expect(asked).toEqual(['chain_getHeader', 'state_queryStorageAt', 'state_call']);
    return both;
  });
  expect({ ...at }).toEqual(blockOf(5));
  expect(answer[1]).toBe(blockOf(5).hash);
});

it.each([1, 2, 3])(
  'gives one block to what a new one came among, after %i answers',
  async (growsAfter) => {
    const { now, storage, call } = node(growsAfter);
    const { at, answer } = await now('show', async (block) => {
      const [[set], called] = await Promise.all([
        storage(block) as Promise<readonly { block: string }[]>,
        call(block),
      ]);
      return [set?.block, called];
    });
    expect(answer).toEqual([at.hash, at.hash]);
    expect(blockOf(at.number).hash).toBe(at.hash);
  },
);

it('tells later reads of the block, so that they are of the same one', async () => {
  const { asked, now, storage, call } = node(4);
  const { at, answer } = await now('show', async (block) => {
    await Promise.all([storage(block), call(block)]);
    return call(block);
  });
  expect(answer).toBe(blockOf(5).hash);
  expect(at.number).toBe(5);
  expect(asked.filter((method) => method === 'state_queryStorageAt')).toHaveLength(1);
});

it('reads again of a known block for whoever must know it, and hides no part that was left out', async () => {
  const { now, storage, call } = node(never);
  const { at, answer } = await now('show', async (block) => {
    const number = await Promise.resolve()
      .then(() => block.number)
      .catch(() => -1);
    await storage(block);
    return [number, await call(block)];
  });
  expect(answer).toEqual([5, at.hash]);
});

it('waits for the block with a question that names one but does not say so in its answer', async () => {
  const { asked, now, provider } = node(never);
  const { answer } = await now('show', ({ hash }) => provider.send('chain_getBlock', [hash]));
  expect(asked).toEqual(['chain_getHeader', 'chain_getBlock']);
  expect(answer).toBe(blockOf(5).hash);
});

it("signs by no answer of a runtime function but the head's, and asks for a fee at once", async () => {
  const { asked, now, call, provider } = node(never);
  const { answer } = await now('sign', async (block) => {
    const both = Promise.all([
      call(block),
      provider.send<string>('state_call', ['TransactionPaymentApi_query_info', '0x', block.hash]),
    ]);
    expect(asked).toEqual(['chain_getHeader', 'state_call']);
    return both;
  });
  expect(asked).toHaveLength(3);
  expect(answer).toEqual([blockOf(5).hash, blockOf(5).hash]);
});

it('reads again where a node does not say which block its values are of', async () => {
  const { now, provider, asked } = node(never);
  const { send } = provider;
  let first = true;
  const { at } = await now('sign', async ({ hash }) => {
    if (!first) return send('state_queryStorageAt', [[], hash]);
    first = false;
    await send('state_queryStorageAt', [['nothing'], hash]);
    return undefined;
  });
  expect(at.number).toBe(5);
  expect(asked.filter((method) => method === 'chain_getHeader')).toHaveLength(2);
});

it('sends nothing more for a reading that was refused', async () => {
  const { asked, now, storage } = node(never);
  let late: Promise<unknown> = Promise.resolve();
  const refused = now('sign', async ({ hash }) => {
    late = new Promise(setImmediate).then(() => storage({ number: 0, hash }));
    late.catch(() => {});
    throw new Error('no subnet 9');
  });
  await expect(refused).rejects.toThrow('no subnet 9');
  await expect(late).rejects.toThrow('is over');
  expect(asked).toEqual(['chain_getHeader']);
});

it('passes a refusal on', async () => {
  const { now, storage } = node(never);
  const refused = now('show', async (block) => {
    await storage(block);
    throw new Error('no subnet 9');
  });
  await expect(refused).rejects.toThrow('no subnet 9');
});
