import type { Netuid } from '../../../../../units/money.js';
import {
  CHILDREN,
  ensureApart,
  ensureMayBeChildren,
  ensureShared,
  type Links,
  linksOf,
  PARENTS,
  relink,
  without,
  writeLinks,
} from '../delegation/links.js';
import { failure } from '../errors.js';
import { childKeys, parentKeys, pendingChildKeys } from '../storage/delegation.js';
import type { HotkeySwap } from './hotkey-swap.js';

/** Makes the new hotkey parent and child of whoever the old one was (parent_child_swap_hotkey). */
export function moveFamily(swap: HotkeySwap, netuid: Netuid): void {
  const { context, from, to, meter } = swap;
  const { storage } = context;
  const children = linksOf(childKeys.get(storage, from, netuid), from);
  const parents = linksOf(parentKeys.get(storage, from, netuid), from);
  ensureShared(children);
  ensureApart(children, parents);
  meter.count(2, 0);
  for (const child of children.keys()) {
    const left = without(storage, parentKeys, child, netuid, from);
    writeLinks(storage, parentKeys, child, netuid, left);
  }
  for (const parent of parents.keys()) {
    childKeys.set(storage, [parent, netuid], without(storage, childKeys, parent, netuid, from));
  }
  childKeys.set(storage, [from, netuid], []);
  parentKeys.remove(storage, from, netuid);
  meter.count(children.size + parents.size, children.size + parents.size + 2);
  if (children.has(to) || parents.has(to)) throw failure('InvalidChild');
  movePending(swap, netuid, parents);
  meter.count(1, 1);
  const written =
    relink(storage, to, netuid, children, CHILDREN) + relink(storage, to, netuid, parents, PARENTS);
  meter.count(written, written);
}

// Children the old hotkey has chosen and that wait: they must suit its parents as well.
function movePending(
  { context: { storage }, from, to, meter }: HotkeySwap,
  netuid: Netuid,
  parents: Links,
): void {
  if (!pendingChildKeys.exists(storage, netuid, from)) return;
  const [waiting, block] = pendingChildKeys.get(storage, netuid, from);
  ensureMayBeChildren(linksOf(waiting), to, parents);
  pendingChildKeys.remove(storage, netuid, from);
  pendingChildKeys.set(storage, [netuid, to], [waiting, block]);
  meter.count(1, 2);
}
