import type { Static } from '../../scale/type.js';
import { flat } from '../../scale/variant.js';

/** What a proxy may do for the account it acts for. Any is the one that may do everything. */
export const proxyType = flat({ path: 'subtensor_runtime_common::ProxyType' }, [
  'Any',
  'Owner',
  'NonCritical',
  'NonTransfer',
  'Senate',
  'NonFungible',
  'Triumvirate',
  'Governance',
  'Staking',
  'Registration',
  'Transfer',
  'SmallTransfer',
  'RootWeights',
  'ChildKeys',
  'SudoUncheckedSetCode',
  'SwapHotkey',
  'SubnetLeaseBeneficiary',
  'RootClaim',
]);
export type ProxyType = Static<typeof proxyType>;

/** Types that name an office which is gone; they permit nothing. */
export const DEPRECATED: readonly ProxyType[] = [
  'Triumvirate',
  'Senate',
  'Governance',
  'RootWeights',
];

/**
 * Whether a proxy of the first type may add and remove one of the second, as
 * `InstanceFilter::is_superset` of the chain's runtime/src/lib.rs decides.
 */
export function isSuperset(held: ProxyType, other: ProxyType): boolean {
  if (held === other || held === 'Any') return true;
  if (other === 'Any') return false;
  if (held === 'NonTransfer') return other !== 'Transfer' && other !== 'SmallTransfer';
  return held === 'Transfer' && other === 'SmallTransfer';
}
