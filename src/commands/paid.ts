import type { ChainEvent } from '../chain/outcome.js';
import { type Alpha, alpha, type Rao, rao } from '../units/money.js';
import { parseNetuid } from '../units/netuid.js';
import type { Ss58 } from '../units/ss58.js';

/** The fees that extrinsics were charged in TAO, without their tips; zero where nothing was. */
export function feePaidIn(events: readonly ChainEvent[]): Rao {
  const { whole, tip } = chargeIn(events);
  return rao(whole > tip ? whole - tip : 0n);
}

/**
 * What an extrinsic was charged out of the stake it is about, its tip included, where the signer had
 * too little TAO (SubtensorModule.TransactionFeePaidWithAlpha); undefined where nothing was.
 */
export function alphaFeePaidIn(events: readonly ChainEvent[]): Alpha | undefined {
  const [first] = events
    .filter(isPaidWithAlpha)
    .map(({ fields }) => ({
      units: BigInt(fields.alphaFee ?? fields.alpha_fee ?? '0'),
      netuid: fields.netuid ?? '0',
    }))
    // A block without an author takes nothing, and says so.
    .filter(({ units }) => units > 0n);
  return first && alpha(parseNetuid(first.netuid), first.units);
}

const isPaidWithAlpha = ({ pallet, name }: ChainEvent): boolean =>
  pallet === 'SubtensorModule' && name === 'TransactionFeePaidWithAlpha';

/** What an extrinsic took from an account beside its fee and tip, net of what it gave back (Balances events). */
export function takenFrom(account: Ss58, events: readonly ChainEvent[]): Rao {
  const moved = events.filter(({ pallet }) => pallet === 'Balances').map(movement);
  const net = moved.reduce(
    (sum, { from, to, amount }) =>
      sum + (from === account ? amount : 0n) - (to === account ? amount : 0n),
    0n,
  );
  const { who, whole } = chargeIn(events);
  // A proxy pays the fee, and the account it acts for everything else.
  return rao(who === account ? net - whole : net);
}

/**
 * TransactionPayment.TransactionFeePaid of one signer, in rao; an actual fee has the tip in it. It is
 * announced right after a fee that was taken in alpha too, and no TAO was then.
 */
function chargeIn(events: readonly ChainEvent[]) {
  const charges = events.filter(({ name }, at) => {
    const before = events[at - 1];
    return name === 'TransactionFeePaid' && !(before && isPaidWithAlpha(before));
  });
  const sum = (amountOf: (fields: ChainEvent['fields']) => string | undefined) =>
    charges.reduce((total, { fields }) => total + BigInt(amountOf(fields) ?? '0'), 0n);
  return {
    who: charges[0]?.fields.who,
    whole: sum((fields) => fields.actualFee ?? fields.actual_fee),
    tip: sum((fields) => fields.tip),
  };
}

function movement({ name, fields }: ChainEvent) {
  const amount = BigInt(fields.amount ?? '0');
  if (name === 'Transfer') return { from: fields.from, to: fields.to, amount };
  if (name === 'Withdraw') return { from: fields.who, to: undefined, amount };
  if (name === 'Deposit') return { from: undefined, to: fields.who, amount };
  return { from: undefined, to: undefined, amount: 0n };
}
