import { u16, u64 } from '../../../scale/primitives.js';
import { tuple, vec } from '../../../scale/sequence.js';
import { as } from '../../../scale/type.js';
import { has, holds, holdsAll } from '../../../scale/variant.js';
import { h256 } from '../../../types/account.js';
import { account } from '../types/accounts.js';
import { height, netuid } from '../types/amounts.js';
import { h160 } from '../types/evm.js';

// As the runtime's source spells it, line break included.
const CURRENCY_BALANCE =
  '<<T as Config>::Currency as fungible::Inspect<<T as frame_system::\nConfig>::AccountId,>>::Balance';

/** What became of hotkeys and coldkeys. */
export const keysEvents = {
  NeuronRegistered: holdsAll(6, netuid, u16, account),
  BulkNeuronsRegistered: holdsAll(7, u16, u16),
  BulkBalancesSet: holdsAll(8, u16, u16),
  AxonServed: holdsAll(28, netuid, account),
  PrometheusServed: holdsAll(29, netuid, account),
  DelegateAdded: holdsAll(30, account, account, u16),
  ChildKeyTakeSet: holdsAll(48, account, u16),
  Faucet: holdsAll(56, account, u64),
  TakeDecreased: holdsAll(64, account, account, u16),
  TakeIncreased: holdsAll(65, account, account, u16),
  HotkeySwapped: has(66, { coldkey: account, oldHotkey: account, newHotkey: account }),
  ColdkeySwapAnnounced: has(69, { who: account, newColdkeyHash: as(h256, 'T::Hash') }),
  ColdkeySwapReset: has(70, { who: account }),
  ColdkeySwapped: has(71, { oldColdkey: account, newColdkey: account }),
  ColdkeySwapDisputed: has(72, { coldkey: account }),
  AllBalanceUnstakedAndTransferredToNewColdkey: has(73, {
    currentColdkey: account,
    newColdkey: account,
    totalBalance: as(u64, CURRENCY_BALANCE),
  }),
  ArbitrationPeriodExtended: has(74, { coldkey: account }),
  SetChildrenScheduled: holdsAll(75, account, netuid, height, vec(tuple(u64, account))),
  SetChildren: holdsAll(76, account, netuid, vec(tuple(u64, account))),
  ChainIdentitySet: holds(77, account),
  EvmKeyAssociated: has(98, { netuid, hotkey: account, evmKey: h160, blockAssociated: height }),
  HotkeySwappedOnSubnet: has(102, {
    coldkey: account,
    oldHotkey: account,
    newHotkey: account,
    netuid,
  }),
  ColdkeySwapCleared: has(122, { who: account }),
};
