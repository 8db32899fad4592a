import type { Call } from '../../../../chain/call.js';
import type { AdminValue } from '../../../../chain/calls/admin-settings.js';
import type { SettingValue } from '../../../../chain/settings.js';
import type { Netuid } from '../../../../units/money.js';
import type { Decided } from './decide.js';

/** The one call that makes all changes, in the order they were typed. */
export function setterCall(decided: readonly Decided[], netuid: Netuid): Call {
  const calls = decided.map((each) => oneCall(each, netuid));
  const [first, ...more] = calls;
  if (first && more.length === 0) return first;
  return { kind: 'batchAll', calls, mayPart: true };
}

function oneCall({ setting, wanted, via, call }: Decided, netuid: Netuid): Call {
  const inner: Call = {
    kind: 'adminSet',
    name: call,
    netuid: setting.ofSubnet ? netuid : null,
    value: adminValue(wanted),
  };
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
