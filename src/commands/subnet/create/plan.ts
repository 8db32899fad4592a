import type { Call } from '../../../chain/call.js';
import type { AccountBalance } from '../../../chain/chain.js';
import type { SubnetIdentityBytes } from '../../../chain/subnet-identity.js';
import { refuse } from '../../../errors.js';
import type { BlockRef } from '../../../units/block.js';
import { coinText, type Netuid, type Rao, rao } from '../../../units/money.js';
import type { Ss58 } from '../../../units/ss58.js';
import { spendable } from '../../spendable.js';
import type { Room } from './room.js';

export type Request = {
  readonly coldkey: Ss58;
  /** Becomes uid 0 of the new subnet. */
  readonly hotkey: Ss58;
  /** The most to pay, when the operator named it. */
  readonly maxCost: Rao | undefined;
  /** What is said of the subnet at once. */
  readonly identity: SubnetIdentityBytes | undefined;
};

/** What the plan rests on beside its fee, all read at one block; amounts in rao. */
export type Facts = {
  readonly at: BlockRef;
  readonly lockCost: Rao;
  /** The first block in which the network takes another subnet. */
  readonly opensAt: number;
  /** The coldkey that owns the hotkey, if the chain knows it. */
  readonly hotkeyOwner: Ss58 | undefined;
  readonly room: Room;
  readonly payer: AccountBalance;
  readonly existentialDeposit: Rao;
};

/** The facts with what the account pays for the transaction itself. */
export type Charged = Facts & { readonly fee: Rao };

export type Plan = {
  readonly request: Request;
  readonly facts: Charged;
  readonly call: Call;
  /** What is left if the lock cost stays. */
  readonly freeAfter: Rao;
};

/** Turns a request and the chain's facts into the one call to sign, or refuses. */
export function planCreation(request: Request, facts: Charged): Plan {
  const { coldkey, hotkey, maxCost } = request;
  const { at, lockCost, opensAt, hotkeyOwner, payer, existentialDeposit, fee } = facts;
  if (hotkeyOwner !== undefined && hotkeyOwner !== coldkey) {
    throw refuse(
      'not-allowed',
      `hotkey ${hotkey} belongs to the coldkey ${hotkeyOwner}`,
      'use the wallet that owns it, or another hotkey',
    );
  }
  // The transaction runs in the next block at the earliest.
  if (at.number + 1 < opensAt) {
    throw refuse(
      'not-allowed',
      `the network takes its next subnet in block ${opensAt}; this is block ${at.number}`,
      'wait for that block, then run the command again',
    );
  }
  if (facts.room.kind === 'none') {
    throw refuse(
      'not-allowed',
      'every place is taken by a subnet that is immune',
      `wait until block ${facts.room.until}; see btcli subnet risk subnets`,
    );
  }
  if (maxCost !== undefined && lockCost > maxCost) {
    throw refuse(
      'above-limit',
      `a subnet costs ${coinText(lockCost)} TAO now, more than --max-cost ${coinText(maxCost)}`,
      'raise --max-cost, or wait: the cost falls while nobody creates a subnet',
    );
  }
  if (lockCost + fee > spendable(payer, existentialDeposit)) {
    throw refuse(
      'balance-too-low',
      `a subnet costs ${coinText(lockCost)} TAO and ${coinText(fee)} fee; ${coinText(payer.free)} TAO are free`,
      'fund the coldkey, on a chain of your own with `btcli wallet faucet`; the existential deposit must stay in it',
    );
  }
  const freeAfter = rao(payer.free - lockCost - fee);
  return { request, facts, call: creationCall(request), freeAfter };
}

/** Exported so that the fee is estimated for the very call that will be signed. */
export const creationCall = ({ hotkey, identity }: Request): Call =>
  identity
    ? { kind: 'registerNetworkWithIdentity', hotkey, identity }
    : { kind: 'registerNetwork', hotkey };

/** A cost may rise by a hundredth before it is news; it doubles when somebody else comes first. */
export const costMoved = (shown: Plan, now: Plan): string | undefined => {
  if (dissolvedBy(shown) !== dissolvedBy(now)) return 'another subnet would make room';
  return now.facts.lockCost * 100n > shown.facts.lockCost * 101n
    ? 'the cost of a subnet rose'
    : undefined;
};

/** The subnet that makes room, where one must. */
export const dissolvedBy = ({ facts: { room } }: Plan): Netuid | undefined =>
  room.kind === 'dissolves' ? room.netuid : undefined;
