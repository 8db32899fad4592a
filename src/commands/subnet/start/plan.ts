import type { Call } from '../../../chain/call.js';
import type { AccountBalance } from '../../../chain/chain.js';
import type { SubnetSummary } from '../../../chain/subnet.js';
import { refuse } from '../../../errors.js';
import type { BlockRef } from '../../../units/block.js';
import { coinText, type Netuid, type Rao, rao } from '../../../units/money.js';
import type { Ss58 } from '../../../units/ss58.js';
import { whenText } from '../../countdown.js';
import { spendable } from '../../spendable.js';
import { mustOwn, noSuchSubnet } from '../refusals.js';

export type Request = { readonly coldkey: Ss58; readonly netuid: Netuid };

/** What the plan rests on beside its fee, all read at one block; amounts in rao. */
export type Facts = {
  readonly at: BlockRef;
  readonly subnet: SubnetSummary | undefined;
  /** Blocks that must pass between creating a subnet and starting it. */
  readonly startDelay: number;
  /** Milliseconds between blocks, where blocks keep time. */
  readonly blockTime: number | undefined;
  readonly payer: AccountBalance;
  readonly existentialDeposit: Rao;
};

/** The facts with what the account pays for the transaction itself. */
export type Charged = Facts & { readonly fee: Rao };

export type Plan = {
  readonly request: Request;
  readonly facts: Charged;
  readonly subnet: SubnetSummary;
  readonly call: Call;
  readonly freeAfter: Rao;
};

/** Turns a request and the chain's facts into the one call to sign, or refuses. */
export function planStart(request: Request, facts: Charged): Plan {
  const { at, subnet, startDelay, payer, existentialDeposit, fee } = facts;
  const { coldkey, netuid } = request;
  if (netuid === 0) {
    throw refuse('not-allowed', 'root needs no start', 'choose another subnet with --netuid');
  }
  if (!subnet) throw noSuchSubnet(netuid);
  mustOwn(subnet, coldkey);
  if (subnet.firstEmission !== undefined) {
    throw refuse(
      'already-exists',
      `subnet ${netuid} was started; its emission began in block ${subnet.firstEmission}`,
      `see it with \`btcli subnet show --netuid ${netuid}\``,
    );
  }
  const opensAt = subnet.registeredAt + startDelay;
  // The transaction runs in the next block at the earliest.
  if (at.number + 1 < opensAt) {
    throw refuse(
      'not-allowed',
      `subnet ${netuid} can be started from ${whenText(opensAt, at.number, facts.blockTime)}`,
      'wait for that block, then run the command again',
      { nextBlock: opensAt, block: at.number },
    );
  }
  if (fee > spendable(payer, existentialDeposit)) {
    throw refuse(
      'balance-too-low',
      `the fee is ${coinText(fee)} TAO; ${coinText(payer.free)} TAO are free`,
      'fund the coldkey; the existential deposit must stay in it',
    );
  }
  return { request, facts, subnet, call: startCall(request), freeAfter: rao(payer.free - fee) };
}

/** Exported so that the fee is estimated for the very call that will be signed. */
export const startCall = ({ netuid }: Request): Call => ({ kind: 'startSubnet', netuid });
