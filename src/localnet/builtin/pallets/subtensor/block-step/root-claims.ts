import { rootClaimTurns } from '../../../../../economy/root-claim-turns.js';
import { fromHex } from '../../../../../units/hex.js';
import type { Context } from '../../../frame/context.js';
import { DispatchFailure } from '../../../frame/failure.js';
import { parentHash } from '../../system/storage.js';
import { claimRoot } from '../root-claim.js';
import { numRootClaim, numStakingColdkeys, stakingColdkeysByIndex } from '../storage/root-claim.js';

/** Claims the root dividends of the coldkeys whose turn the parent block's hash draws. */
export function runRootClaims(context: Context): void {
  const { storage } = context;
  const turns = rootClaimTurns(
    fromHex(parentHash.get(storage)) ?? new Uint8Array(),
    Number(numRootClaim.get(storage)),
    numStakingColdkeys.get(storage),
  );
  for (const turn of turns) {
    const coldkey = stakingColdkeysByIndex.get(storage, turn);
    if (coldkey === undefined) continue;
    storage.begin();
    try {
      claimRoot(context, coldkey);
      storage.commit();
    } catch (thrown) {
      // A claim that fails waits for the coldkey's next turn.
      storage.rollback();
      if (!(thrown instanceof DispatchFailure)) throw thrown;
    }
  }
}
