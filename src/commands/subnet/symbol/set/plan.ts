import type { Call } from '../../../../chain/call.js';
import type { SubnetSummary } from '../../../../chain/subnet.js';
import { refuse } from '../../../../errors.js';
import type { Hex } from '../../../../units/hex.js';
import type { Netuid, Rao } from '../../../../units/money.js';
import type { Ss58 } from '../../../../units/ss58.js';
import { freeAfter, type Payer } from '../../../payer.js';
import { mustOwn, noSuchSubnet } from '../../refusals.js';

export type Request = {
  readonly coldkey: Ss58;
  readonly netuid: Netuid;
  readonly symbol: string;
  readonly bytes: Hex;
};

export type Facts = Payer & {
  readonly subnet: SubnetSummary | undefined;
  /** What every subnet has. */
  readonly symbols: ReadonlyMap<Netuid, string>;
};

export type Plan = {
  readonly request: Request;
  readonly facts: Facts & { readonly fee: Rao };
  readonly subnet: SubnetSummary;
  readonly call: Call;
  readonly freeAfter: Rao;
};

/** Turns a request and the chain's facts into the one call to sign, or refuses. */
export function planSymbol(request: Request, facts: Plan['facts']): Plan {
  const { netuid, symbol } = request;
  const { subnet, symbols } = facts;
  if (!subnet) throw noSuchSubnet(netuid);
  mustOwn(subnet, request.coldkey);
  if ([...symbol].length !== 1) {
    throw refuse('bad-input', 'a symbol is one letter', 'copy one of a script, such as ζ');
  }
  const holder = [...symbols].find(([, taken]) => taken === symbol)?.[0];
  if (holder !== undefined) {
    throw refuse(
      'already-exists',
      `subnet ${holder} has the symbol ${symbol}`,
      holder === netuid ? 'nothing needs to be done' : 'choose another letter',
    );
  }
  return { request, facts, subnet, call: symbolCall(request), freeAfter: freeAfter(facts) };
}

export const symbolCall = ({ netuid, bytes }: Request): Call => ({
  ...{ kind: 'setSymbol', netuid, symbol: bytes },
});
