import { blake2AsU8a } from '@polkadot/util-crypto';
import { encodeSs58, type Ss58 } from '../units/ss58.js';

export type EvmAccount = (h160: Uint8Array) => Ss58;

/** The account that holds what an EVM address has (pallet_evm, HashedAddressMapping<BlakeTwo256>). */
export const evmAccount: EvmAccount = (h160) =>
  encodeSs58(blake2AsU8a(Buffer.concat([Buffer.from('evm:'), h160])));
