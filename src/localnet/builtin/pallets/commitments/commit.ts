import type { Netuid } from '../../../../units/money.js';
import type { Context } from '../../frame/context.js';
import type { AccountId } from '../../types/account.js';
import { resetBonds } from '../subtensor/neurons/reset-bonds.js';
import { subnetEpochIndex } from '../subtensor/storage/epoch.js';
import { uids } from '../subtensor/storage/neurons.js';
import { number } from '../system/storage.js';
import { deposit, failure } from './event.js';
import {
  commitmentOf,
  lastBondsReset,
  lastCommitment,
  maxSpace,
  timelockedIndex,
  usedSpaceOf,
} from './storage.js';
import { type CommitmentInfo, spaceOf } from './types.js';

export const MOST_FIELDS = 3;
const LEAST_SPACE = 100n;

/** Replaces what a hotkey has committed (Commitments.set_commitment); what is sealed there waits for its round. */
export function commit(
  context: Context,
  netuid: Netuid,
  who: AccountId,
  info: CommitmentInfo,
): void {
  const { storage } = context;
  if (!uids.exists(storage, netuid, who)) throw failure('AccountNotAllowedCommit');
  if (info.fields.length > MOST_FIELDS) throw failure('TooManyFieldsInCommitmentInfo');
  const block = number.get(storage);
  const epoch = BigInt(subnetEpochIndex.get(storage, netuid));
  const space = info.fields.reduce((sum, field) => sum + BigInt(spaceOf(field)), 0n);
  const spent = usedSpaceOf.get(storage, netuid, who);
  const before = spent?.lastEpoch === epoch ? spent.usedSpace : 0n;
  if (info.fields.some(({ tag }) => tag === 'ResetBondsFlag')) {
    lastBondsReset.set(storage, [netuid, who], block);
    resetBonds(storage, netuid, who);
  }
  const usedSpace = before + (space > LEAST_SPACE ? space : LEAST_SPACE);
  if (usedSpace > BigInt(maxSpace.get(storage))) throw failure('SpaceLimitExceeded');
  usedSpaceOf.set(storage, [netuid, who], { lastEpoch: epoch, usedSpace });
  commitmentOf.set(storage, [netuid, who], { deposit: 0n, block, info });
  lastCommitment.set(storage, [netuid, who], block);
  const sealed = info.fields.find(({ tag }) => tag === 'TimelockEncrypted');
  const others = timelockedIndex
    .get(storage)
    .filter(([of, hotkey]) => of !== netuid || hotkey !== who);
  if (!sealed) {
    timelockedIndex.set(storage, others);
    deposit(context, { tag: 'Commitment', value: { netuid, who } });
    return;
  }
  const waiting = [...others, [netuid, who] as const];
  timelockedIndex.set(storage, waiting.sort(byAccount));
  const { revealRound } = sealed.value as { readonly revealRound: bigint };
  deposit(context, { tag: 'TimelockCommitment', value: { netuid, who, revealRound } });
}

type Waiting = readonly [Netuid, AccountId];

const byAccount = ([left, one]: Waiting, [right, two]: Waiting): number =>
  left - right || (one < two ? -1 : 1);
