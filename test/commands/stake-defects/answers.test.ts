import { describe, expect, it, test } from 'vitest';
import { poolRefusal } from '../../../src/chain/submission/pool-error.js';
import { stakeAdd } from '../../../src/commands/stake/add/command.js';
import { stakeExit } from '../../../src/commands/stake/exit/command.js';
import { commands } from '../../../src/commands/stake/index.js';
import { stakeMove } from '../../../src/commands/stake/move/command.js';
import { stakeRemove } from '../../../src/commands/stake/remove/command.js';
import { stakeSwap } from '../../../src/commands/stake/swap/command.js';
import { stakeTransfer } from '../../../src/commands/stake/transfer/command.js';
import type { Ending } from '../../support/fixture-chain.js';
import {
  ALICE,
  account,
  CHARLIE,
  DAVE,
  ended,
  FIVE,
  failed,
  stakeScene,
  THREE,
  tradesIn,
  typed,
} from '../../support/stake-scene.js';

const every = [
  ['add', stakeAdd, typed.add],
  ['remove', stakeRemove, typed.remove],
  ['exit', stakeExit, typed.exit],
  ['swap', stakeSwap, typed.movement],
  ['move', stakeMove, typed.movement],
  ['transfer', stakeTransfer, typed.movement],
] as const;
const several = { ...typed.remove, netuid: [THREE, FIVE] };
const writing = commands.filter(({ effect }) => effect === 'spends');

describe('what the chain refused is never told as done', () => {
  it.each(every)(
    'stake %s: status 4, with the error that the chain gave (btcli9 3.12, 3.16, 3.17)',
    async (_name, command, input) => {
      const { context, seen } = stakeScene({ answers: [true], ending: failed('SlippageTooHigh') });
      await expect(command.run(input as never, context)).rejects.toMatchObject({
        ...{ code: 'failed-on-chain', exitStatus: 4 },
        message: expect.stringContaining('SubtensorModule.SlippageTooHigh'),
        details: { error: 'SubtensorModule.SlippageTooHigh' },
      });
      expect(seen.journal.map(({ settlement }) => settlement?.status)).toEqual(['failed']);
      expect(seen.journal.map(({ answer }) => answer)).toEqual([null]);
    },
  );

  it.each(every)(
    'stake %s through a proxy, when what the proxy sent failed (btcli9 3.13)',
    async (_name, command, input) => {
      const ending: Ending = (call, stop) =>
        ({
          ...(failed('NotEnoughStakeToWithdraw')(call, stop) as object),
          inside: 'Proxy.proxy',
        }) as never;
      const proxies = [{ delegate: ALICE, proxyType: 'Any', delay: 0 }];
      const { context } = stakeScene({ answers: [true], ending, proxies });
      const acting = { ...input, proxyFor: account(DAVE), dest: account(CHARLIE) };
      await expect(command.run(acting as never, context)).rejects.toMatchObject({
        ...{ code: 'failed-on-chain', exitStatus: 4 },
        details: { error: 'SubtensorModule.NotEnoughStakeToWithdraw', inside: 'Proxy.proxy' },
      });
    },
  );

  it('nor a batch of sales of which its block shows only some (btcli9 3.17)', async () => {
    const half: Ending = (call) =>
      ({
        ...ended(call, 'finalized'),
        events: tradesIn(call).slice(0, 1),
      }) as never;
    const { context } = stakeScene({ answers: [true], ending: half });
    await expect(stakeRemove.run(several as never, context)).rejects.toMatchObject({
      ...{ code: 'check-failed', exitStatus: expect.any(Number) },
      message: expect.stringContaining('in subnet 5'),
    });
  });

  it('nor sales one after another of which one failed: it says which are done (btcli9 3.17)', async () => {
    let count = 0;
    const ending: Ending = (call, stop) => {
      count += 1;
      const outcome =
        count === 1 ? ended(call, 'finalized') : failed('SlippageTooHigh')(call, stop);
      return { ...(outcome as object), hash: `0x0${count}` } as never;
    };
    const proxies = [{ delegate: ALICE, proxyType: 'Staking', delay: 0 }];
    const { chain, context } = stakeScene({ answers: [true], ending, proxies });
    await expect(
      stakeRemove.run({ ...several, proxyFor: account(DAVE) } as never, context),
    ).rejects.toMatchObject({
      ...{ code: 'partly-done', exitStatus: 4 },
      message: expect.stringContaining('1 of 2 transactions went through'),
      details: { through: '0x01', error: 'SubtensorModule.SlippageTooHigh' },
    });
    expect(chain.sent).toHaveLength(2);
  });
});

describe('a lost end is neither a failure nor a success', () => {
  it.each(every)(
    'of stake %s: status 5, with its hash (btcli9 3.12, btcli11 5.2 #4)',
    async (_name, command, input) => {
      const ending: Ending = () => ({ status: 'unseen', hash: '0xab', reason: 'cut', lost: false });
      const { context, seen } = stakeScene({ answers: [true], ending });
      await expect(command.run(input as never, context)).rejects.toMatchObject({
        ...{ code: 'unseen', exitStatus: 5, details: { hash: '0xab' } },
        hint: expect.stringContaining('btcli tx wait 0xab'),
      });
      expect(seen.steps).toContain('recorded');
      expect(seen.steps).not.toContain('recorded too late');
    },
  );
});

describe('final is only what is final', () => {
  it.each(every)(
    'after stake %s with --wait included (btcli9 3.14)',
    async (_name, command, input) => {
      const ending: Ending = (call) => ended(call, 'included');
      const { context } = stakeScene({ answers: [true], ending });
      const answer = await command.answer({ ...input, wait: 'included' }, context);
      expect(answer.view()).toMatchObject({
        title: expect.stringContaining('in block 9, which is not final yet'),
      });
      expect(answer.json()).toMatchObject({ status: 'included' });
    },
  );

  it.each(writing.map((command) => [command.name, command] as const))(
    'and stake %s waits for that unless told otherwise (btcli11 5.2 #3)',
    (_name, { options }) => {
      const { wait } = options as typeof stakeAdd.options;
      expect(wait).toMatchObject({ fallback: 'finalized' });
    },
  );
});

describe('no signature outlives its purpose', () => {
  it.each(writing.map((command) => [command.name, command] as const))(
    'stake %s is signed for a few blocks unless told otherwise (btcli9 3.18)',
    (_name, { options }) => {
      const { era } = options as typeof stakeAdd.options;
      expect(era?.parse?.(era.fallback ?? '')).toEqual({ kind: 'mortal', blocks: 128 });
    },
  );
});

describe('what the pool says is explained as what it means', () => {
  test.each([
    ['Priority is too low: (1 vs 1)', 1014],
    ['Transaction priority is too low', 1014],
  ])('%s is not about money (btcli11 5.2 #15)', (message, code) => {
    const said = poolRefusal(Object.assign(new Error(message), { code }));
    expect(`${said.message} ${said.hint ?? ''}`).not.toMatch(/fund|balance|pay|money|TAO/i);
    expect(said.code).not.toBe('balance-too-low');
  });
});
