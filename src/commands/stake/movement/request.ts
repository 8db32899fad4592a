import { refuse } from '../../../errors.js';
import type { AlphaUnits } from '../../../units/money.js';
import type { Position } from '../position.js';
import type { PriceRule } from '../trade/price-rule.js';

/** Stake that goes to another hotkey, subnet or coldkey. */
export type Request = {
  readonly kind: 'move' | 'swap' | 'transfer';
  readonly from: Position;
  readonly to: Position;
  /** `all` is what the position holds at the block of the plan. */
  readonly amount: AlphaUnits | 'all';
  readonly rule: PriceRule;
};

/** Refuses stake that would stay where it is. */
export function mustGoSomewhere({ kind, from, to }: Request): void {
  if (kind === 'transfer' && from.coldkey === to.coldkey) {
    throw refuse(
      'bad-input',
      'the stake belongs to that coldkey already',
      'name another with --dest',
    );
  }
  const stays = from.hotkey === to.hotkey && from.coldkey === to.coldkey;
  if (stays && from.netuid === to.netuid) {
    throw refuse('bad-input', 'the stake is there already', 'name another place for it');
  }
}
