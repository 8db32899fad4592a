import { describe, expect, it } from 'vitest';
import { u32 } from '../../../src/localnet/node/codec/scale.js';
import { noStorage } from '../../../src/localnet/node/state/no-storage.js';
import { runtimeFollowing } from '../../../src/localnet/node/state/runtime-at.js';
import { versionedState } from '../../../src/localnet/node/state/versioned-state.js';
import type { Runtime } from '../../../src/localnet/runtime.js';
import { openRuntime } from '../../../src/localnet/wasm/index.js';
import { counterRuntime, counterTx } from '../../support/counter-runtime.js';
import { servedChain } from '../../support/served-chain.js';
import { i64, tinyRuntime } from '../../support/tiny-runtime.js';

/** A runtime that answers with the version it is. */
const blob = (version: string) =>
  tinyRuntime({
    data: { 16: version },
    entries: { Core_version: () => i64((BigInt(version.length) << 32n) | 16n) },
  });
const said = (runtime: ReturnType<typeof openRuntime>) =>
  Buffer.from(runtime.call('Core_version', new Uint8Array(), noStorage())).toString();

describe('a chain follows the upgrades of its runtime', () => {
  it('reads each block by the rules of that block, also after the upgrade was taken back', () => {
    const state = versionedState();
    state.apply(0, [[':code', blob('one')]]);
    state.apply(5, [[':code', blob('three')]]);
    const runtimeAt = runtimeFollowing(openRuntime(blob('one')));
    expect([0, 4, 5, 9].map((block) => said(runtimeAt(state.at(block))))).toEqual([
      'one',
      'one',
      'three',
      'three',
    ]);
    state.revert(4);
    expect(said(runtimeAt(state.at(9)))).toBe('one');
  });

  it('compiles a runtime once, however often its block is read', () => {
    const state = versionedState();
    state.apply(0, [[':code', blob('two')]]);
    const runtimeAt = runtimeFollowing(openRuntime(blob('one')));
    expect(runtimeAt(state.at(3))).toBe(runtimeAt(state.at(0)));
  });

  it('leaves a chain whose rules are not WASM to them, whatever it keeps under that key', () => {
    const runtime = counterRuntime();
    const state = versionedState();
    state.apply(0, [[':code', blob('one')]]);
    expect(runtimeFollowing(runtime)(state.at(0))).toBe(runtime);
  });
});

describe('a block that replaces the runtime', () => {
  it('is itself built by the rules it began with, and the next one by the new ones', async () => {
    const built: string[] = [];
    const version = (name: string): Runtime => {
      const { call } = counterRuntime();
      return {
        call(entry, input, storage) {
          if (entry === 'BlockBuilder_finalize_block') built.push(name);
          return call(entry, input, storage);
        },
        // What the counter keeps under `:code` is the number of its version.
        wasm: { blob: u32(1), open: (code) => version(`version ${code[0]}`) },
      };
    };
    const { chain, ask, close } = await servedChain({
      runtime: version('version 1'),
      blockTime: 3_600_000,
    });
    await chain.advance(1);
    const upgrade = counterTx({ sender: 1, nonce: 0, add: 1000 });
    await ask('author_submitExtrinsic', `0x${Buffer.from(upgrade).toString('hex')}`);
    await chain.advance(2);
    await close();
    expect(built).toEqual(['version 1', 'version 1', 'version 2']);
  });
});
