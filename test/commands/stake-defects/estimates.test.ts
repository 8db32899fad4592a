import { describe, expect, it } from 'vitest';
import type { Call } from '../../../src/chain/call.js';
import { stakeAdd } from '../../../src/commands/stake/add/command.js';
import { stakeExit } from '../../../src/commands/stake/exit/command.js';
import { stakeMove } from '../../../src/commands/stake/move/command.js';
import { stakeRemove } from '../../../src/commands/stake/remove/command.js';
import { stakeTransfer } from '../../../src/commands/stake/transfer/command.js';
import { refuse } from '../../../src/errors.js';
import { rao } from '../../../src/units/money.js';
import { FIVE, stakeScene, THREE, typed } from '../../support/stake-scene.js';

const both = { netuid: [THREE, FIVE] };
const batches = [
  ['add', stakeAdd, { ...typed.add, ...both }],
  ['remove', stakeRemove, { ...typed.remove, ...both }],
  ['exit', stakeExit, { ...typed.exit, ...both }],
  ['move', stakeMove, typed.movement],
  ['transfer', stakeTransfer, typed.movement],
] as const;

/** A fee that tells every call from every other. */
const feeOf = (call: Call): bigint =>
  BigInt(
    JSON.stringify(call, (_key, value) => (typeof value === 'bigint' ? `${value}` : value)).length,
  );

describe('a fee is that of what is signed', () => {
  it.each(batches)('in the batch of stake %s (btcli9 3.37)', async (_name, command, input) => {
    const { chain, context } = stakeScene({
      answers: [true],
      slices: { fee: async (call: Call) => rao(feeOf(call)) },
    });
    const report = await command.run(input as never, context);
    const [signed] = chain.sent;
    expect(signed?.kind).toBe('batchAll');
    const { plan } = report as unknown as { readonly plan: { readonly fee: { rao: string } } };
    expect(plan.fee.rao).toBe(`${signed && feeOf(signed)}`);
  });

  it.each(batches)(
    'and stake %s is no plan without it (btcli11 5.2 #6)',
    async (_name, command, input) => {
      const fee = async () => {
        throw refuse('no-fee-estimate', 'the node does not say');
      };
      const { chain, context, seen } = stakeScene({ slices: { fee } });
      for (const dryRun of [true, false]) {
        await expect(command.run({ ...input, dryRun } as never, context)).rejects.toMatchObject({
          ...{ code: 'no-fee-estimate', exitStatus: 3 },
        });
      }
      expect({ steps: seen.steps, terms: chain.terms }).toEqual({ steps: [], terms: [] });
    },
  );
});
