import type { ProviderInterface } from '@polkadot/rpc-provider/types';
import type { BlockRef } from '../../units/block.js';
import { toHex } from '../../units/hex.js';
import type { ChainIdentity } from '../chain.js';
import { notInRuntime } from '../not-in-runtime.js';
import { tableDecoder } from '../scale/decode-table.js';
import { encodeByTable } from '../scale/encode-table.js';
import { storageKey } from '../scale/storage-key.js';
import type { StorageDef, TypeTable } from '../scale/type-table.js';
import type { State } from './state.js';

type ChangeSet = { readonly changes: readonly (readonly [key: string, value: string | null])[] };

/**
 * x0.3 of `wallet balance`: the state by a runtime's own type table. A command that only reads does not
 * load @polkadot/api at all, which saves 45 MB too.
 */
export function tableState(
  table: TypeTable,
  provider: ProviderInterface,
  identity: ChainIdentity,
): State {
  const decode = tableDecoder(table);
  const itemOf = (pallet: string, item: string) => table.storage[`${pallet}.${item}`];
  const functionOf = (trait: string, method: string) => table.functions[`${trait}.${method}`];

  async function ask(
    places: readonly { readonly def: StorageDef; readonly key: string }[],
    at: BlockRef,
  ): Promise<ReadonlyMap<string, string | null>> {
    const keys = places.map(({ key }) => key);
    const sets = await provider.send<readonly ChangeSet[]>('state_queryStorageAt', [keys, at.hash]);
    return new Map(sets.flatMap(({ changes }) => changes));
  }

  return {
    hasItem: (pallet, item) => itemOf(pallet, item) !== undefined,
    async read(places, at) {
      if (places.length === 0) return [];
      const wanted = places.map(({ pallet, item, keys }) => {
        const def = itemOf(pallet, item);
        if (!def) throw new Error(`${pallet}.${item} was asked for before it was looked up`);
        return { def, key: storageKey(def, keys, table) };
      });
      const stored = await ask(wanted, at);
      return wanted.map(({ def, key }) => {
        const value = stored.get(key) ?? def.fallback;
        return value === null ? undefined : decode(def.value, bytesOf(value));
      });
    },
    hasFunction: (trait, method) => functionOf(trait, method) !== undefined,
    answerFields: (trait, method) => {
      const asked = functionOf(trait, method);
      return asked ? fieldsOf(asked.output, table) : [];
    },
    async call(trait, method, inputs, at) {
      const asked = functionOf(trait, method);
      if (!asked) throw notInRuntime(`runtime function ${trait}.${method}`, identity);
      const encoded = asked.inputs.map((type, place) => encodeByTable(inputs[place], type, table));
      const params = [`${trait}_${method}`, toHex(Buffer.concat(encoded)), at.hash];
      return decode(asked.output, bytesOf(await provider.send<string>('state_call', params)));
    },
    constant: (pallet, name) => {
      const constant = table.constants[`${pallet}.${name}`];
      return constant && decode(constant[0], bytesOf(constant[1]));
    },
  };
}

function fieldsOf(type: number, table: TypeTable): readonly string[] {
  const def = table.types[type];
  if (def?.[0] === 'option') return fieldsOf(def[1], table);
  return def?.[0] === 'struct' ? def[1].map(([name]) => name ?? '') : [];
}

const bytesOf = (hex: string): Uint8Array => Buffer.from(hex.slice(2), 'hex');
