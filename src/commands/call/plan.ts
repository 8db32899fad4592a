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
  /** The dangerous calls that were named beforehand. */
  readonly named: readonly string[];
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
};

/** The very call whose fee is asked for and that will be signed. */
export const rawCall = (_request: Request, { call }: Facts): Call => call;

/** Nothing is known of what it costs beside the fee: the chain alone says no to that. */
export function planCall(request: Request, facts: Plan['facts']): Plan {
  const { call } = facts;
  const dangers = dangersIn(call);
  mustBeNamed(request, dangers);
  // Refuses what cannot even pay the fee.
  freeAfter(facts);
  return { request, facts, call, dangers };
}

const namesOf = (dangers: readonly Danger[]): readonly string[] => [
  ...new Set(dangers.map(({ call }) => call)),
];

/** --yes alone approves no danger, however deep inside it is: each must be named, and nothing else. */
function mustBeNamed({ named, isUnasked }: Request, dangers: readonly Danger[]): void {
  const names = namesOf(dangers);
  const other = named.find((each) => !names.includes(each));
  if (other !== undefined) {
    throw refuse(
      'declined',
      `--dangerous names ${other}, and the dangers in the call are ${names.join(', ') || 'none'}`,
      'name exactly what is meant, behind all other words',
    );
  }
  const danger = dangers.find(({ call }) => !named.includes(call));
  if (danger && isUnasked()) {
    throw refuse(
      'needs-answer',
      `${danger.call} ${danger.what}, so --yes alone does not approve it`,
      `name it once more with --dangerous ${names.join(' ')}`,
    );
  }
}

/** Dangers are typed once more by their own names, unless all were named beforehand. */
export function typedName({ request, dangers }: Plan): TypedApproval | undefined {
  const names = namesOf(dangers);
  if (names.every((each) => request.named.includes(each))) return undefined;
  const answer = names.join(' ');
  const option = `--yes and --dangerous ${answer}`;
  return { question: `This is dangerous. Type ${answer} to sign it:`, answer, option };
}

export const callMoved = (shown: Plan, now: Plan): string | undefined =>
  isDeepStrictEqual(shown.call, now.call) ? undefined : 'the call changed';
