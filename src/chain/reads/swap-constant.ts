import type { ApiPromise } from '@polkadot/api';
import type { Codec } from '@polkadot/types/types';
import { stringCamelCase } from '@polkadot/util';
import type { ChainIdentity } from '../chain.js';
import { notInRuntime } from '../not-in-runtime.js';

/** A constant of SubtensorModule by the runtime's name; refuses `not-in-runtime` when it has none such. */
export function swapConstant(name: string, api: ApiPromise, identity: ChainIdentity): Codec {
  const found = api.consts.subtensorModule?.[stringCamelCase(name)];
  if (!found) throw notInRuntime(`constant SubtensorModule.${name}`, identity);
  return found;
}
