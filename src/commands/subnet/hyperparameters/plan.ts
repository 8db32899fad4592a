import { isDeepStrictEqual } from 'node:util';
import type { Call } from '../../../chain/call.js';
import type { AccountBalance } from '../../../chain/chain.js';
import type { Hyperparameter, HyperparameterValue } from '../../../chain/hyperparameters.js';
import type { SubnetSummary } from '../../../chain/subnet.js';
import { refuse } from '../../../errors.js';
import { coinText, type Netuid, type Rao, rao } from '../../../units/money.js';
import type { Ss58 } from '../../../units/ss58.js';
import { spendable } from '../../spendable.js';
import { mustOwn, noSuchSubnet } from '../refusals.js';
import { type Change, changeCall } from './settable.js';

export type Request = { readonly coldkey: Ss58; readonly netuid: Netuid; readonly change: Change };

/** What the plan rests on beside its fee, all read at one block; amounts in rao. */
export type Facts = {
  readonly subnet: SubnetSummary | undefined;
  readonly hyperparameters: readonly Hyperparameter[] | undefined;
  readonly payer: AccountBalance;
  readonly existentialDeposit: Rao;
};

/** The facts with what the account pays for the transaction itself. */
export type Charged = Facts & { readonly fee: Rao };

export type Plan = {
  readonly request: Request;
  readonly facts: Charged;
  readonly before: HyperparameterValue;
  readonly call: Call;
  readonly freeAfter: Rao;
};

/** Turns a request and the chain's facts into the one call to sign, or refuses. */
export function planChange(request: Request, facts: Charged): Plan {
  const { coldkey, netuid, change } = request;
  const { subnet, hyperparameters, payer, existentialDeposit, fee } = facts;
  if (!subnet || !hyperparameters) throw noSuchSubnet(netuid);
  mustOwn(subnet, coldkey);
  const before = settingIn(change.name, hyperparameters);
  if (!before) {
    throw refuse(
      'not-in-runtime',
      `this runtime lists no hyperparameter ${change.name}`,
      `see what it lists with \`btcli subnet hyperparameters --netuid ${netuid}\``,
    );
  }
  if (isDeepStrictEqual(before, change.wanted)) {
    throw refuse(
      'already-exists',
      `${change.name} of subnet ${netuid} has this value already`,
      'nothing needs to be done',
    );
  }
  if (fee > spendable(payer, existentialDeposit)) {
    throw refuse(
      'balance-too-low',
      `the fee is ${coinText(fee)} TAO; ${coinText(payer.free)} TAO are free`,
      'fund the coldkey; the existential deposit must stay in it',
    );
  }
  const freeAfter = rao(payer.free - fee);
  return { request, facts, before, call: changeCall(change, netuid), freeAfter };
}

/** The value under the runtime's name, if it lists one. */
export const settingIn = (
  wanted: string,
  hyperparameters: readonly Hyperparameter[],
): HyperparameterValue | undefined => hyperparameters.find(({ name }) => name === wanted)?.value;
