import type { Call } from '../../../chain/call.js';
import type { AccountBalance } from '../../../chain/chain.js';
import type { RegistrationTerms } from '../../../chain/subnet.js';
import { refuse } from '../../../errors.js';
import type { BlockRef } from '../../../units/block.js';
import type { Fraction } from '../../../units/fraction.js';
import { coinText, type Netuid, type Rao, rao } from '../../../units/money.js';
import type { Ss58 } from '../../../units/ss58.js';
import { raisedBy } from '../../../units/tolerance.js';
import { spendable } from '../../spendable.js';
import { noSuchSubnet } from '../../subnet/refusals.js';

export type Request = {
  readonly coldkey: Ss58;
  readonly hotkey: Ss58;
  readonly netuid: Netuid;
  /** How far the price may rise until the block is made. */
  readonly tolerance: Fraction;
  /** The most to pay; when given, it is the limit in place of the tolerance. */
  readonly maxCost: Rao | undefined;
};

/** The place that is bought, read at one block. */
export type Place = {
  readonly at: BlockRef;
  readonly terms: RegistrationTerms;
  /** The hotkey's uid on the subnet, if it has one. */
  readonly uid: number | undefined;
  /** The coldkey that owns the hotkey, if the chain knows it. */
  readonly hotkeyOwner: Ss58 | undefined;
  /** Whether the runtime has `register_limit`; without it the price of the moment is paid. */
  readonly canCap: boolean;
};

/** What the plan rests on beside its fee, all read at one block; amounts in rao. */
export type Facts = {
  readonly place: Place;
  readonly payer: AccountBalance;
  readonly existentialDeposit: Rao;
};

/** The facts with what the account pays for the transaction itself. */
export type Charged = Facts & { readonly fee: Rao };

export type Plan = {
  readonly request: Request;
  readonly facts: Charged;
  readonly call: Call;
  /** What is left if the price stays. */
  readonly freeAfter: Rao;
};

/** Turns a request and the chain's facts into the one call to sign, or refuses what the coldkey cannot pay. */
export function planRegistration(request: Request, facts: Charged): Plan {
  const { payer, existentialDeposit, fee, place } = facts;
  const { burn } = place.terms;
  const call = registrationCall(request, place);
  if (burn + fee > spendable(payer, existentialDeposit)) {
    throw refuse(
      'balance-too-low',
      `a uid costs ${coinText(burn)} TAO and ${coinText(fee)} fee; ${coinText(payer.free)} TAO are free`,
      'fund the coldkey; the existential deposit must stay in it',
    );
  }
  return { request, facts, call, freeAfter: rao(payer.free - burn - fee) };
}

/** The call to sign, or a refusal of what the subnet would not take; exported so that its fee can be asked. */
export function registrationCall(request: Request, place: Place): Call {
  checkPlace(request, place);
  const { netuid, hotkey, tolerance, maxCost } = request;
  if (!place.canCap) return { kind: 'burnedRegister', netuid, hotkey };
  const limit = maxCost ?? raisedBy(place.terms.burn, tolerance);
  return { kind: 'registerLimit', netuid, hotkey, limit };
}

/** Refuses a subnet that registers nobody at all: root, and one that is not there. */
export function termsOf(netuid: Netuid, terms: RegistrationTerms | undefined): RegistrationTerms {
  if (netuid === 0) {
    throw refuse(
      'not-allowed',
      'root sells no uids: places there go to the hotkeys with the most stake',
      'choose another subnet with --netuid',
    );
  }
  if (!terms) throw noSuchSubnet(netuid);
  return terms;
}

function checkPlace({ coldkey, hotkey, netuid, maxCost }: Request, place: Place) {
  const { at, terms } = place;
  const { burn, open, reopensAt } = terms;
  if (place.uid !== undefined) {
    throw refuse(
      'already-exists',
      `hotkey ${hotkey} is registered on subnet ${netuid} as uid ${place.uid}`,
      'choose another hotkey with --hotkey',
    );
  }
  if (!open) {
    throw refuse(
      'not-allowed',
      `subnet ${netuid} takes no registrations now`,
      'its owner or the chain closed them; choose another with --netuid',
    );
  }
  // The transaction runs in the next block at the earliest.
  if (reopensAt !== undefined && at.number + 1 < reopensAt) {
    throw refuse(
      'not-allowed',
      `subnet ${netuid} has taken all it takes in an interval; the next begins in block ${reopensAt}`,
      `this is block ${at.number}; run the command again then`,
    );
  }
  if (place.hotkeyOwner !== undefined && place.hotkeyOwner !== coldkey) {
    throw refuse(
      'not-allowed',
      `hotkey ${hotkey} belongs to the coldkey ${place.hotkeyOwner}`,
      'use the wallet that owns it, or another hotkey',
    );
  }
  if (maxCost !== undefined && burn > maxCost) {
    throw refuse(
      'above-limit',
      `a uid on subnet ${netuid} costs ${coinText(burn)} TAO now, more than --max-cost ${coinText(maxCost)}`,
      'raise --max-cost, or wait: the price falls while nobody registers',
    );
  }
}

/** A price may rise by a hundredth before it is news; a call that caps it says no by itself. */
export function costMoved(shown: Plan, now: Plan): string | undefined {
  const [before, after] = [shown.facts.place.terms.burn, now.facts.place.terms.burn];
  if (shown.call.kind === 'registerLimit') {
    return after > shown.call.limit ? 'the price rose past the limit' : undefined;
  }
  return after * 100n > before * 101n ? 'the price of a uid rose' : undefined;
}
