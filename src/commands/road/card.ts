import { cellJson } from '../../format/cell-json.js';
import type { Json } from '../../format/json.js';
import type { Cell } from '../../format/view.js';

/** A value that a write changes, as it is and as it will be. */
export type Effect = {
  /** Its name for scripts, as in `senderFree`. */
  readonly name: string;
  readonly label: string;
  readonly before: Cell;
  readonly after: Cell;
  /** How sure the value after is; exact when left out. */
  readonly bound?: 'about' | 'at least' | 'at most';
};

/** What one operation shows of its plan; fee, signature and repeat line are added by the road. */
export type Card = {
  /** As in `Transfer`; network and block are added. */
  readonly title: string;
  readonly rows: readonly (readonly [label: string, value: Cell])[];
  readonly effects: readonly Effect[];
  /** Sentences about what the call does. */
  readonly notes?: readonly string[];
  /** Sentences the operator should not overlook. */
  readonly warnings?: readonly string[];
  /** The operation's own facts for scripts. */
  readonly json: { readonly [field: string]: Json };
};

/** The rows of one effect: what is there now, and what will be. */
export const effectRows = ({ label, before, after, bound }: Effect) =>
  [
    [`${label} now`, before],
    [bound === undefined ? `${label} after` : `${label} after, ${bound}`, after],
  ] as const;

export const effectJson = ({ name, before, after, bound }: Effect): Json => ({
  name,
  before: cellJson(before),
  after: cellJson(after),
  bound: bound ?? 'exact',
});
