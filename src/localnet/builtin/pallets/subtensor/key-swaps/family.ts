import { U64_MAX } from '../../../../../economy/unsigned.js';
import type { Netuid } from '../../../../../units/money.js';
import type { Externalities } from '../../../../runtime.js';
import type { AccountId } from '../../../types/account.js';
import { failure } from '../errors.js';
import { childKeys, parentKeys, pendingChildKeys } from '../storage/delegation.js';
import type { HotkeySwap } from './hotkey-swap.js';

/** Which part of a parent's stake, of 2^64 - 1, and the relative it is shared with. */
type Link = readonly [proportion: bigint, hotkey: AccountId];
type Links = ReadonlyMap<AccountId, bigint>;
type LinkMap = typeof childKeys;

const MOST_CHILDREN = 5;

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
    write(storage, parentKeys, child, netuid, without(storage, parentKeys, child, netuid, from));
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
  relink(swap, netuid, children, { own: childKeys, theirs: parentKeys });
  relink(swap, netuid, parents, { own: parentKeys, theirs: childKeys });
}

// Children the old hotkey has chosen and that wait: they must suit its parents as well.
function movePending(
  { context: { storage }, from, to, meter }: HotkeySwap,
  netuid: Netuid,
  parents: Links,
): void {
  if (!pendingChildKeys.exists(storage, netuid, from)) return;
  const [waiting, block] = pendingChildKeys.get(storage, netuid, from);
  const children = linksOf(waiting);
  if (children.has(to)) throw failure('InvalidChild');
  if (children.size > MOST_CHILDREN) throw failure('TooManyChildren');
  ensureShared(children);
  ensureApart(children, parents);
  pendingChildKeys.remove(storage, netuid, from);
  pendingChildKeys.set(storage, [netuid, to], [waiting, block]);
  meter.count(1, 2);
}

/** Writes the hotkey's relatives on its own side and, of each relative, on the other. */
function relink(
  { context: { storage }, to, meter }: HotkeySwap,
  netuid: Netuid,
  relatives: Links,
  { own, theirs }: { readonly own: LinkMap; readonly theirs: LinkMap },
): void {
  const before = linksOf(own.get(storage, to, netuid));
  const sorted = [...relatives].toSorted(([one], [other]) => (one < other ? -1 : 1));
  write(
    storage,
    own,
    to,
    netuid,
    sorted.map(([hotkey, proportion]) => [proportion, hotkey]),
  );
  for (const [hotkey, proportion] of sorted) {
    const known = theirs.get(storage, hotkey, netuid);
    const at = known.findIndex(([, who]) => who === to);
    const link: Link = [proportion, to];
    write(storage, theirs, hotkey, netuid, at < 0 ? [...known, link] : known.with(at, link));
  }
  const gone = [...before.keys()].filter((hotkey) => !relatives.has(hotkey));
  for (const hotkey of gone) {
    write(storage, theirs, hotkey, netuid, without(storage, theirs, hotkey, netuid, to));
  }
  meter.count(relatives.size + gone.length, relatives.size + gone.length);
}

// The last of two links to one hotkey counts, and none of a hotkey to itself.
const linksOf = (links: readonly Link[], self?: AccountId): Links =>
  new Map(
    links
      .filter(([, hotkey]) => hotkey !== self)
      .map(([proportion, hotkey]) => [hotkey, proportion]),
  );

const without = (
  storage: Externalities,
  item: LinkMap,
  hotkey: AccountId,
  netuid: Netuid,
  relative: AccountId,
): readonly Link[] => item.get(storage, hotkey, netuid).filter(([, who]) => who !== relative);

function write(
  storage: Externalities,
  item: LinkMap,
  hotkey: AccountId,
  netuid: Netuid,
  links: readonly Link[],
): void {
  if (links.length === 0) item.remove(storage, hotkey, netuid);
  else item.set(storage, [hotkey, netuid], links);
}

function ensureShared(children: Links): void {
  const total = [...children.values()].reduce((sum, part) => sum + part, 0n);
  if (total > U64_MAX) throw failure('ProportionOverflow');
}

function ensureApart(children: Links, parents: Links): void {
  if ([...children.keys()].some((child) => parents.has(child))) {
    throw failure('ChildParentInconsistency');
  }
}
