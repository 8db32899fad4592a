import type { Call } from '../../../../chain/call.js';
import { refuse } from '../../../../errors.js';
import type { Netuid, Rao } from '../../../../units/money.js';
import type { Ss58 } from '../../../../units/ss58.js';
import { freeAfter } from '../../../payer.js';
import { setterAs } from '../../setter-right.js';
import type { Facts } from '../facts.js';

export type Request = {
  readonly account: Ss58;
  readonly netuid: Netuid;
  readonly count: number;
};

export type Plan = {
  readonly request: Request;
  readonly facts: Facts & { readonly fee: Rao };
  readonly call: Call;
  readonly freeAfter: Rao;
};

/** Turns a request and the chain's facts into the one call to sign, or refuses. */
export function planCount(request: Request, facts: Plan['facts']): Plan {
  const { netuid, count } = request;
  const { mechanisms } = facts;
  const call = countCall(request, facts);
  if (count === mechanisms.count) {
    throw refuse(
      'already-exists',
      `subnet ${netuid} has ${count} already`,
      'nothing needs to be done',
    );
  }
  if (count > mechanisms.most) {
    throw refuse(
      'bad-input',
      `this network allows ${mechanisms.most} mechanisms, not ${count}`,
      'choose fewer with --count',
    );
  }
  const { mostUidsTogether } = mechanisms;
  if (mostUidsTogether !== undefined && mechanisms.mostUids * count > mostUidsTogether) {
    const fit = Math.floor(mostUidsTogether / count);
    throw refuse(
      'not-allowed',
      `${count} mechanisms of ${mechanisms.mostUids} uids are more than ${mostUidsTogether} together`,
      `allow ${fit} uids first: btcli subnet trim --netuid ${netuid} --uids ${fit}`,
    );
  }
  return { request, facts, call, freeAfter: freeAfter(facts) };
}

/** Exported so that the fee is estimated for the very call that will be signed. */
export const countCall = ({ account, count }: Request, { terms, at }: Facts): Call =>
  setterAs(account, 'sudo_set_mechanism_count', BigInt(count), terms, at.number + 1);
