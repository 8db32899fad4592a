import type { Facts, Request } from '../set/plan.js';
import type { Remark } from './finding.js';
import { since } from './own-faults.js';

/** What the operator should know of weights that the chain will take. */
export function remarksOn(
  request: Request,
  { at, rules, setter, targets }: Facts,
  uids: readonly number[],
): readonly Remark[] {
  if (!setter) return [];
  const kept = targets.filter(({ uid }) => uids.includes(uid));
  // Registration counts as an update, and nobody meant anything by it.
  const last = setter.lastUpdate > setter.registeredAt ? setter.lastUpdate : undefined;
  const recycled = last === undefined ? [] : kept.filter(since(last)).map(({ uid }) => uid);
  const fresh = kept
    .filter(({ registeredAt }) => registeredAt + rules.immunityPeriod > at.number)
    .map(({ uid }) => uid)
    .filter((uid) => uid !== setter.uid && !recycled.includes(uid));
  const owners = kept.filter(({ hotkey }) => hotkey === rules.ownerHotkey).map(({ uid }) => uid);
  const isOwner = request.hotkey === rules.ownerHotkey;
  const written = request.weights.map(({ uid }) => uid);
  const lost = written.filter((uid) => !uids.includes(uid));
  const found: readonly (Remark | false)[] = [
    !isOwner &&
      uids.includes(setter.uid) &&
      warning(
        'self-weight',
        `the weight of uid ${setter.uid} on itself counts for nothing: each epoch leaves it out`,
      ),
    recycled.length > 0 &&
      warning(
        'recycled-uid',
        `registered since your last weights, in block ${last}: ${uidText(recycled)}; make sure the weight is meant for the neuron that is there now`,
      ),
    fresh.length > 0 &&
      warning(
        'new-uid',
        `new and still immune, registered within the last ${rules.immunityPeriod} blocks: ${uidText(fresh)}`,
      ),
    owners.length > 0 &&
      warning(
        'owner-uid',
        `${uidText(owners)} is the subnet owner's: what it would earn is burned or recycled`,
      ),
    lost.length > 0 && note('too-small', `too small to count: ${uidText(lost)}`),
    !isAscending(written) && note('sorted', 'sorted by uid, as the chain reads them'),
  ];
  return found.filter((remark) => remark !== false);
}

const warning = (rule: Remark['rule'], message: string): Remark => ({
  ...{ rule, level: 'warning', message },
});

const note = (rule: Remark['rule'], message: string): Remark => ({ rule, level: 'note', message });

const uidText = (uids: readonly number[]): string => `uid ${uids.join(', ')}`;

const isAscending = (uids: readonly number[]): boolean =>
  uids.every((uid, at) => at === 0 || (uids[at - 1] ?? 0) < uid);
