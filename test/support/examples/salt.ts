import { TypeRegistry } from '@polkadot/types';
import { blake2AsHex } from '@polkadot/util-crypto';

/** What another program drew when it committed half to uid 1 and half to uid 2. */
export const salt = [163, 241, 217, 9, 60_000, 7, 12, 500];

const REVEAL = '(AccountId32, u16, Vec<u16>, Vec<u16>, Vec<u16>, u64)';

/** The hash of that commit, as SubtensorModule.reveal_weights makes it anew. */
export const commitHash = (hotkey: string, netuid: number): string => {
  const revealed = [hotkey, netuid, [1, 2], [65_535, 65_535], salt, 0];
  return blake2AsHex(new TypeRegistry().createType(REVEAL, revealed).toU8a(), 256);
};
