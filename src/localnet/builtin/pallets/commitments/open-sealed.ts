import type { Netuid } from '../../../../units/money.js';
import type { Externalities } from '../../../runtime.js';
import type { Context } from '../../frame/context.js';
import type { Static } from '../../scale/type.js';
import type { AccountId } from '../../types/account.js';
import { NO_WEIGHT, type Weight } from '../../types/weight.js';
import { pulseOf } from '../drand/pulses.js';
import { timelock } from '../drand/timelock.js';
import { number } from '../system/storage.js';
import { deposit } from './event.js';
import { commitmentOf, revealedCommitments, timelockedIndex } from './storage.js';
import type { data } from './types.js';

type Field = Static<typeof data>;
type Sealed = { readonly encrypted: Uint8Array; readonly revealRound: bigint };

/** Opened texts that are kept of a hotkey, the newest. */
const MOST_KEPT = 10;

/** Opens what was committed sealed once the pulse of its round is there (Commitments.reveal_timelocked_commitments). */
export function openSealed(context: Context): Weight {
  for (const [netuid, who] of timelockedIndex.get(context.storage)) openOf(context, netuid, who);
  return NO_WEIGHT;
}

/** Rounds that something sealed is to be opened with. */
export const awaitedRounds = ({ storage }: Context): readonly bigint[] =>
  timelockedIndex
    .get(storage)
    .flatMap(([netuid, who]) => commitmentOf.get(storage, netuid, who)?.info.fields ?? [])
    .flatMap((field) => sealedIn(field)?.revealRound ?? []);

const sealedIn = ({ tag, value }: Field): Sealed | undefined =>
  tag === 'TimelockEncrypted' ? (value as Sealed) : undefined;

function openOf(context: Context, netuid: Netuid, who: AccountId): void {
  const { storage } = context;
  const committed = commitmentOf.get(storage, netuid, who);
  const before = committed?.info.fields ?? [];
  if (!committed || !before.some(sealedIn)) {
    noLongerWaits(storage, netuid, who);
    return;
  }
  const fields: Field[] = [];
  for (const field of before) {
    const sealed = sealedIn(field);
    const pulse = sealed && pulseOf(context, sealed.revealRound);
    if (!sealed || !pulse) fields.push(field);
    else reveal(context, netuid, who, timelock().openWithPulse(sealed.encrypted, pulse.signature));
  }
  if (fields.length === before.length) return;
  if (fields.length === 0) commitmentOf.remove(storage, netuid, who);
  else {
    commitmentOf.set(storage, [netuid, who], { ...committed, info: { ...committed.info, fields } });
  }
  if (!fields.some(sealedIn)) noLongerWaits(storage, netuid, who);
}

/** What cannot be opened, and what turns out to be empty, is dropped in silence. */
function reveal(
  context: Context,
  netuid: Netuid,
  who: AccountId,
  opened: Uint8Array | undefined,
): void {
  if (!opened || opened.length === 0) return;
  const { storage } = context;
  const known = revealedCommitments.get(storage, netuid, who) ?? [];
  const added = [opened, BigInt(number.get(storage))] as const;
  revealedCommitments.set(storage, [netuid, who], [...known, added].slice(-MOST_KEPT));
  deposit(context, { tag: 'CommitmentRevealed', value: { netuid, who } });
}

function noLongerWaits(storage: Externalities, netuid: Netuid, who: AccountId): void {
  const others = timelockedIndex.get(storage).filter(([of, by]) => of !== netuid || by !== who);
  timelockedIndex.set(storage, others);
}
