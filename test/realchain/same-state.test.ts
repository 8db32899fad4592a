import { afterAll, beforeAll, expect, it } from 'vitest';
import { scaleReader } from '../../src/localnet/node/codec/scale-reader.js';
import type { Runtime } from '../../src/localnet/runtime.js';
import { openRuntime } from '../../src/localnet/wasm/index.js';
import { describeRealChain } from '../support/realchain.js';
import { excuseFor, excuses } from '../support/same-state/excused.js';
import { openRawChain, type RawChain, type State } from '../support/same-state/raw-chain.js';
import { script } from '../support/same-state/script.js';
import { servedChain } from '../support/served-chain.js';

const CODE = '0x3a636f6465';
/** Timestamp.Now */
const NOW = '0xf0c365c3cf59d671eb72da0e7a4113c49f1f0515f462cdcf84e0f1d6045dfcbb';
const COMPARED_EVERY = 25;
const bytes = (hex: string) => new Uint8Array(Buffer.from(hex.slice(2), 'hex'));

/** The runtime of a state, which begins its chain with that very state. */
function runtimeFrom(state: State): Runtime {
  const runtime = openRuntime(bytes(state.get(CODE) ?? ''));
  return {
    ...runtime,
    call(entry, input, storage) {
      if (entry !== 'GenesisBuilder_build_state') return runtime.call(entry, input, storage);
      for (const [key, value] of state) storage.set(bytes(key), bytes(value));
      return Uint8Array.of(0);
    },
  };
}

describeRealChain('one script on two hosts of the real runtime', (url) => {
  let theirs: RawChain;
  let own: RawChain;
  let close = async () => {};
  let canRewind = false;

  beforeAll(async () => {
    theirs = await openRawChain(url);
    const { methods } = (await theirs.ask('rpc_methods')) as { methods: string[] };
    canRewind = methods.includes('dev_setHead');
    if (!canRewind) return;
    await theirs.ask('dev_setHead', 1);
    const genesis = await theirs.state((await theirs.ask('chain_getBlockHash', 0)) as string);
    const served = await servedChain({
      runtime: runtimeFrom(genesis),
      blockTime: 3_600_000,
      genesisTime: Number(scaleReader(bytes(genesis.get(NOW) ?? '')).u64()),
    });
    close = served.close;
    own = await openRawChain(served.url);
    await own.build(1);
  }, 120_000);

  afterAll(async () => {
    await own?.close();
    await theirs?.close();
    await close();
  });

  it('leaves the same state, key by key, but for what hangs on block hashes and roots', {
    timeout: 900_000,
  }, async ({ skip }) => {
    if (!canRewind)
      skip('that chain cannot be set back to its first block, so the script cannot run');
    const results = { done: 0, failed: 0, refused: 0 };
    const counts = { extrinsics: 0, comparisons: 0, keys: 0, excused: 0 };
    const compare = async (after: string) => {
      const [one, other] = await Promise.all([own.state(), theirs.state()]);
      const keys = [...new Set([...one.keys(), ...other.keys()])];
      const unlike = keys.filter((key) => one.get(key) !== other.get(key));
      const unexcused = unlike.filter((key) => !excuseFor(key));
      const told = unexcused.map((key) => ({ key, own: one.get(key), theirs: other.get(key) }));
      expect(told, after).toEqual([]);
      counts.comparisons += 1;
      counts.keys += keys.length;
      counts.excused += unlike.length;
    };

    await compare('the first block');
    for (const [index, step] of script.entries()) {
      if ('blocks' in step) {
        await Promise.all([own.build(step.blocks), theirs.build(step.blocks)]);
        continue;
      }
      const [here, there] = await Promise.all([
        own.apply(step.by, step.call),
        theirs.apply(step.by, step.call),
      ]);
      const what = `step ${index}: ${step.call.name} by ${step.by}`;
      expect(here, what).toEqual(there);
      counts.extrinsics += 1;
      results[here.result] += 1;
      if (counts.extrinsics % COMPARED_EVERY === 0) await compare(what);
    }
    await compare('the last block');
    process.stdout.write(`${JSON.stringify({ ...counts, ...results, excuses: excuses.length })}\n`);
    expect(results.done).toBeGreaterThanOrEqual(100);
  });
});
