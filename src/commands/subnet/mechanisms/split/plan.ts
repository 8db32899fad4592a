import { isDeepStrictEqual } from 'node:util';
import type { Call } from '../../../../chain/call.js';
import { refuse } from '../../../../errors.js';
import type { Netuid, Rao } from '../../../../units/money.js';
import type { Ss58 } from '../../../../units/ss58.js';
import { freeAfter } from '../../../payer.js';
import { setterAs } from '../../setter-right.js';
import type { Facts } from '../facts.js';
import type { Split } from './parse-split.js';

export type Request = {
  readonly account: Ss58;
  readonly netuid: Netuid;
  readonly split: Split;
};

export type Plan = {
  readonly request: Request;
  readonly facts: Facts & { readonly fee: Rao };
  /** Undefined for an even share. */
  readonly split: readonly number[] | undefined;
  readonly call: Call;
  readonly freeAfter: Rao;
};

/** Turns a request and the chain's facts into the one call to sign, or refuses. */
export function planSplit(request: Request, facts: Plan['facts']): Plan {
  const { netuid } = request;
  const { mechanisms } = facts;
  const call = splitCall(request, facts);
  const split = partsOf(request);
  if (split && split.length !== mechanisms.count) {
    throw refuse(
      'bad-input',
      `subnet ${netuid} has ${mechanisms.count} mechanisms, and ${split.length} shares were named`,
      'give every mechanism its share, 0% where it is to have none',
    );
  }
  if (isDeepStrictEqual(split, mechanisms.split)) {
    throw refuse(
      'already-exists',
      `the mechanisms of subnet ${netuid} share the emission so already`,
      'nothing needs to be done',
    );
  }
  return { request, facts, split, call, freeAfter: freeAfter(facts) };
}

export const partsOf = ({ split }: Request) => (split === 'even' ? undefined : split);

/** Exported so that the fee is estimated for the very call that will be signed. */
export function splitCall(request: Request, { terms, at }: Facts): Call {
  const parts = partsOf(request)?.map(BigInt) ?? null;
  const setter = 'sudo_set_mechanism_emission_split';
  return setterAs(request.account, setter, parts, terms, at.number + 1);
}
