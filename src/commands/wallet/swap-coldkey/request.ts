import type { Context } from '../../../context.js';
import { refuse } from '../../../errors.js';
import type { AccountRef } from '../../../units/account-ref.js';
import type { Ss58 } from '../../../units/ss58.js';
import { type AccountInput, resolveAccount } from '../../account.js';
import type { SwapAction } from '../../options/key-swap.js';

/** The steps that are signed; the status is read. */
export type Step = Exclude<SwapAction, 'status'>;

export type Request = {
  readonly step: Step;
  readonly coldkey: Ss58;
  /** Only to announce and to execute. */
  readonly newColdkey: Ss58 | null;
};

type Input = AccountInput & {
  readonly action: SwapAction;
  readonly newColdkey: AccountRef | undefined;
  readonly ss58: AccountRef | undefined;
};

/** Reads what is asked for: two steps name the new coldkey, the others do without. */
export async function requestOf(input: Input, coldkey: Ss58, ctx: Context): Promise<Request> {
  const { action, newColdkey } = input;
  if (action === 'status') throw new Error('the status is not a write');
  if (input.ss58 !== undefined) {
    throw refuse(
      'bad-input',
      '--ss58 is for status: a step is signed by the coldkey itself',
      'name its wallet with --wallet',
    );
  }
  const names = action === 'announce' || action === 'execute';
  if (names !== (newColdkey !== undefined)) {
    throw names
      ? refuse('bad-input', 'missing --new-coldkey <account>', 'say who is to have everything')
      : refuse('bad-input', `${action} names no new coldkey`, 'leave --new-coldkey out');
  }
  if (newColdkey === undefined) return { step: action, coldkey, newColdkey: null };
  const { address } = await resolveAccount(newColdkey, 'account', input, ctx);
  if (address === coldkey) {
    throw refuse('bad-input', 'old and new coldkey are the same', 'check --new-coldkey');
  }
  return { step: action, coldkey, newColdkey: address };
}
