import type { WeightRow } from '../../../chain/calls/weight-call.js';
import type { Hex } from '../../../units/hex.js';
import type { Every } from '../../options/weight-keeping.js';
import { nextCommit, windowOf } from '../committing/window.js';
import { isRow } from '../reveal/confirm.js';
import type { Sight, WaitingCommit } from './sight.js';

export type Wish = {
  /** Undefined for a keeper that only reveals. */
  readonly row: Pick<WeightRow, 'uids' | 'values'> | undefined;
  /** Undefined where the same weights are never submitted twice. */
  readonly every: Every | undefined;
};

/** What a keeper does next. Blocks are those in which it can land. */
export type Step =
  | { readonly kind: 'reveal'; readonly commit: Hex; readonly name: string }
  | { readonly kind: 'submit'; readonly why: string; readonly name: string }
  | { readonly kind: 'wait'; readonly until: number; readonly why: string };

/** Until when an action that went wrong is not tried again, by its name. */
export type Rests = ReadonlyMap<string, number>;

/** A tempo may change, and an epoch may be asked for: the chain is looked at this often at least. */
const LONGEST_WAIT = 25;

/** The next thing to do as of this block; pure. */
export function nextStep(sight: Sight, wish: Wish, rests: Rests): Step {
  const next = sight.at.number + 1;
  const resting = (name: string) => (rests.get(name) ?? 0) > next;
  const open = newestOpen(sight);
  const reveal = open && `reveal ${open.hash}`;
  if (open && reveal !== undefined && !resting(reveal)) {
    return { kind: 'reveal', commit: open.hash, name: reveal };
  }
  const due = wish.row && dueOf(sight, wish.row, wish.every);
  if (due && due.block <= next && !resting('submit')) {
    return { kind: 'submit', why: due.why, name: 'submit' };
  }
  const waits = [
    ...sight.waiting.flatMap((commit) => waitFor(commit, next)),
    ...(due && due.block > next ? [due] : []),
    ...[...rests].flatMap(([name, block]) =>
      block > next ? [{ block, why: `to ${name} again` }] : [],
    ),
  ].sort((left, right) => left.block - right.block);
  const [first] = waits;
  const far = { kind: 'wait', until: next + LONGEST_WAIT, why: 'to look again' } as const;
  if (!first) return far;
  return { kind: 'wait', until: first.block, why: first.why };
}

/** The block at which a keeper that waits for another must have looked at the chain again. */
export const lookAgainBy = (at: number, until: number): number =>
  Math.min(until, at + 1 + LONGEST_WAIT);

/** A reveal ends all earlier commits, so of several in one epoch only the newest counts. */
const newestOpen = ({ waiting, terms }: Sight): WaitingCommit | undefined =>
  terms.commitReveal
    ? waiting.findLast(({ kind, row, window }) => kind === 'hash' && row && window.state === 'open')
    : undefined;

type Due = { readonly block: number; readonly why: string };

function waitFor({ kind, row, window }: WaitingCommit, next: number): readonly Due[] {
  const { state, blocks } = window;
  if (!blocks || state === 'expired') return [];
  if (kind === 'hash') {
    if (state === 'too-early' && row) return [{ block: blocks.from, why: 'to reveal' }];
    return [];
  }
  // What opens by itself in a block can be seen once that block is there.
  const seen = blocks.from + 1;
  if (seen > next) return [{ block: seen, why: 'to see the chain open a commit' }];
  return [{ block: next + 1, why: 'for the pulse that opens a commit' }];
}

/** When these weights may be submitted, and should be; undefined for never again. */
function dueOf(sight: Sight, row: NonNullable<Wish['row']>, every: Wish['every']): Due | undefined {
  const { terms, setter, at } = sight;
  const last = setter?.lastUpdate ?? 0;
  const free = last === 0 ? 0 : last + terms.rateLimit;
  if (!isSubmitted(sight, row)) return { block: free, why: 'the weights are new' };
  if (!every) return undefined;
  if (every.kind === 'blocks') {
    return { block: Math.max(free, last + every.blocks), why: `every ${every.blocks} blocks` };
  }
  const epoch = blocksOfEpoch(sight);
  const began = last < epoch.from ? at.number + 1 : epoch.to + 1;
  return { block: Math.max(free, began), why: 'a new epoch' };
}

/** Whether what the hotkey submitted last was these very weights, as far as this machine can know. */
function isSubmitted({ waiting, stored }: Sight, row: NonNullable<Wish['row']>): boolean {
  const newest = waiting.findLast(({ window }) => window.state !== 'expired');
  if (!newest) return isRow(stored, row);
  return !newest.row || isSame(newest.row, row);
}

const isSame = (left: NonNullable<Wish['row']>, right: NonNullable<Wish['row']>): boolean =>
  left.uids.join() === right.uids.join() && left.values.join() === right.values.join();

/** The blocks of the epoch that the next block is in. */
function blocksOfEpoch({ terms, at }: Sight): { readonly from: number; readonly to: number } {
  const { epoch } = nextCommit(terms, at.number);
  const { blocks } = windowOf(terms, epoch - terms.revealPeriod, at.number);
  return blocks ?? { from: at.number + 1, to: at.number + 1 };
}
