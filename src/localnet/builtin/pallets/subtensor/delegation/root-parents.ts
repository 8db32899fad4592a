import { U64_MAX } from '../../../../../economy/unsigned.js';
import type { Netuid } from '../../../../../units/money.js';
import type { Context } from '../../../frame/context.js';
import { DispatchFailure } from '../../../frame/failure.js';
import { autoParentDelegationEnabled } from '../storage/auto-stake.js';
import { keys } from '../storage/neurons.js';
import { owner, subnetOwnerHotkey } from '../storage/ownership.js';
import { ROOT_NETUID } from '../types/amounts.js';
import { chooseChildren } from './children.js';

/**
 * Lets every validator of root that does not mind lend all its stake in a new subnet to the owner's
 * hotkey (SubtensorModule.do_set_root_validators_for_subnet). One that cannot is left out.
 */
export function lendFromRoot(context: Context, netuid: Netuid): void {
  const { storage } = context;
  const ownerHotkey = subnetOwnerHotkey.get(storage, netuid);
  for (const [, hotkey] of keys.entries(storage, ROOT_NETUID)) {
    if (hotkey === ownerHotkey || !autoParentDelegationEnabled.get(storage, hotkey)) continue;
    try {
      chooseChildren(context, owner.get(storage, hotkey), {
        hotkey,
        netuid,
        children: [[U64_MAX, ownerHotkey]],
      });
    } catch (thrown) {
      if (!(thrown instanceof DispatchFailure)) throw thrown;
    }
  }
}
