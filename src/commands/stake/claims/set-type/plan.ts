import type { Call } from '../../../../chain/call.js';
import type { RootClaimKind } from '../../../../chain/root-claims.js';
import { refuse } from '../../../../errors.js';
import type { Rao } from '../../../../units/money.js';
import type { Ss58 } from '../../../../units/ss58.js';
import { freeAfter, type Payer } from '../../../payer.js';
import { kindText, sameKind } from '../kind-text.js';

export type Request = { readonly coldkey: Ss58; readonly claims: RootClaimKind };

export type Facts = Payer & { readonly now: RootClaimKind };

export type Plan = {
  readonly request: Request;
  readonly facts: Facts & { readonly fee: Rao };
  readonly call: SetType;
  readonly freeAfter: Rao;
};

type SetType = Extract<Call, { kind: 'setRootClaimType' }>;

export const typeCall = ({ claims }: Request): SetType => ({ kind: 'setRootClaimType', claims });

/** Turns a request and the chain's facts into the one call to sign, or refuses. */
export function planType(request: Request, facts: Plan['facts']): Plan {
  if (sameKind(request.claims, facts.now)) {
    throw refuse(
      'already-exists',
      `claims are ${kindText(facts.now)} already`,
      'see it with `btcli stake claims type`',
    );
  }
  return { request, facts, call: typeCall(request), freeAfter: freeAfter(facts) };
}

export const typeMoved = (shown: Plan, now: Plan): string | undefined =>
  sameKind(shown.facts.now, now.facts.now) ? undefined : 'what becomes of claims changed';
