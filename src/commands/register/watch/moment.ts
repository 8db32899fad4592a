import type { RegistrationTerms } from '../../../chain/subnet.js';
import { type Refusal, refuse } from '../../../errors.js';
import type { BlockRef } from '../../../units/block.js';
import type { Era } from '../../../units/era.js';
import { coinText, type Netuid, type Rao } from '../../../units/money.js';

/** What is waited for. */
export type Wish = {
  readonly netuid: Netuid;
  readonly maxCost: Rao | undefined;
  /** No transaction runs before this block. */
  readonly fromBlock: number | undefined;
  /** Nor after this one. */
  readonly deadline: number;
};

/** The subnet as one block leaves it. */
export type Sight = {
  readonly at: BlockRef;
  /** Undefined where there is no such subnet. */
  readonly terms: RegistrationTerms | undefined;
  /** The hotkey's uid there, if it has one. */
  readonly uid: number | undefined;
};

/** What keeps a registration from the next block; undefined when nothing does, or nothing ever will let it. */
export function hindrance(wish: Wish, { at, terms, uid }: Sight): string | undefined {
  // Whoever plans the registration says what is wrong with these.
  if (uid !== undefined || terms === undefined) return undefined;
  const next = at.number + 1;
  if (wish.fromBlock !== undefined && next < wish.fromBlock) {
    return `block ${wish.fromBlock} has not come`;
  }
  if (!terms.open) return `subnet ${wish.netuid} takes no registrations`;
  if (terms.reopensAt !== undefined && next < terms.reopensAt) {
    return `subnet ${wish.netuid} takes no more before block ${terms.reopensAt}`;
  }
  if (wish.maxCost !== undefined && terms.burn > wish.maxCost) {
    return `a uid costs ${coinText(terms.burn)} TAO, more than ${coinText(wish.maxCost)}`;
  }
  return undefined;
}

/** The shortest life that a signature can have, in blocks, the one it is born in among them. */
const SHORTEST = 4;

/**
 * The era of what is signed on this block: as typed, but over by the deadline. Undefined where even the
 * shortest would outlive it.
 */
export function eraUntil({ deadline }: Wish, at: BlockRef, typed: Era): Era | undefined {
  const left = deadline - at.number + 1;
  if (left < SHORTEST) return undefined;
  if (typed.kind === 'mortal' && typed.blocks <= left) return typed;
  return { kind: 'mortal', blocks: Math.min(65_536, 2 ** Math.floor(Math.log2(left))) };
}

/** Whether nothing that is signed now could be sure to run in time or never. */
export const isOver = ({ deadline }: Wish, at: BlockRef): boolean =>
  deadline - at.number + 1 < SHORTEST;

export const deadlinePassed = ({ deadline, netuid }: Wish, hindered: string): Refusal =>
  refuse(
    'not-allowed',
    `the deadline, block ${deadline}, is too near to send anything before it, and nothing was signed: ${hindered}`,
    `see the prices with \`btcli register cost --netuid ${netuid}\``,
  );
