import type { Call } from '../../../chain/call.js';
import type { AlphaPerAlpha, AlphaUnits } from '../../../units/money.js';
import { together } from '../trade/batch.js';
import type { Request } from './request.js';

type Moved = {
  readonly amount: AlphaUnits;
  /** Of the passage; undefined within one subnet, and where any price will do. */
  readonly limit: AlphaPerAlpha | undefined;
  /** What arrives at least; a transfer hands over so much. */
  readonly least: AlphaUnits | undefined;
};

/**
 * What is signed. The runtime limits the price of a swap alone, so a move with a limit first changes
 * hotkeys within the subnet and is swapped from there, and a transfer is swapped first and then hands
 * over what is sure to have arrived. Either is safe as one batch only.
 */
export function movementCall({ kind, from, to }: Request, { amount, limit, least }: Moved): Call {
  const ends = { originNetuid: from.netuid, destinationNetuid: to.netuid, amount };
  const plain = plainCall(kind, from, to, ends);
  if (limit === undefined) return plain;
  const limited = {
    kind: 'swapStakeLimit',
    ...ends,
    limitPrice: limit,
    allowPartial: false,
  } as const;
  if (kind === 'swap') return { ...limited, hotkey: from.hotkey };
  if (kind === 'move') {
    if (from.hotkey === to.hotkey) return { ...limited, hotkey: from.hotkey };
    const here = { ...ends, destinationNetuid: from.netuid };
    return together([plainCall(kind, from, to, here), { ...limited, hotkey: to.hotkey }], false);
  }
  const there = { originNetuid: to.netuid, destinationNetuid: to.netuid };
  const handed = { ...there, amount: least ?? (0n as AlphaUnits) };
  return together([{ ...limited, hotkey: from.hotkey }, plainCall(kind, from, to, handed)], false);
}

function plainCall(
  kind: Request['kind'],
  from: Request['from'],
  to: Request['to'],
  ends: Pick<Extract<Call, { kind: 'swapStake' }>, 'originNetuid' | 'destinationNetuid' | 'amount'>,
): Call {
  switch (kind) {
    case 'move':
      return {
        ...{ kind: 'moveStake', ...ends },
        originHotkey: from.hotkey,
        destinationHotkey: to.hotkey,
      };
    case 'swap':
      return { kind: 'swapStake', ...ends, hotkey: from.hotkey };
    case 'transfer':
      return {
        ...{ kind: 'transferStake', ...ends, hotkey: from.hotkey },
        destinationColdkey: to.coldkey,
      };
  }
}
