import { I96F32 } from '../../../../../economy/fixed-point.js';
import { bookRootDividend, raiseRate } from '../../../../../economy/root-claim-book.js';
import type { AlphaUnits, Netuid } from '../../../../../units/money.js';
import type { Externalities } from '../../../../runtime.js';
import type { AccountId } from '../../../types/account.js';
import { rootStake } from '../neuron-stake.js';
import { increaseStake } from '../stake-book.js';
import { owner } from '../storage/ownership.js';
import { rootClaimable } from '../storage/root-claim.js';

/** Books a subnet's dividend for whoever has root stake on the hotkey. */
export function bookForRoot(
  storage: Externalities,
  hotkey: AccountId,
  netuid: Netuid,
  amount: AlphaUnits,
): void {
  const dividend = bookRootDividend(amount, rootStake(storage, hotkey));
  if (dividend.kind === 'staked-to-owner') {
    const coldkey = owner.get(storage, hotkey);
    increaseStake(storage, { hotkey, coldkey, netuid }, dividend.alpha);
    return;
  }
  const rates = new Map(rootClaimable.get(storage, hotkey));
  rates.set(netuid, raiseRate(rates.get(netuid) ?? I96F32.zero, dividend.rateIncrease));
  rootClaimable.set(
    storage,
    [hotkey],
    [...rates].sort(([one], [other]) => one - other),
  );
}
