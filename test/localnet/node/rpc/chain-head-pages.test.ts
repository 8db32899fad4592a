import { describe, expect, it } from 'vitest';
import type { Runtime } from '../../../../src/localnet/index.js';
import { counterRuntime } from '../../../support/counter-runtime.js';
import { hexOf } from '../../../support/session.js';
import { followedChain } from './followed-chain.js';

const PREFIX = Buffer.from('big:');
const COUNT = 40;
const everything = [{ key: hexOf(PREFIX), type: 'descendantsValues' }];

/** A genesis that holds far more than fits into one event. */
function bigRuntime(): Runtime {
  const { call } = counterRuntime();
  return {
    call(entry, input, storage) {
      if (entry === 'GenesisBuilder_build_state') {
        for (let at = 0; at < COUNT; at++) {
          storage.set(Buffer.concat([PREFIX, Uint8Array.of(at)]), new Uint8Array(10_000).fill(at));
        }
      }
      return call(entry, input, storage);
    },
  };
}

async function begun() {
  const followed = await followedChain({ runtime: bigRuntime(), finalityLag: 3 });
  const { hash } = await followed.chain.advance(1);
  const started = await followed.ask('storage', hash, everything, null);
  const { operationId } = started as { operationId: string };
  const page = await followed.operation(started, 'operationWaitingForContinue');
  return { ...followed, started, operationId, page };
}

const keysIn = (events: readonly { readonly [field: string]: unknown }[]) =>
  events.flatMap(({ items }) => (items as { key: string }[] | undefined) ?? []);

describe('a map that is too large for one event', () => {
  it('comes in pages, each when the client asks for it', async () => {
    const { ask, operation, operationId, started, page } = await begun();
    expect(page.map(({ event }) => event)).toEqual([
      'operationStorageItems',
      'operationWaitingForContinue',
    ]);
    expect(keysIn(page).length).toBeLessThan(COUNT);
    expect(await ask('continue', operationId)).toBeNull();
    await operation(started, 'operationWaitingForContinue', 2);
    await ask('continue', operationId);
    const all = keysIn(await operation(started, 'operationStorageDone'));
    expect(all.map(({ key }) => key)).toEqual(
      Array.from({ length: COUNT }, (_, at) => hexOf(Buffer.concat([PREFIX, Uint8Array.of(at)]))),
    );
    expect(await ask('continue', operationId)).toBeNull();
  });

  it('ends where the client stops it', async () => {
    const { chain, ask, events, operationId } = await begun();
    expect(await ask('stopOperation', operationId)).toBeNull();
    expect(await ask('continue', operationId)).toBeNull();
    await chain.advance(1);
    const own = (await events(8)).filter((each) => each.operationId === operationId);
    expect(own).toHaveLength(2);
  });

  it('goes on after the block was unpinned, and ends with the block', async () => {
    const { chain, session, ask, operation, operationId, started } = await begun();
    await ask('unpin', chain.head().hash);
    await ask('continue', operationId);
    await operation(started, 'operationWaitingForContinue', 2);
    await session.request('localnet_revert', 1);
    await chain.advance(1);
    await ask('continue', operationId);
    const told = await operation(started, 'operationInaccessible');
    expect(told.at(-1)).toEqual({ event: 'operationInaccessible' });
  });

  it('can wait in 64 operations of one client, not in more', async () => {
    const { chain, ask, operationId } = await begun();
    const { hash } = chain.head();
    for (let each = 0; each < 63; each++) await ask('storage', hash, everything, null);
    expect(await ask('storage', hash, everything, null)).toEqual({ result: 'limitReached' });
    await ask('stopOperation', operationId);
    expect(await ask('storage', hash, everything, null)).toMatchObject({ result: 'started' });
  });
});
