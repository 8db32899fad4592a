import type { SubmittableExtrinsic } from '@polkadot/api/types';
import { u8aToHex } from '@polkadot/util';
import { subnetAccount } from '../../../src/localnet/builtin/pallets/subtensor/custody.js';
import type { Netuid } from '../../../src/units/money.js';
import { openRealChain, type RealChain } from '../realchain.js';
import { addressOf } from './keys.js';
import type { Value } from './storage.js';

type Call = SubmittableExtrinsic<'promise'>;

/** What whoever holds the sudo key of a chain can make happen on it. */
export type Root = {
  /** All of it or nothing. */
  readonly all: (calls: readonly Call[]) => Promise<void>;
  /** A call of SubtensorModule as if somebody had signed it. */
  readonly as: (who: string, call: string, ...args: readonly unknown[]) => Call;
  readonly setting: (call: string, ...args: readonly unknown[]) => Call;
  readonly write: (values: readonly Value[]) => Call;
  /** Gives the account of a subnet what its pool says that it has. */
  readonly fund: (netuid: number, rao: bigint) => Call;
  /** The code of a runtime, where other chains keep theirs. */
  readonly code: (blob: Uint8Array) => Call;
};

export async function asRoot<T>(url: string, work: (root: Root) => Promise<T>): Promise<T> {
  const node = await openRealChain(url);
  try {
    return await work(rootOf(node));
  } finally {
    await node.close();
  }
}

function rootOf({ api, sudo }: RealChain): Root {
  const call =
    (pallet: string, name: string) =>
    (...args: readonly unknown[]) => {
      const found = api.tx[pallet]?.[name];
      if (!found) throw new Error(`this runtime has no call ${pallet}.${name}`);
      return found(...args);
    };
  const place = ([item, keys]: Value) => {
    const entry = api.query.subtensorModule?.[item];
    if (!entry) throw new Error(`this runtime has no storage ${item}`);
    return { key: entry.key(...keys), type: entry.creator.meta.type };
  };
  const pair = (given: Value) => {
    const { key, type } = place(given);
    const lookup = api.registry.createLookupType(type.isMap ? type.asMap.value : type.asPlain);
    return [key, u8aToHex(api.registry.createTypeUnsafe(lookup, [given[2]]).toU8a())] as const;
  };
  const batch = call('utility', 'batchAll');
  const store = call('system', 'setStorage');
  return {
    all: (calls) => sudo(batch(calls)),
    as: (who, name, ...args) =>
      call('utility', 'dispatchAsFallible')(
        { system: { Signed: addressOf(who) } },
        call('subtensorModule', name)(...args),
      ),
    setting: (name, ...args) => call('adminUtils', name)(...args),
    write: (values) =>
      batch([
        store(values.filter(([, , value]) => value !== undefined).map(pair)),
        call(
          'system',
          'killStorage',
        )(values.filter(([, , value]) => value === undefined).map((gone) => place(gone).key)),
      ]),
    fund: (netuid, rao) =>
      call('balances', 'forceSetBalance')(subnetAccount(netuid as Netuid), rao),
    code: (blob) => store([[u8aToHex(Buffer.from(':code')), u8aToHex(blob)]]),
  };
}
