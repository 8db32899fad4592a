import type { Call } from '../../../../chain/call.js';
import type { DelegateTakeTerms } from '../../../../chain/delegation.js';
import { refuse } from '../../../../errors.js';
import type { BlockRef } from '../../../../units/block.js';
import type { Rao } from '../../../../units/money.js';
import { takeText } from '../../../../units/proportion.js';
import type { Ratio } from '../../../../units/ratio.js';
import type { Ss58 } from '../../../../units/ss58.js';
import { whenText } from '../../../countdown.js';
import { freeAfter, type Payer } from '../../../payer.js';
import { mustOwnHotkey } from '../../own-hotkey.js';
import { mustBeWithin, takeIsThere } from '../../take-refusals.js';

export type Request = { readonly coldkey: Ss58; readonly hotkey: Ss58; readonly take: Ratio };

export type Facts = Payer & {
  readonly at: BlockRef;
  readonly blockTime: number | undefined;
  readonly owner: Ss58 | undefined;
  readonly terms: DelegateTakeTerms;
};

export type Plan = {
  readonly request: Request;
  readonly facts: Facts & { readonly fee: Rao };
  readonly call: TakeChange;
  readonly freeAfter: Rao;
};

type TakeChange = Extract<Call, { kind: 'increaseTake' | 'decreaseTake' }>;

/** The chain has a call for each direction: only a rise has to wait. */
export const takeCall = (
  { hotkey, take }: Request,
  { terms }: Pick<Facts, 'terms'>,
): TakeChange => ({ kind: take > terms.take ? 'increaseTake' : 'decreaseTake', hotkey, take });

/** Turns a request and the chain's facts into the one call to sign, or refuses. */
export function planTake(request: Request, facts: Plan['facts']): Plan {
  const { coldkey, hotkey, take } = request;
  const { owner, terms, at, blockTime } = facts;
  mustOwnHotkey(hotkey, owner, coldkey);
  mustBeWithin(take, terms.least, terms.most);
  if (take === terms.take) throw takeIsThere(take);
  if (take > terms.take && at.number + 1 < terms.risesAt) {
    throw refuse(
      'not-allowed',
      `the take was changed too recently to rise from ${takeText(terms.take)}; it may from ${whenText(terms.risesAt, at.number, blockTime)}`,
      'run the command again then; it may fall at any time',
      { opensAt: terms.risesAt, block: at.number },
    );
  }
  return { request, facts, call: takeCall(request, facts), freeAfter: freeAfter(facts) };
}

/** What would change is what was shown. */
export const takeMoved = (shown: Plan, now: Plan): string | undefined =>
  shown.facts.terms.take === now.facts.terms.take ? undefined : 'the take changed';
