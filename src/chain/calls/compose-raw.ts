import type { ApiPromise } from '@polkadot/api';
import type { SubmittableExtrinsic } from '@polkadot/api/types';
import { toHex } from '../../units/hex.js';
import { parseSs58 } from '../../units/ss58.js';
import type { RawCall } from '../call.js';
import { runtimeOfApi } from '../runtime/runtime-of-api.js';
import type { Given } from '../scale/given.js';

/** The connected runtime's extrinsic for a call by its own names; refuses, by its name, what does not fit. */
export function composeRaw(
  { pallet, name, args }: RawCall,
  api: ApiPromise,
): SubmittableExtrinsic<'promise'> {
  const bytes = runtimeOfApi(api).encodeCall({ pallet, name, args: args as Given }, parseSs58);
  const extrinsic = api.tx(api.registry.createType('Call', bytes));
  // What is signed are the client's own bytes of it.
  if (extrinsic.method.toHex() === toHex(bytes)) return extrinsic;
  throw new Error(`${pallet}.${name} is ${toHex(bytes)}, and the client writes it otherwise`);
}
