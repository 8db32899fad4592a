import { isDeepStrictEqual } from 'node:util';
import type { Call, RawCall } from '../../chain/call.js';
import type { Account } from '../../chain/runtime/runtime.js';
import { refuse } from '../../errors.js';
import type { Rao } from '../../units/money.js';
import type { Ss58 } from '../../units/ss58.js';
import type { TypedArgument } from '../options/call.js';
import { freeAfter, type Payer } from '../payer.js';
import type { TypedApproval } from '../road/operation-spec.js';
import { type Danger, dangersIn } from './danger.js';

export type Request = {
  readonly account: Ss58;
  readonly name: string;
  readonly typed: readonly TypedArgument[];
  /** The dangerous call that was named beforehand. */
  readonly named: string | undefined;
  /** Whether --yes approves it, so that nobody will be asked; no part of what is asked for. */
  readonly isUnasked: () => boolean;
  /** Finds the account that an argument means. */
  readonly find: Account;
};

/** Read at one block; the call as the connected runtime's metadata checked it. */
export type Facts = Payer & {
  readonly call: RawCall;
  readonly types: readonly { readonly name: string; readonly type: string }[];
  readonly docs: string;
};

export type Plan = {
  readonly request: Request;
  readonly facts: Facts & { readonly fee: Rao };
  readonly call: RawCall;
  readonly dangers: readonly Danger[];
  readonly freeAfter: Rao;
};

/** The very call whose fee is asked for and that will be signed. */
export const rawCall = (_request: Request, { call }: Facts): Call => call;

/** Nothing is known of what it costs beside the fee: the chain alone says no to that. */
export function planCall(request: Request, facts: Plan['facts']): Plan {
  const { call } = facts;
  const dangers = dangersIn(call);
  mustBeNamed(request, call, dangers);
  return { request, facts, call, dangers, freeAfter: freeAfter(facts) };
}

const nameOf = ({ pallet, name }: RawCall): string => `${pallet}.${name}`;

/** --yes alone approves no danger, and one named beforehand must be the very call. */
function mustBeNamed(
  { named, isUnasked }: Request,
  call: RawCall,
  dangers: readonly Danger[],
): void {
  const name = nameOf(call);
  const [danger] = dangers;
  if (named !== undefined && named !== name) {
    throw refuse(
      'declined',
      `--dangerous names ${named}, and the call is ${name}`,
      'name exactly what is meant',
    );
  }
  if (danger && isUnasked() && named === undefined) {
    throw refuse(
      'needs-answer',
      `${danger.call} ${danger.what}, so --yes alone does not approve it`,
      `name it once more with --dangerous ${name}`,
    );
  }
}

/** A dangerous call is typed once more, unless it was named beforehand. */
export function typedName({ request, call, dangers }: Plan): TypedApproval | undefined {
  if (dangers.length === 0 || request.named !== undefined) return undefined;
  const answer = nameOf(call);
  const option = `--yes and --dangerous ${answer}`;
  return { question: `This is dangerous. Type ${answer} to sign it:`, answer, option };
}

export const callMoved = (shown: Plan, now: Plan): string | undefined =>
  isDeepStrictEqual(shown.call, now.call) ? undefined : 'the call changed';
