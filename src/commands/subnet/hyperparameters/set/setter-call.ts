import type { Call } from '../../../../chain/call.js';
import type { AdminValue } from '../../../../chain/calls/admin-settings.js';
import type { ReadSetting, SettingValue } from '../../../../chain/settings.js';
import type { Netuid } from '../../../../units/money.js';
import type { Right } from './authority.js';
import type { Decided } from './decide.js';

/** The one call that makes all changes, in the order they were typed. */
export function setterCall(decided: readonly Decided[], netuid: Netuid): Call {
  const calls = decided.map(({ setting, wanted, ...right }) =>
    callByRight(setting, right, adminValue(wanted), netuid),
  );
  const [first, ...more] = calls;
  if (first && more.length === 0) return first;
  return { kind: 'batchAll', calls, mayPart: true };
}

/** The call of one setter, by the right an account has to it; the whole chain's names no subnet. */
export function callByRight(
  { ofSubnet }: Pick<ReadSetting, 'ofSubnet'>,
  { via, call }: Right,
  value: AdminValue,
  netuid: Netuid,
): Call {
  const inner: Call = { kind: 'adminSet', name: call, netuid: ofSubnet ? netuid : null, value };
  return via === 'sudo' ? { kind: 'sudo', call: inner } : inner;
}

/** A value as a call carries it. */
export function adminValue(value: SettingValue): AdminValue {
  switch (value.kind) {
    case 'flag':
      return value.on;
    case 'integer':
    case 'tao':
    case 'alpha':
    case 'share':
      return value.amount;
    case 'shares':
      return value.amounts;
    case 'fixed':
      return { bits: value.bits };
    case 'address':
      return value.address;
    case 'word':
      return value.word;
  }
}
