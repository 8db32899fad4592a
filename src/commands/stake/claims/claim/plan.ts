import type { Call } from '../../../../chain/call.js';
import type { RootClaim, RootClaimKind } from '../../../../chain/root-claims.js';
import { refuse } from '../../../../errors.js';
import type { Netuid, Rao } from '../../../../units/money.js';
import type { Ss58 } from '../../../../units/ss58.js';
import type { ChosenSubnets } from '../../../options/delegation.js';
import { freeAfter, type Payer } from '../../../payer.js';
import { subnetsText } from '../../chosen-subnets.js';
import { isClaimable } from '../claimable.js';
import { sameKind } from '../kind-text.js';

export type Request = { readonly coldkey: Ss58; readonly netuids: ChosenSubnets };

export type Facts = Payer & {
  readonly claims: readonly RootClaim[];
  readonly kind: RootClaimKind;
};

export type Plan = {
  readonly request: Request;
  readonly facts: Facts & { readonly fee: Rao };
  readonly call: Call;
  /** What will be claimed, at least. */
  readonly claiming: readonly RootClaim[];
  readonly freeAfter: Rao;
};

/** SubtensorModule.claim_root takes no more subnets; no runtime tells the number. */
const MOST_SUBNETS = 5;

const claimingFrom = ({ netuids }: Request, { claims }: Pick<Facts, 'claims'>) =>
  claims.filter(
    (claim) => isClaimable(claim) && (netuids === 'all' || netuids.includes(claim.owed.netuid)),
  );

/** One call for up to five subnets, or a batch of such: all or none. */
export function claimCall(request: Request, facts: Pick<Facts, 'claims'>): Call {
  const found = subnetsOf(claimingFrom(request, facts));
  const netuids = found.length > 0 || request.netuids === 'all' ? found : request.netuids;
  const count = Math.max(1, Math.ceil(netuids.length / MOST_SUBNETS));
  const calls = Array.from({ length: count }, (_, at): Extract<Call, { kind: 'claimRoot' }> => {
    const from = at * MOST_SUBNETS;
    return { kind: 'claimRoot', netuids: netuids.slice(from, from + MOST_SUBNETS) };
  });
  const [first] = calls;
  return first && calls.length === 1 ? first : { kind: 'batchAll', calls, mayPart: true };
}

/** Turns a request and the chain's facts into what to sign, or refuses. */
export function planClaim(request: Request, facts: Plan['facts']): Plan {
  const { netuids } = request;
  const claiming = claimingFrom(request, facts);
  const subnets = subnetsOf(claiming);
  const idle = netuids === 'all' ? [] : netuids.filter((netuid) => !subnets.includes(netuid));
  if (claiming.length === 0 || idle.length > 0) {
    throw refuse(
      'not-found',
      idle.length > 0
        ? `${subnetsText(idle)} owes this coldkey less than a claim takes`
        : 'no subnet owes this coldkey as much as a claim takes',
      'see what is owed, and from how much on it is claimed, with `btcli stake claims list`',
    );
  }
  const call = claimCall(request, facts);
  return { request, facts, call, claiming, freeAfter: freeAfter(facts) };
}

/** The subnets that a signed call is about. */
export const subnetsIn = (call: Call): readonly Netuid[] => {
  if (call.kind === 'batchAll') return call.calls.flatMap(subnetsIn);
  return call.kind === 'claimRoot' ? call.netuids : [];
};

const subnetsOf = (claims: readonly RootClaim[]): readonly Netuid[] => [
  ...new Set(claims.map(({ owed }) => owed.netuid)),
];

/** What would be claimed, and what becomes of it, is what was shown; it only ever grows otherwise. */
export function claimsMoved(shown: Plan, now: Plan): string | undefined {
  if (!sameKind(shown.facts.kind, now.facts.kind)) return 'what becomes of claims changed';
  return subnetsIn(shown.call).join() === subnetsIn(now.call).join()
    ? undefined
    : 'what can be claimed changed';
}
