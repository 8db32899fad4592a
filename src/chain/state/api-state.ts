import type { ApiPromise } from '@polkadot/api';
import { stringCamelCase } from '@polkadot/util';
import type { ChainIdentity } from '../chain.js';
import { callFunction, findFunction } from '../reads/runtime-api.js';
import { findEntry, readSlots } from '../reads/storage.js';
import { structFields } from '../reads/struct-fields.js';
import type { State } from './state.js';

/** The state as @polkadot/api reads it. */
export function apiState(api: ApiPromise, identity: ChainIdentity): State {
  return {
    hasItem: (pallet, item) => findEntry(api, pallet, item) !== undefined,
    read: (places, at) => {
      const slots = places.map(({ pallet, item, keys }) => {
        const entry = findEntry(api, pallet, item);
        if (!entry) throw new Error(`${pallet}.${item} was asked for before it was looked up`);
        return { entry, keys };
      });
      return readSlots(slots, at, api);
    },
    hasFunction: (trait, method) => findFunction(api, trait, method) !== undefined,
    answerFields: (trait, method) => {
      const found = findFunction(api, trait, method);
      return found ? structFields(found.output, api).map((name) => stringCamelCase(name)) : [];
    },
    call: (trait, method, inputs, at) => callFunction(trait, method, inputs, at, api, identity),
    constant: (pallet, name) => api.consts[stringCamelCase(pallet)]?.[stringCamelCase(name)],
  };
}
