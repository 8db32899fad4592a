import { decodePayload, type Payload } from '../../../../../timelock/payload.js';
import { toHex } from '../../../../../units/hex.js';
import { storageIndex } from '../../../../../units/storage-index.js';
import type { Context } from '../../../frame/context.js';
import { DispatchFailure } from '../../../frame/failure.js';
import type { AccountId } from '../../../types/account.js';
import { pulseOf } from '../../drand/pulses.js';
import { timelock } from '../../drand/timelock.js';
import { deposit } from '../event.js';
import type { Mechanism } from '../mechanism-of.js';
import { setWeights } from '../weight-setting.js';

/** A sealed commit as storage keeps it. */
export type SealedCommit = readonly [
  hotkey: AccountId,
  block: number,
  commit: Uint8Array,
  revealRound: bigint,
];

/**
 * Sets the weights of a sealed commit, and says whether it is done with: it waits for a pulse that is
 * not there, while one that cannot be opened, is another hotkey's or is refused is dropped in silence.
 */
export function revealSealed(
  context: Context,
  mechanism: Mechanism,
  [hotkey, , commit, round]: SealedCommit,
): boolean {
  const pulse = pulseOf(context, round);
  if (!pulse) return false;
  const opened = timelock().openWithPulse(commit, pulse.signature);
  const payload = opened && decodePayload(opened);
  if (!payload || !isOf(payload, hotkey)) return true;
  const { uids, values, versionKey } = payload;
  if (!trySetting(context, hotkey, { ...mechanism, uids, values, versionKey })) return true;
  const index = storageIndex(mechanism.netuid, mechanism.mecid);
  deposit(context, { tag: 'TimelockedWeightsRevealed', value: [index, hotkey] });
  return true;
}

/** Weights in the old layout name no hotkey, and are taken for whoever committed them. */
const isOf = (payload: Payload, hotkey: AccountId): boolean =>
  payload.hotkey === undefined || toHex(payload.hotkey) === hotkey;

function trySetting(...setting: Parameters<typeof setWeights>): boolean {
  try {
    setWeights(...setting);
    return true;
  } catch (thrown) {
    if (thrown instanceof DispatchFailure) return false;
    throw thrown;
  }
}
