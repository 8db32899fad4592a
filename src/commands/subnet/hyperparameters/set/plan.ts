import { isDeepStrictEqual } from 'node:util';
import type { Call } from '../../../../chain/call.js';
import type { SubnetSettings } from '../../../../chain/settings.js';
import type { BlockRef } from '../../../../units/block.js';
import type { Netuid, Rao } from '../../../../units/money.js';
import type { Ss58 } from '../../../../units/ss58.js';
import { freeAfter, type Payer } from '../../../payer.js';
import type { Change } from '../change.js';
import { type Decided, decide } from './decide.js';
import { setterCall } from './setter-call.js';

export type Request = {
  readonly account: Ss58;
  readonly netuid: Netuid;
  readonly changes: readonly Change[];
};

/** What the plan rests on beside its fee, all read at one block. */
export type Facts = Payer & { readonly at: BlockRef; readonly terms: SubnetSettings };

export type Plan = {
  readonly request: Request;
  readonly facts: Facts & { readonly fee: Rao };
  readonly decided: readonly Decided[];
  readonly call: Call;
  readonly freeAfter: Rao;
};

/** Turns what is wanted and the chain's facts into the one call to sign, or refuses. */
export function planSettings(request: Request, facts: Plan['facts']): Plan {
  const decided = decidedIn(request, facts);
  const call = setterCall(decided, request.netuid);
  return { request, facts, decided, call, freeAfter: freeAfter(facts) };
}

/** Exported so that the fee is estimated for the very call that will be signed. */
export const settingsCall = (request: Request, facts: Facts): Call =>
  setterCall(decidedIn(request, facts), request.netuid);

/** The transaction runs in the next block at the earliest, and the chain judges it as of then. */
const decidedIn = ({ changes, account }: Request, { terms, at }: Facts) =>
  decide(changes, account, terms, at.number + 1);

export const settingsMoved = (shown: Plan, now: Plan): string | undefined =>
  isDeepStrictEqual(said(shown), said(now)) ? undefined : 'a setting changed';

const said = ({ decided, call }: Plan) => ({ call, before: decided.map(({ before }) => before) });
