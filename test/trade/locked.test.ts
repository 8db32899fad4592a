import { afterAll, beforeAll, describe, expect, it, test, vi } from 'vitest';
import { readFacts as readMovement } from '../../src/commands/stake/movement/facts.js';
import { planMovement } from '../../src/commands/stake/movement/plan.js';
import type { Request as Movement } from '../../src/commands/stake/movement/request.js';
import { cardOf } from '../../src/commands/stake/movement/view.js';
import { readFacts as readHoldings } from '../../src/commands/stake/remove/facts.js';
import { planStakeRemove } from '../../src/commands/stake/remove/plan.js';
import { type AlphaUnits, coinText, type Netuid, rao } from '../../src/units/money.js';
import type { Ss58 } from '../../src/units/ss58.js';
import {
  ALICE,
  BOB,
  DAVE,
  EVE,
  type Floor,
  openFloor,
  ROOT,
  THREE,
  TWO,
} from '../support/trading-floor.js';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const coins = (whole: bigint) => (whole * 10n ** 9n) as AlphaUnits;
const rule = { kind: 'any' as const };
let floor: Floor;

/** What Bob can take out of a subnet now. */
async function free(netuid: Netuid): Promise<AlphaUnits> {
  const { chain } = floor;
  const told = await chain.stakeAvailability(BOB, netuid, await chain.head());
  return told?.available.units ?? coins(0n);
}

beforeAll(async () => {
  floor = await openFloor();
  for (const netuid of [TWO, THREE]) {
    for (const hotkey of [DAVE, EVE]) {
      await floor.submit({ kind: 'addStake', hotkey, netuid, amount: rao(coins(20n)) }, BOB);
    }
    const amount = (((await free(netuid)) * 3n) / 4n) as AlphaUnits;
    await floor.submit({ kind: 'lockStake', hotkey: DAVE, netuid, amount }, BOB);
  }
  await floor.submit(
    { kind: 'addStake', hotkey: EVE, netuid: THREE, amount: rao(coins(5n)) },
    ALICE,
  );
  await floor.submit({ kind: 'lockStake', hotkey: EVE, netuid: THREE, amount: coins(1n) }, ALICE);
});
afterAll(() => floor.close());

async function sale(amount: AlphaUnits | 'all', hotkeys: readonly Ss58[] = [DAVE]) {
  const scope = { hotkeys, netuids: [TWO], exceptHotkeys: [], exceptNetuids: [] };
  const asked = { coldkey: BOB, scope, amount, rule };
  const facts = await readHoldings(asked, floor.chain, await floor.chain.head());
  return planStakeRemove(asked, { ...facts, fee: rao(1n) });
}

async function movement(
  kind: Movement['kind'],
  to: Partial<Movement['to']>,
  amount: AlphaUnits | 'all',
  netuid = TWO,
) {
  const from = { coldkey: BOB, hotkey: DAVE, netuid };
  const asked = { kind, from, to: { ...from, ...to }, amount, rule };
  const facts = await readMovement(asked, floor.chain, await floor.chain.head());
  return planMovement(asked, { ...facts, fee: rao(1n) });
}

const more = async () => ((await free(TWO)) + coins(1n)) as AlphaUnits;
const refused = (said: string, hint: string) =>
  expect.objectContaining({
    code: 'not-allowed',
    message: expect.stringContaining(said),
    hint: expect.stringContaining(hint),
  });

describe('nobody pays for a transaction that a lock lets fail', () => {
  test.each([
    ['sale', async () => sale(await more()), 'sell'],
    ['sale of everything', () => sale('all'), 'sell'],
    ['swap', async () => movement('swap', { netuid: ROOT }, await more()), 'swap'],
    ['swap of everything', () => movement('swap', { netuid: THREE }, 'all'), 'swap'],
    [
      'move into another subnet',
      () => movement('move', { hotkey: EVE, netuid: THREE }, 'all'),
      'move',
    ],
    [
      'transfer into another subnet',
      () => movement('transfer', { coldkey: ALICE, netuid: THREE }, 'all'),
      'transfer',
    ],
  ])('a %s, which is told how much is free', async (_title, planned, verb) => {
    // Until the block of the facts nothing else is locked or comes free but with time.
    await expect(planned()).rejects.toThrowError(
      refused("of subnet 2's alpha only ", `${verb} at most that with --amount `),
    );
  });

  it('a sale of several positions, which together are more than is free', async () => {
    await expect(sale('all', [DAVE, EVE])).rejects.toThrowError(
      refused('is not locked', '--exclude-netuid 2, or use `btcli stake exit`'),
    );
  });

  it('a transfer of locked alpha to somebody who takes none, or has it locked for another', async () => {
    await expect(movement('transfer', { coldkey: ALICE }, await more())).rejects.toThrowError(
      refused(`is not locked, and ${ALICE} takes no locked alpha`, 'transfer at most that'),
    );
    await expect(movement('transfer', { coldkey: ALICE }, 'all', THREE)).rejects.toThrowError(
      refused('has a lock there for another hotkey', 'transfer at most that'),
    );
  });

  it('as the chain would, which refuses the same and one unit less not', async () => {
    const here = { kind: 'removeStake', hotkey: DAVE, netuid: TWO } as const;
    await expect(floor.submit({ ...here, amount: await more() }, BOB)).rejects.toThrowError(
      /locked/,
    );
    await floor.submit({ ...here, amount: await free(TWO) }, BOB);
    await expect(sale(coins(1n))).rejects.toThrowError(
      refused("of subnet 2's alpha only ", '--amount '),
    );
  });
});

describe('what a lock does not bind goes as before', () => {
  it('to another hotkey of the subnet, all of it', async () => {
    const { call } = await movement('move', { hotkey: EVE }, 'all', THREE);
    await floor.submit(call, BOB);
    const back = { originHotkey: EVE, destinationHotkey: DAVE, amount: coins(1n) };
    const ends = { originNetuid: THREE, destinationNetuid: THREE };
    await floor.submit({ kind: 'moveStake', ...back, ...ends }, BOB);
  });

  it('what is free, to anybody', async () => {
    const { call } = await movement('transfer', { coldkey: ALICE }, coins(1n), THREE);
    await floor.submit(call, BOB);
  });

  it('with its lock, to somebody who takes locked alpha, and the plan says how much', async () => {
    await floor.takeLocked();
    const amount = await more();
    const plan = await movement('transfer', { coldkey: ALICE }, amount);
    const locked = amount - (await free(TWO));
    expect(cardOf(plan).notes).toContain(
      `${coinText(locked)} of it is locked and stays so with the receiver`,
    );
    await floor.submit(plan.call, BOB);
  });
});

it('a fee in alpha comes out of what is free', async () => {
  const asked = { coldkey: BOB, rule, amount: await free(THREE) };
  const scope = { hotkeys: [EVE], netuids: [THREE], exceptHotkeys: [], exceptNetuids: [] };
  const facts = await readHoldings({ ...asked, scope }, floor.chain, await floor.chain.head());
  const poor = { ...facts, balance: { ...facts.balance, free: rao(500n) } };
  expect(() => planStakeRemove({ ...asked, scope }, { ...facts, fee: rao(100n) })).not.toThrow();
  expect(() => planStakeRemove({ ...asked, scope }, { ...poor, fee: rao(100n) })).toThrowError(
    refused('is not locked', 'sell at most that'),
  );
});
