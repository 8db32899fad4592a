import type { RuntimeCall } from '../../frame/call.js';
import type { CallFilter } from '../../types/origin.js';
import { type CallName, FILTERS, type Rule } from './filters.js';
import { isSuperset, type ProxyType } from './proxy-type.js';

type Args = Readonly<Record<string, unknown>>;
type ChangesProxy = { readonly proxyType: ProxyType };

/** Whether a proxy type's own list lets the call through. */
export function permits(type: ProxyType, call: RuntimeCall): boolean {
  const filter = FILTERS[type];
  if (!('calls' in filter)) return filter.mode === 'AllowAll';
  const listed = filter.calls.some((rule) => matches(rule, call));
  if (filter.mode === 'Deny') return !listed;
  return listed && !filter.except?.some((name) => isNamed(name, call));
}

/** What a proxy may dispatch: what its type permits, and no proxy that could do more than itself. */
export const filterOf =
  (type: ProxyType): CallFilter =>
  (call) => {
    if (call.pallet === 'Proxy') {
      const changes = call.name === 'add_proxy' || call.name === 'remove_proxy';
      if (changes && !isSuperset(type, (call.args as ChangesProxy).proxyType)) return false;
      const ends = call.name === 'remove_proxies' || call.name === 'kill_pure';
      if (ends && type !== 'Any') return false;
    }
    return permits(type, call);
  };

function matches(rule: Rule, call: RuntimeCall): boolean {
  if (typeof rule === 'string') return isNamed(rule, call);
  if (!isNamed(rule.call, call)) return false;
  const args = call.args as Args;
  return 'below' in rule
    ? (args[rule.below.arg] as bigint) < rule.below.limit
    : isNamed(rule.around.call, args[rule.around.arg] as RuntimeCall);
}

const isNamed = (name: CallName, { pallet, name: call }: RuntimeCall): boolean =>
  name === `${pallet}.*` || name === `${pallet}.${call}`;
