import type { Call } from '../../chain/call.js';
import type { AdminSetting, AdminValue } from '../../chain/calls/admin-settings.js';
import type { SubnetSettings } from '../../chain/settings.js';
import { refuse } from '../../errors.js';
import type { Ss58 } from '../../units/ss58.js';
import { authorityFor } from './hyperparameters/set/authority.js';
import { callByRight } from './hyperparameters/set/setter-call.js';

/** The call of one setter as the account may make it in a block; refuses where it may not. */
export function setterAs(
  account: Ss58,
  setter: AdminSetting,
  value: AdminValue,
  terms: SubnetSettings,
  block: number,
): Call {
  const setting = terms.settings.find(({ call }) => call === setter);
  if (!setting) {
    throw refuse(
      'not-in-runtime',
      `this runtime has no call AdminUtils.${setter}`,
      'wait for an upgrade of the network, or choose another network with --network',
    );
  }
  const right = authorityFor(setting, account, terms, block);
  return callByRight(setting, right, value, terms.netuid);
}
