import type { Call } from '../../../chain/call.js';
import type { AccountBalance } from '../../../chain/chain.js';
import type { RootSeat, RootTerms } from '../../../chain/registration-board.js';
import { refuse } from '../../../errors.js';
import type { BlockRef } from '../../../units/block.js';
import { type Alpha, coinText, type Rao, rao } from '../../../units/money.js';
import type { Ratio } from '../../../units/ratio.js';
import type { Ss58 } from '../../../units/ss58.js';
import { spendable } from '../../spendable.js';

export type Request = { readonly coldkey: Ss58; readonly hotkey: Ss58 };

/** What the plan rests on beside its fee, all read at one block; amounts in rao. */
export type Facts = {
  readonly at: BlockRef;
  readonly terms: RootTerms;
  /** The take that the seat brings; undefined for a hotkey that has set one. */
  readonly seatTake: Ratio | undefined;
  /** The hotkey's uid on root, if it has one. */
  readonly uid: number | undefined;
  /** The coldkey that owns the hotkey, if the chain knows it. */
  readonly hotkeyOwner: Ss58 | undefined;
  /** What everybody staked on the hotkey on root. */
  readonly stake: Alpha;
  readonly payer: AccountBalance;
  readonly existentialDeposit: Rao;
};

/** The facts with what the account pays for the transaction itself. */
export type Charged = Facts & { readonly fee: Rao };

export type Plan = {
  readonly request: Request;
  readonly facts: Charged;
  readonly call: Call;
  /** Whose seat the hotkey takes; undefined where a seat is free. */
  readonly replaces: RootSeat | undefined;
  readonly freeAfter: Rao;
};

/** Turns a request and the chain's facts into the one call to sign, or refuses. */
export function planRootSeat(request: Request, facts: Charged): Plan {
  const { payer, existentialDeposit, fee } = facts;
  const call = seatCall(request, facts);
  const replaces = seatTaken(facts.terms);
  if (fee > spendable(payer, existentialDeposit)) {
    throw refuse(
      'balance-too-low',
      `the fee is ${coinText(fee)} TAO; ${coinText(payer.free)} TAO are free`,
      'fund the coldkey; the existential deposit must stay in it',
    );
  }
  return { request, facts, call, replaces, freeAfter: rao(payer.free - fee) };
}

/** The call to sign, or a refusal of what root would not take; exported so that its fee can be asked. */
export function seatCall({ coldkey, hotkey }: Request, facts: Facts): Call {
  const { terms, uid, hotkeyOwner, stake } = facts;
  if (uid !== undefined) {
    throw refuse(
      'already-exists',
      `hotkey ${hotkey} has a seat on root as uid ${uid}`,
      'choose another hotkey with --hotkey',
    );
  }
  if (hotkeyOwner !== undefined && hotkeyOwner !== coldkey) {
    throw refuse(
      'not-allowed',
      `hotkey ${hotkey} belongs to the coldkey ${hotkeyOwner}`,
      'use the wallet that owns it, or another hotkey',
    );
  }
  if (terms.intervalFull) {
    throw refuse(
      'not-allowed',
      'root has taken all the hotkeys it takes in an interval',
      'run the command again when the next interval has begun',
    );
  }
  const seat = seatTaken(terms);
  if (seat && seat.stake.units >= stake.units) {
    throw refuse(
      'not-allowed',
      `root is full, and its weakest hotkey has ${coinText(seat.stake.units)} TAO staked there; this one has ${coinText(stake.units)}`,
      'stake more on it with `btcli stake add --netuid 0`',
    );
  }
  return { kind: 'rootRegister', hotkey };
}

/** On a full root the hotkey with the least stake goes, the one with the lowest uid of several. */
function seatTaken({ seats, mostSeats }: RootTerms): RootSeat | undefined {
  if (seats.length < mostSeats) return undefined;
  return seats.reduce<RootSeat | undefined>(
    (weakest, seat) => (weakest && weakest.stake.units <= seat.stake.units ? weakest : seat),
    undefined,
  );
}

/** Another seat than the one that was shown would be taken, or none. */
export function seatMoved(shown: Plan, now: Plan): string | undefined {
  return shown.replaces?.hotkey === now.replaces?.hotkey
    ? undefined
    : 'another seat would be taken';
}
