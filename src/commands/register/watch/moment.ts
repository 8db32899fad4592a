import type { RegistrationTerms } from '../../../chain/subnet.js';
import { type Refusal, refuse } from '../../../errors.js';
import type { BlockRef } from '../../../units/block.js';
import { coinText, type Netuid, type Rao } from '../../../units/money.js';

/** What is waited for. */
export type Wish = {
  readonly netuid: Netuid;
  readonly maxCost: Rao | undefined;
  /** No transaction runs before this block. */
  readonly fromBlock: number | undefined;
  /** Nor is one sent that cannot run by this block. */
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

/** Whether what is sent now could still run in time. */
export const isOver = ({ deadline }: Wish, at: BlockRef): boolean => at.number >= deadline;

export const deadlinePassed = ({ deadline, netuid }: Wish, hindered: string): Refusal =>
  refuse(
    'not-allowed',
    `the deadline, block ${deadline}, has come, and nothing was signed: ${hindered}`,
    `see the prices with \`btcli register cost --netuid ${netuid}\``,
  );
