import { U64_MAX } from '../../../../../economy/unsigned.js';
import type { Netuid } from '../../../../../units/money.js';
import type { Externalities } from '../../../../runtime.js';
import type { AccountId } from '../../../types/account.js';
import { failure } from '../errors.js';
import { childKeys, parentKeys } from '../storage/delegation.js';

/** Which part of a parent's stake, of 2^64 - 1, and the relative it is shared with. */
export type Link = readonly [proportion: bigint, hotkey: AccountId];
export type Links = ReadonlyMap<AccountId, bigint>;
type LinkMap = typeof childKeys;

/** Whose list a link stands in, and in which list the relative names it back. */
export type Side = { readonly own: LinkMap; readonly theirs: LinkMap };

export const CHILDREN: Side = { own: childKeys, theirs: parentKeys };
export const PARENTS: Side = { own: parentKeys, theirs: childKeys };

const MOST_CHILDREN = 5;

/** The last of two links to one hotkey counts, and none of a hotkey to itself. */
export const linksOf = (links: readonly Link[], self?: AccountId): Links =>
  new Map(
    links
      .filter(([, hotkey]) => hotkey !== self)
      .map(([proportion, hotkey]) => [hotkey, proportion]),
  );

export function ensureShared(children: Links): void {
  const total = [...children.values()].reduce((sum, part) => sum + part, 0n);
  if (total > U64_MAX) throw failure('ProportionOverflow');
}

export function ensureApart(children: Links, parents: Links): void {
  if ([...children.keys()].some((child) => parents.has(child))) {
    throw failure('ChildParentInconsistency');
  }
}

/** Refuses children that wait, unless they can be the hotkey's (ensure_pending_consistency). */
export function ensureMayBeChildren(children: Links, hotkey: AccountId, parents: Links): void {
  if (children.has(hotkey)) throw failure('InvalidChild');
  if (children.size > MOST_CHILDREN) throw failure('TooManyChildren');
  ensureShared(children);
  ensureApart(children, parents);
}

/**
 * Writes a hotkey's relatives in their order, on its own side and, of each relative, on the other;
 * returns how many relatives it wrote.
 */
export function relink(
  storage: Externalities,
  hotkey: AccountId,
  netuid: Netuid,
  relatives: Links,
  { own, theirs }: Side,
): number {
  const before = linksOf(own.get(storage, hotkey, netuid));
  const sorted = [...relatives].toSorted(([one], [other]) => (one < other ? -1 : 1));
  writeLinks(
    storage,
    own,
    hotkey,
    netuid,
    sorted.map(([relative, proportion]) => [proportion, relative]),
  );
  for (const [relative, proportion] of sorted) {
    const known = theirs.get(storage, relative, netuid);
    const at = known.findIndex(([, who]) => who === hotkey);
    const link: Link = [proportion, hotkey];
    writeLinks(storage, theirs, relative, netuid, at < 0 ? [...known, link] : known.with(at, link));
  }
  const gone = [...before.keys()].filter((relative) => !relatives.has(relative));
  for (const relative of gone) {
    writeLinks(
      storage,
      theirs,
      relative,
      netuid,
      without(storage, theirs, relative, netuid, hotkey),
    );
  }
  return relatives.size + gone.length;
}

export const without = (
  storage: Externalities,
  item: LinkMap,
  hotkey: AccountId,
  netuid: Netuid,
  relative: AccountId,
): readonly Link[] => item.get(storage, hotkey, netuid).filter(([, who]) => who !== relative);

/** Keeps no empty list. */
export function writeLinks(
  storage: Externalities,
  item: LinkMap,
  hotkey: AccountId,
  netuid: Netuid,
  links: readonly Link[],
): void {
  if (links.length === 0) item.remove(storage, hotkey, netuid);
  else item.set(storage, [hotkey, netuid], links);
}
