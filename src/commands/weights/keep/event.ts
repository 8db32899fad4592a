import type { Hex } from '../../../units/hex.js';

/** One thing that happened while weights were kept. */
export type KeptEvent = {
  readonly kind: /** An earlier transaction of the key came to its end. */
    | 'settled'
    | 'set'
    | 'committed'
    | 'revealed'
    /** The chain opened a timelocked commit. */
    | 'opened'
    /** What earlier runs submitted stands on the chain. */
    | 'proved'
    /** The weights on the chain are others than were meant. */
    | 'mismatch'
    /** The blocks in which a commit could be revealed are over. */
    | 'missed'
    | 'failed'
    | 'reconnected';
  /** The best block then. */
  readonly block: number;
  /** Of the commit it is about. */
  readonly commit: Hex | undefined;
  readonly message: string;
};

/** How many of each there were, and the newest of them. */
export type Ledger = {
  readonly add: (event: KeptEvent) => void;
  /** Tells what is waited for, where that has changed; no event of its own. */
  readonly waitFor: (block: number, why: string, when: string) => void;
  readonly count: (kind: KeptEvent['kind']) => number;
  readonly events: () => readonly KeptEvent[];
};

/** A keeper may run for months: what it answers in the end stays short. */
const MOST_KEPT = 500;

/** Tells each event as it comes. */
export function openLedger(tell: (sentence: string) => void): Ledger {
  const counts = new Map<KeptEvent['kind'], number>();
  const kept: KeptEvent[] = [];
  let said = '';
  return {
    add(event) {
      const { kind, block, message } = event;
      said = '';
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
      kept.push(event);
      if (kept.length > MOST_KEPT) kept.shift();
      const loud = kind === 'missed' || kind === 'mismatch' ? `${kind.toUpperCase()}: ` : '';
      tell(`block ${block}: ${loud}${message}`);
    },
    waitFor(block, why, when) {
      const now = `${block} ${why}`;
      if (now !== said) tell(`waiting for ${when}, ${why}`);
      said = now;
    },
    count: (kind) => counts.get(kind) ?? 0,
    events: () => kept,
  };
}
