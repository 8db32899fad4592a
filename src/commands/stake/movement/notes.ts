import { coinText } from '../../../units/money.js';
import { lockedIn } from './locked.js';
import type { Plan } from './plan.js';

/** What a movement does, in sentences. */
export function notesOn(plan: Plan): readonly string[] {
  const { request, facts, passage, call, feeInAlpha } = plan;
  const { kind, amount, from, to } = request;
  const fee = feeInAlpha
    ? ['the coldkey has too little TAO for the fee; the chain may take it from this alpha']
    : [];
  const all = amount === 'all' ? ['what the position earns before that stays in it'] : [];
  if (!passage) {
    const locked = lockedIn(request, plan.amount, facts);
    return [
      'stays within its subnet: nothing is traded, and nothing is lost',
      ...(locked > 0n
        ? [`${coinText(locked)} of it is locked and stays so with the receiver`]
        : []),
      ...all,
      ...fee,
    ];
  }
  const how =
    passage.limit === undefined
      ? 'sells in one subnet and buys in the other at whatever price'
      : 'takes all of it along, or nothing if the price is below the limit by then';
  return [how, ...stepsOf(call.kind === 'batchAll', kind, from.netuid, to.netuid), ...all, ...fee];
}

function stepsOf(isBatch: boolean, kind: string, from: number, to: number): readonly string[] {
  if (!isBatch) return [];
  return kind === 'move'
    ? [`one batch: changes hotkeys in subnet ${from}, then swaps to subnet ${to}, or does neither`]
    : [
        `one batch: swaps to subnet ${to}, then hands over the least that is sure to arrive, or does neither; what arrives beyond it stays with the giver`,
      ];
}

/** What could be lost where nothing protects the price. */
export function warningsOn({ request, passage, amount }: Plan): readonly string[] {
  if (!passage || passage.limit !== undefined || request.rule.kind !== 'any') return [];
  if (amount === 0n) return [];
  return [
    `there is no price limit: others may move both prices before this, and nearly all of what is taken along may be lost to them`,
  ];
}
