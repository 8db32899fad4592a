import type { Call } from '../../../../chain/call.js';
import type { SubnetSummary } from '../../../../chain/subnet.js';
import {
  type SubnetIdentityBytes,
  type SubnetIdentityField,
  subnetIdentityFields,
} from '../../../../chain/subnet-identity.js';
import { refuse } from '../../../../errors.js';
import type { Hex } from '../../../../units/hex.js';
import type { Netuid, Rao } from '../../../../units/money.js';
import type { Ss58 } from '../../../../units/ss58.js';
import { freeAfter, type Payer } from '../../../payer.js';
import { mustOwn, noSuchSubnet } from '../../refusals.js';
import { noSubnetIdentity, type WantedFields } from '../fields.js';

export type Request = {
  readonly coldkey: Ss58;
  readonly netuid: Netuid;
  /** Only the fields that were named. */
  readonly wanted: WantedFields;
};

export type Facts = Payer & {
  readonly subnet: SubnetSummary | undefined;
  readonly identity: SubnetIdentityBytes | undefined;
};

/** One field that will read otherwise. */
export type Change = {
  readonly field: SubnetIdentityField;
  readonly before: Hex;
  readonly after: Hex;
};

export type Plan = {
  readonly request: Request;
  readonly facts: Facts & { readonly fee: Rao };
  readonly call: SetSubnetIdentity;
  readonly changes: readonly Change[];
  readonly freeAfter: Rao;
};

type SetSubnetIdentity = Extract<Call, { kind: 'setSubnetIdentity' }>;

/** The call replaces every field: those that were not named carry what is there already. */
export const identityCall = (
  { netuid, wanted }: Request,
  { identity }: Pick<Facts, 'identity'>,
): SetSubnetIdentity => ({
  ...{ kind: 'setSubnetIdentity', netuid },
  fields: { ...(identity ?? noSubnetIdentity), ...wanted },
});

/** Turns a request and the chain's facts into the one call to sign, or refuses. */
export function planIdentity(request: Request, facts: Plan['facts']): Plan {
  const { subnet } = facts;
  if (!subnet) throw noSuchSubnet(request.netuid);
  mustOwn(subnet, request.coldkey);
  const call = identityCall(request, facts);
  const before = facts.identity ?? noSubnetIdentity;
  const changes = subnetIdentityFields
    .map((field) => ({ field, before: before[field], after: call.fields[field] }))
    .filter((change) => change.before !== change.after);
  if (changes.length === 0) {
    throw refuse(
      'already-exists',
      `the identity of subnet ${request.netuid} says this already`,
      'nothing needs to be done',
    );
  }
  return { request, facts, call, changes, freeAfter: freeAfter(facts) };
}

/** A field that somebody changed meanwhile would be put back to what was shown. */
export const identityMoved = (shown: Plan, now: Plan): string | undefined =>
  subnetIdentityFields.some((field) => shown.call.fields[field] !== now.call.fields[field])
    ? 'the identity changed'
    : undefined;
