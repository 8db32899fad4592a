import type { Netuid } from '../../../../../units/money.js';
import type { Externalities } from '../../../../runtime.js';
import type { AccountId } from '../../../types/account.js';
import { bonds } from '../storage/consensus.js';
import { bondsResetOn } from '../storage/consensus-rules.js';
import { uids } from '../storage/neurons.js';
import { mechanismsOf } from './columns.js';

/** Forgets what all hold in a hotkey, on a subnet that allows it (SubtensorModule.do_reset_bonds). */
export function resetBonds(storage: Externalities, netuid: Netuid, hotkey: AccountId): void {
  const uid = uids.get(storage, netuid, hotkey);
  if (uid === undefined || !bondsResetOn.get(storage, netuid)) return;
  for (const index of mechanismsOf(storage, netuid)) {
    for (const [key, row] of [...bonds.entries(storage, index)]) {
      bonds.set(
        storage,
        key,
        row.filter(([to]) => to !== uid),
      );
    }
  }
}
