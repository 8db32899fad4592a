import { by, family, only, sudo } from '../step.js';

/** Lifts the limits that would keep the steps apart, and makes both sides trade at one fee rate. */
export const settings = [
  ...only('builtin', 'settings', {
    'no freeze window': sudo('adminUtils.sudoSetAdminFreezeWindow', 0),
    'no owner limit': sudo('adminUtils.sudoSetOwnerHparamRateLimit', 0),
  }),
  ...family('settings', {
    'network rate limit': sudo('adminUtils.sudoSetNetworkRateLimit', 0),
    'tx rate limit': sudo('adminUtils.sudoSetTxRateLimit', 0),
    'take rate limit': sudo('adminUtils.sudoSetTxDelegateTakeRateLimit', 0),
    'childkey cooldown': sudo('subtensorModule.setPendingChildkeyCooldown', 0),
    'childkey take rate limit': sudo('subtensorModule.sudoSetTxChildkeyTakeRateLimit', 0),
    'lock reduction interval': sudo('adminUtils.sudoSetLockReductionInterval', 1),
    'long tempo of the first': sudo('adminUtils.sudoSetTempo', 1, 50_000),
    'root subtoken': sudo('adminUtils.sudoSetSubtokenEnabled', 0, true),
    'first subtoken': sudo('adminUtils.sudoSetSubtokenEnabled', 1, true),
    'fee rate': sudo('swap.setFeeRate', 1, 33),
    'fee rate too high': sudo('swap.setFeeRate', 1, 60_000),
    'fee rate by anyone': by('//Bob', 'swap.setFeeRate', 1, 34),
    'fee rate of no subnet': sudo('swap.setFeeRate', 99, 33),
  }),
];
