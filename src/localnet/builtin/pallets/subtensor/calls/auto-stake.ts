import { call } from '../../../frame/call.js';
import { ensureSigned } from '../../../frame/origin.js';
import { refTime } from '../../../types/weight.js';
import { failure } from '../errors.js';
import { deposit } from '../event.js';
import { autoStakeDestination, autoStakeDestinationColdkeys } from '../storage/auto-stake.js';
import { uids } from '../storage/neurons.js';
import { subnetExists } from '../subnets.js';
import { account } from '../types/accounts.js';
import { netuid } from '../types/amounts.js';

export const autoStakeCalls = {
  // From the next epoch on, what the coldkey's miners earn in the subnet is staked there.
  set_coldkey_auto_stake_hotkey: call({
    index: 114,
    args: { netuid, hotkey: account },
    weight: refTime(33_853_000n, { reads: 4, writes: 2 }),
    run: (context, origin, { netuid, hotkey }) => {
      const { storage } = context;
      const coldkey = ensureSigned(origin);
      if (!subnetExists(storage, netuid)) throw failure('SubnetNotExists');
      if (!uids.exists(storage, netuid, hotkey)) throw failure('HotKeyNotRegisteredInSubNet');
      const known = autoStakeDestination.get(storage, coldkey, netuid);
      if (known === hotkey) throw failure('SameAutoStakeHotkeyAlreadySet');
      if (known !== undefined) {
        const others = autoStakeDestinationColdkeys.get(storage, known, netuid);
        autoStakeDestinationColdkeys.set(
          storage,
          [known, netuid],
          others.filter((each) => each !== coldkey),
        );
      }
      autoStakeDestination.set(storage, [coldkey, netuid], hotkey);
      const listed = autoStakeDestinationColdkeys.get(storage, hotkey, netuid);
      const next = listed.includes(coldkey) ? listed : [...listed, coldkey];
      autoStakeDestinationColdkeys.set(storage, [hotkey, netuid], next);
      deposit(context, { tag: 'AutoStakeDestinationSet', value: { coldkey, netuid, hotkey } });
    },
  }),
};
