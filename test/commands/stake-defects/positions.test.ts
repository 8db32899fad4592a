import { describe, expect, it } from 'vitest';
import type { Call } from '../../../src/chain/call.js';
import { stakeAdd } from '../../../src/commands/stake/add/command.js';
import { stakeExit } from '../../../src/commands/stake/exit/command.js';
import { stakeMove } from '../../../src/commands/stake/move/command.js';
import { stakeRemove } from '../../../src/commands/stake/remove/command.js';
import { stakeSwap } from '../../../src/commands/stake/swap/command.js';
import { apart } from '../../../src/commands/stake/trade/batch.js';
import { stakeTransfer } from '../../../src/commands/stake/transfer/command.js';
import {
  account,
  BOB,
  CHARLIE,
  FIVE,
  ROOT,
  stakeScene,
  THREE,
  typed,
} from '../../support/stake-scene.js';

type Runs = { readonly run: (input: never, ctx: never) => Promise<unknown> };

async function signedBy(command: Runs, input: unknown): Promise<Call> {
  const { chain, context } = stakeScene({ answers: [true] });
  await command.run(input as never, context as never);
  const [signed] = chain.sent;
  if (!signed) throw new Error('nothing was signed');
  return signed;
}

const placesOf = (signed: Call) =>
  apart(signed).map((call) =>
    'netuid' in call ? [call.netuid, 'hotkey' in call && call.hotkey] : [],
  );

describe('the positions that were named are the positions that are traded', () => {
  it.each([
    ['remove --all', stakeRemove, { ...typed.remove, amount: undefined, all: true }],
    ['exit', stakeExit, typed.exit],
  ])('by stake %s on several hotkeys (btcli9 3.21)', async (_name, command, input) => {
    const hotkeySs58 = [account(BOB), account(CHARLIE)];
    const signed = await signedBy(command, { ...input, hotkeySs58 });
    expect(placesOf(signed)).toEqual([
      [THREE, BOB],
      [THREE, CHARLIE],
    ]);
  });

  it('by stake add in every subnet there is (btcli9 3.21)', async () => {
    const subnets = [ROOT, THREE, FIVE].map((netuid) => ({ netuid, firstEmission: 1 }));
    const { chain, context } = stakeScene({
      ...{ answers: [true], slices: { subnets: async () => subnets } },
    });
    await stakeAdd.run({ ...typed.add, netuid: 'all' } as never, context);
    expect(chain.sent.map(placesOf)).toEqual([
      [
        [THREE, BOB],
        [FIVE, BOB],
      ],
    ]);
  });

  it('and never those that were left out (btcli9 3.27)', async () => {
    const input = {
      ...{ ...typed.remove, amount: undefined, all: true, netuid: 'all' },
      ...{ hotkeySs58: undefined, allHotkeys: true },
      ...{ excludeHotkey: [account(CHARLIE)], excludeNetuid: [FIVE] },
    };
    expect(placesOf(await signedBy(stakeRemove, input))).toEqual([
      [ROOT, BOB],
      [THREE, BOB],
    ]);
  });
});

describe('root is a subnet like any other', () => {
  it.each([
    ['add', stakeAdd, { ...typed.add, netuid: [ROOT] }, 'netuid'],
    ['remove', stakeRemove, { ...typed.remove, netuid: [ROOT] }, 'netuid'],
    ['exit', stakeExit, { ...typed.exit, netuid: [ROOT] }, 'netuid'],
    ['move', stakeMove, { ...typed.movement, destNetuid: ROOT }, 'destinationNetuid'],
    ['swap', stakeSwap, { ...typed.movement, destNetuid: ROOT }, 'destinationNetuid'],
    ['transfer', stakeTransfer, { ...typed.movement, destNetuid: ROOT }, 'destinationNetuid'],
    ['swap', stakeSwap, { ...typed.movement, netuid: ROOT }, 'originNetuid'],
  ])('for stake %s, which takes its number at its word', async (_name, command, input, field) => {
    const calls = apart(await signedBy(command, input)) as readonly Record<string, unknown>[];
    expect(calls.map((call) => call[field])).toContain(ROOT);
  });
});
