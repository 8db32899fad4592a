import type { ChainEvent } from '../../chain/outcome.js';
import type { Context } from '../../context.js';
import { type Alpha, alpha, type Netuid, type Rao, rao } from '../../units/money.js';
import type { Ss58 } from '../../units/ss58.js';
import type { WalletStore } from '../../wallet/store.js';
import { chosenHotkey, type HotkeyInput } from '../chosen-hotkey.js';

/** Where stake lies: whose it is, on which hotkey, in which subnet. */
export type Position = { readonly coldkey: Ss58; readonly hotkey: Ss58; readonly netuid: Netuid };

type PositionInput = HotkeyInput & { readonly netuid: Netuid };

/** The position an operator named: this coldkey's, on the wallet's hotkey unless another was given. */
export const positionOf = async (
  input: PositionInput,
  coldkey: Ss58,
  wallets: Pick<WalletStore, 'hotkeyAddress'>,
  ctx: Context,
): Promise<Position> => ({
  coldkey,
  hotkey: await chosenHotkey(input, wallets, ctx),
  netuid: input.netuid,
});

/** What a trade moved. What went in, TAO or alpha, is counted with the pool's fee. */
export type Traded = { readonly tao: Rao; readonly alpha: Alpha; readonly fee: bigint };

/** The purchase for this very position among an extrinsic's events (SubtensorModule.StakeAdded). */
export function boughtIn(events: readonly ChainEvent[], position: Position): Traded | undefined {
  return tradeOf('StakeAdded', events, position);
}

/** From this spec on StakeRemoved counts the alpha without the fee. */
const FEE_APART_SINCE = 397;

/** The sale from this very position among an extrinsic's events (SubtensorModule.StakeRemoved). */
export function soldIn(
  events: readonly ChainEvent[],
  position: Position,
  specVersion: number,
): Traded | undefined {
  const trade = tradeOf('StakeRemoved', events, position);
  if (!trade || specVersion < FEE_APART_SINCE) return trade;
  return { ...trade, alpha: alpha(position.netuid, trade.alpha.units + trade.fee) };
}

/** The fields have no names in any runtime: coldkey, hotkey, TAO, alpha, netuid, fee. */
function tradeOf(
  name: 'StakeAdded' | 'StakeRemoved',
  events: readonly ChainEvent[],
  { coldkey, hotkey, netuid }: Position,
): Traded | undefined {
  // A fee in alpha is a sale from the very position too, before the one that was asked for.
  const own = events.findLast(
    ({ pallet, name: event, fields }) =>
      pallet === 'SubtensorModule' &&
      event === name &&
      fields['0'] === coldkey &&
      fields['1'] === hotkey &&
      fields['4'] === String(netuid),
  );
  if (!own) return undefined;
  const amount = (field: string) => BigInt(own.fields[field] ?? '0');
  return { tao: rao(amount('2')), alpha: alpha(netuid, amount('3')), fee: amount('5') };
}
