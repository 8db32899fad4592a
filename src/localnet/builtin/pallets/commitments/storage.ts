import { identity, twox64Concat } from '../../frame/storage-entry.js';
import { optionalMap } from '../../frame/storage-map.js';
import { storageValue } from '../../frame/storage-value.js';
import { param } from '../../scale/composite.js';
import { u32, u64 } from '../../scale/primitives.js';
import { bytes, tuple, vec } from '../../scale/sequence.js';
import type { Type } from '../../scale/type.js';
import { accountId } from '../../types/account.js';
import { netuid } from '../subtensor/types/amounts.js';
import { registration, usageTracker } from './types.js';

const PALLET = 'Commitments';
const byHotkey = [identity(netuid), twox64Concat(accountId)] as const;
const who = tuple(netuid, accountId);

/** A set in order and without repeats. */
const setOf = <T>(of: Type<T>): Type<readonly T[]> => {
  const list = vec(of);
  const { typeName: _, ...rest } = list;
  return {
    ...rest,
    shape: {
      path: ['BTreeSet'],
      params: [param('T', of)],
      def: () => ({ kind: 'composite', fields: [{ shape: list.shape }] }),
    },
  };
};

/** Hotkeys whose commitment waits to be opened. */
export const timelockedIndex = storageValue(PALLET, 'TimelockedIndex', setOf(who), []);
export const commitmentOf = optionalMap(PALLET, 'CommitmentOf', byHotkey, registration);
export const lastCommitment = optionalMap(PALLET, 'LastCommitment', byHotkey, u32);
export const lastBondsReset = optionalMap(PALLET, 'LastBondsReset', byHotkey, u32);
export const revealedCommitments = optionalMap(
  PALLET,
  'RevealedCommitments',
  byHotkey,
  vec(tuple(bytes, u64)),
);
export const usedSpaceOf = optionalMap(PALLET, 'UsedSpaceOf', byHotkey, usageTracker);
/** Bytes a hotkey may commit in an epoch. */
export const maxSpace = storageValue(PALLET, 'MaxSpace', u32, 3_100);

export const commitmentsStorage = [
  timelockedIndex,
  commitmentOf,
  lastCommitment,
  lastBondsReset,
  revealedCommitments,
  usedSpaceOf,
  maxSpace,
];
