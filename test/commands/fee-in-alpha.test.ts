import { describe, expect, it } from 'vitest';
import type { ChainEvent } from '../../src/chain/outcome.js';
import { stakeExit } from '../../src/commands/stake/exit/command.js';
import { stakeRemove } from '../../src/commands/stake/remove/command.js';
import { stakeSwap } from '../../src/commands/stake/swap/command.js';
import { ALICE, ended, stakeScene, typed } from '../support/stake-scene.js';

const fee: readonly ChainEvent[] = [
  {
    ...{ pallet: 'SubtensorModule', name: 'TransactionFeePaidWithAlpha' },
    fields: { who: ALICE, netuid: '3', alphaFee: '6500000', taoAmount: '129000' },
  },
  {
    ...{ pallet: 'TransactionPayment', name: 'TransactionFeePaid' },
    fields: { who: ALICE, actualFee: '130000', tip: '0' },
  },
];

describe('a fee that came out of the stake is told as what it was', () => {
  it.each([
    ['remove', stakeRemove, typed.remove],
    ['exit', stakeExit, typed.exit],
    ['swap', stakeSwap, typed.movement],
  ])('by stake %s, to people and to scripts', async (_name, command, input) => {
    const { context } = stakeScene({
      answers: [true],
      ending: (call) => {
        const outcome = ended(call, 'finalized');
        return 'events' in outcome ? { ...outcome, events: [...outcome.events, ...fee] } : outcome;
      },
    });
    const answer = await command.answer(input, context);
    expect(answer.json()).toMatchObject({
      feePaid: { rao: '0' },
      feePaidAlpha: { units: '6500000', netuid: 3 },
    });
    expect(answer.view()).toMatchObject({
      rows: expect.arrayContaining([
        ['Fee paid', { kind: 'tao', amount: 0n }],
        ['Fee paid in alpha', { kind: 'alpha', amount: { netuid: 3, units: 6_500_000n } }],
      ]),
    });
  });
});
