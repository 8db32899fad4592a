import { readFileSync } from 'node:fs';
import type { ApiPromise } from '@polkadot/api';
import { Metadata, TypeRegistry } from '@polkadot/types';
import { expandMetadata } from '@polkadot/types/metadata';
import { describe, expect, it } from 'vitest';
import type { Call } from '../../src/chain/call.js';
import { compose } from '../../src/chain/calls/compose.js';
import { runtimeNames } from '../../src/chain/calls/runtime-names.js';
import type { ChainIdentity } from '../../src/chain/chain.js';
import { type AlphaUnits, type Netuid, rao, raoPerAlpha } from '../../src/units/money.js';
import { parseSs58 } from '../../src/units/ss58.js';
import { describeShared, shared } from '../support/shared.js';

type Arguments = Readonly<Record<string, never>>;
type Vector = { spec: string; pallet: string; call: string; args: Arguments; hex: string };

/** Our call for a vector's arguments; undefined for calls this program does not make. */
function callOf({ pallet, call, args }: Vector): Call | undefined {
  const netuid = Number(args.netuid) as Netuid;
  const limits = () => ({
    netuid,
    hotkey: parseSs58(args.hotkey ?? ''),
    limitPrice: raoPerAlpha(BigInt(args.limit_price ?? 0)),
    allowPartial: args.allow_partial === true,
  });
  switch (`${pallet}.${call}`) {
    case 'Balances.transfer_keep_alive': {
      const { Id } = args.dest as unknown as { Id?: string };
      if (Id === undefined) return undefined;
      return {
        kind: 'transferKeepAlive',
        dest: parseSs58(Id),
        amount: rao(BigInt(args.value ?? 0)),
      };
    }
    case 'SubtensorModule.register_network':
      return { kind: 'registerNetwork', hotkey: parseSs58(args.hotkey ?? '') };
    case 'SubtensorModule.start_call':
      return { kind: 'startSubnet', netuid };
    case 'SubtensorModule.burned_register':
      return { kind: 'burnedRegister', netuid, hotkey: parseSs58(args.hotkey ?? '') };
    case 'SubtensorModule.register_limit': {
      const limit = rao(BigInt(args.limit_price ?? 0));
      return { kind: 'registerLimit', netuid, hotkey: parseSs58(args.hotkey ?? ''), limit };
    }
    case 'SubtensorModule.add_stake_limit':
      return { kind: 'addStakeLimit', ...limits(), amount: rao(BigInt(args.amount_staked ?? 0)) };
    case 'SubtensorModule.remove_stake_limit': {
      const amount = BigInt(args.amount_unstaked ?? 0) as AlphaUnits;
      return { kind: 'removeStakeLimit', ...limits(), amount };
    }
    case 'SubtensorModule.set_weights': {
      const [uids, values] = [args.dests, args.weights].map((list) =>
        [...(list ?? [])].map(Number),
      );
      if (!uids || !values) return undefined;
      return {
        kind: 'setWeights',
        netuid,
        uids,
        values,
        versionKey: BigInt(args.version_key ?? 0),
      };
    }
    case 'AdminUtils.sudo_set_commit_reveal_weights_enabled':
      return { kind: 'setCommitReveal', netuid, enabled: args.enabled === true };
    default:
      return undefined;
  }
}

function runtime(spec: string): { api: ApiPromise; identity: ChainIdentity } {
  const registry = new TypeRegistry();
  const file = shared(`metadata/subtensor-${spec}.scale`) ?? '';
  const metadata = new Metadata(registry, new Uint8Array(readFileSync(file)));
  registry.setMetadata(metadata);
  const { tx } = expandMetadata(registry, metadata);
  const identity = { network: 'test', specName: 'node-subtensor', specVersion: Number(spec) };
  return { api: { tx } as unknown as ApiPromise, identity: identity as ChainIdentity };
}

describeShared(
  'what is signed is the call that was planned, on every runtime',
  'vectors/encodings.json',
  (path) => {
    const { calls } = JSON.parse(readFileSync(path, 'utf8')) as { calls: Vector[] };
    const ours = new Set(
      Object.values(runtimeNames).map(({ pallet, name }) => `${pallet}.${name}`),
    );

    it.each(['293', '346', '381', '424'])('spec %s encodes to the byte', (spec) => {
      const { api, identity } = runtime(spec);
      const covered = new Set<string>();
      for (const vector of calls.filter((each) => each.spec === spec)) {
        const call = callOf(vector);
        if (!call) continue;
        expect(compose(call, api, identity).toHex(), `${vector.pallet}.${vector.call}`).toBe(
          vector.hex,
        );
        covered.add(`${vector.pallet}.${vector.call}`);
      }
      const absent = [...ours].filter((name) => !covered.has(name));
      expect(absent).toEqual(spec === '424' ? [] : ['SubtensorModule.register_limit']);
    });

    it('refuses by name, with the spec version, what an older runtime does not have', () => {
      const { api, identity } = runtime('293');
      const call: Call = {
        kind: 'registerLimit',
        netuid: 1 as Netuid,
        hotkey: parseSs58('5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY'),
        limit: rao(1n),
      };
      expect(() => compose(call, api, identity)).toThrowError(
        expect.objectContaining({
          code: 'not-in-runtime',
          message: expect.stringMatching(/node-subtensor 293.*SubtensorModule\.register_limit/),
        }),
      );
    });
  },
);

describe('a runtime that changed a call is not guessed at', () => {
  it('refuses a call whose arguments have other names than ours', () => {
    const make = Object.assign(() => {}, { meta: { args: [{ name: 'dest' }, { name: 'sum' }] } });
    const api = { tx: { balances: { transferKeepAlive: make } } } as unknown as ApiPromise;
    const identity = { network: 'n', specName: 's', specVersion: 999 } as ChainIdentity;
    const dest = parseSs58('5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY');
    expect(() =>
      compose({ kind: 'transferKeepAlive', dest, amount: rao(1n) }, api, identity),
    ).toThrowError(/999.*asks for dest, sum/);
  });
});
