import type { Call } from '../../../chain/call.js';
import { type IdentityBytes, type IdentityField, identityFields } from '../../../chain/identity.js';
import { refuse } from '../../../errors.js';
import type { Hex } from '../../../units/hex.js';
import type { Rao } from '../../../units/money.js';
import type { Ss58 } from '../../../units/ss58.js';
import { freeAfter, type Payer } from '../../payer.js';

export type Request = {
  readonly coldkey: Ss58;
  /** Only the fields that were named. */
  readonly wanted: Readonly<Partial<Record<IdentityField, Hex>>>;
};

export type Facts = Payer & {
  readonly identity: IdentityBytes | undefined;
  /** Whether any hotkey of the coldkey has a uid; without one the chain takes no identity. */
  readonly isRegistered: boolean;
};

/** One field that will read otherwise. */
export type Change = { readonly field: IdentityField; readonly before: Hex; readonly after: Hex };

export type Plan = {
  readonly request: Request;
  readonly facts: Facts & { readonly fee: Rao };
  readonly call: SetIdentity;
  readonly changes: readonly Change[];
  readonly freeAfter: Rao;
};

type SetIdentity = Extract<Call, { kind: 'setIdentity' }>;

const nothing: IdentityBytes = {
  ...{ name: '0x', url: '0x', githubRepo: '0x', image: '0x' },
  ...{ discord: '0x', description: '0x', additional: '0x' },
};

/** The call replaces every field: those that were not named carry what is there already. */
export const identityCall = (
  { wanted }: Request,
  { identity }: Pick<Facts, 'identity'>,
): SetIdentity => ({ kind: 'setIdentity', fields: { ...(identity ?? nothing), ...wanted } });

/** Turns a request and the chain's facts into the one call to sign, or refuses. */
export function planIdentity(request: Request, facts: Plan['facts']): Plan {
  const call = identityCall(request, facts);
  if (!facts.isRegistered) {
    throw refuse(
      'not-allowed',
      `no hotkey of ${request.coldkey} has a uid, and the chain takes an identity only then`,
      'buy one with `btcli subnet register`',
    );
  }
  const before = facts.identity ?? nothing;
  const changes = identityFields
    .map((field) => ({ field, before: before[field], after: call.fields[field] }))
    .filter((change) => change.before !== change.after);
  if (changes.length === 0) {
    throw refuse(
      'already-exists',
      'the identity says this already',
      'see it with `btcli wallet get-identity`',
    );
  }
  return { request, facts, call, changes, freeAfter: freeAfter(facts) };
}

/** A field that somebody changed meanwhile would be put back to what was shown. */
export const identityMoved = (shown: Plan, now: Plan): string | undefined =>
  identityFields.some((field) => shown.call.fields[field] !== now.call.fields[field])
    ? 'the identity changed'
    : undefined;
