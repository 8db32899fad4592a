import { describe, expect, it } from 'vitest';
import { stakeAdd } from '../../../src/commands/stake/add/command.js';
import { stakeExit } from '../../../src/commands/stake/exit/command.js';
import { stakeMove } from '../../../src/commands/stake/move/command.js';
import { stakeRemove } from '../../../src/commands/stake/remove/command.js';
import { stakeSwap } from '../../../src/commands/stake/swap/command.js';
import { stakeTransfer } from '../../../src/commands/stake/transfer/command.js';
import { rao } from '../../../src/units/money.js';
import { ALICE, account, DAVE, FIVE, stakeScene, THREE, typed } from '../../support/stake-scene.js';

const whole = { amount: undefined, all: true };
const every = [
  ['add', stakeAdd, typed.add],
  ['add --all', stakeAdd, { ...typed.add, ...whole }],
  ['remove', stakeRemove, typed.remove],
  ['remove --all', stakeRemove, { ...typed.remove, ...whole, netuid: [THREE, FIVE] }],
  ['exit', stakeExit, { ...typed.exit, netuid: 'all', hotkeySs58: undefined, allHotkeys: true }],
  ['swap', stakeSwap, typed.movement],
  ['swap --all', stakeSwap, { ...typed.movement, ...whole }],
  ['move', stakeMove, typed.movement],
  ['transfer', stakeTransfer, typed.movement],
] as const;

describe('an answer given beforehand is an answer', () => {
  it.each(every)('stake %s --yes asks nothing (btcli9 3.28)', async (_name, command, input) => {
    const { chain, context, seen } = stakeScene();
    await command.run({ ...input, yes: true } as never, context);
    expect(seen.steps).toEqual(['shown', 'unlocked', 'recorded']);
    expect(chain.sent).toHaveLength(1);
  });

  it.each(every)(
    'a no to stake %s signs nothing (btcli9 3.2, 3.9)',
    async (_name, command, input) => {
      const { chain, context, seen, done } = stakeScene({ answers: [false] });
      await expect(command.run(input as never, context)).rejects.toMatchObject({
        code: 'declined',
      });
      done();
      expect(seen.steps).toEqual(['shown', 'declined']);
      expect({ sent: chain.sent, terms: chain.terms }).toEqual({ sent: [], terms: [] });
    },
  );

  it.each(every)(
    'and stake %s without a terminal waits for none (btcli9 3.28)',
    async (_name, command, input) => {
      const { chain, context } = stakeScene();
      const alone = { ...context, canAsk: false };
      await expect(command.run(input as never, alone)).rejects.toMatchObject({ code: 'declined' });
      expect(chain.terms).toEqual([]);
    },
  );
});

describe('everything that was asked for stays asked for', () => {
  it.each(every)('era, tip and number of stake %s (btcli9 3.9)', async (_name, command, input) => {
    const { chain, context } = stakeScene({ answers: [true] });
    const terms = { era: { kind: 'mortal', blocks: 16 }, tip: rao(3n), nonce: 7 } as const;
    await command.run({ ...input, ...terms } as never, context);
    expect(chain.terms).toEqual([expect.objectContaining(terms)]);
  });

  it.each(every.filter(([name]) => name !== 'transfer'))(
    'the account that stake %s acts for (btcli9 3.9)',
    async (_name, command, input) => {
      const proxies = [{ delegate: ALICE, proxyType: 'Any', delay: 0 }];
      const { chain, context } = stakeScene({ answers: [true], proxies });
      const report = command.run({ ...input, proxyFor: account(DAVE) } as never, context);
      // The scene's events name Alice, so the read-back of another's block finds nothing.
      await expect(report).rejects.toMatchObject({ code: 'check-failed' });
      expect(chain.sent).toEqual([expect.objectContaining({ kind: 'proxy', real: DAVE })]);
    },
  );

  it.each(every)(
    'stake %s --dry-run signs nothing and says what it would (btcli9 3.38)',
    async (_name, command, input) => {
      const { chain, context, seen } = stakeScene();
      const report = await command.run({ ...input, dryRun: true } as never, context);
      expect(report).toMatchObject({ kind: 'planned' });
      expect({ steps: seen.steps, terms: chain.terms }).toEqual({ steps: [], terms: [] });
    },
  );
});
