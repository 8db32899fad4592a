import type { Call } from '../../../chain/call.js';
import { alphaJson, priceJson, taoJson } from '../../../format/json.js';
import { alpha, type RaoPerAlpha, rao } from '../../../units/money.js';
import type { Effect } from '../remove/confirm.js';
import { apart } from './batch.js';

/** Sales that were made, beside what was asked of each, for scripts. */
export function soldJson({ sold, freeAfter }: Effect, call: Call) {
  const calls = apart(call);
  return {
    trades: sold.map(({ position, traded, stakeAfter }, at) => {
      const signed = calls[at];
      const asked =
        signed && 'amount' in signed ? alpha(position.netuid, signed.amount) : undefined;
      const limit = limitOf(signed);
      return {
        hotkey: position.hotkey,
        netuid: position.netuid,
        asked: asked ? alphaJson(asked) : null,
        sold: alphaJson(traded.alpha),
        poolFee: alphaJson(alpha(position.netuid, traded.fee)),
        received: taoJson(traded.tao),
        limitPrice: limit === null ? null : priceJson(limit),
        stake: alphaJson(stakeAfter),
      };
    }),
    received: taoJson(rao(sold.reduce<bigint>((sum, { traded }) => sum + traded.tao, 0n))),
    free: taoJson(freeAfter),
  };
}

function limitOf(call: Call | undefined): RaoPerAlpha | null {
  const hasLimit = call?.kind === 'removeStakeLimit' || call?.kind === 'removeStakeFullLimit';
  return hasLimit ? call.limitPrice : null;
}
