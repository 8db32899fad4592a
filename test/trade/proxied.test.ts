import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { Call } from '../../src/chain/call.js';
import { type AlphaUnits, rao } from '../../src/units/money.js';
import { ALICE, BOB, DAVE, type Floor, openFloor, TWO } from '../support/trading-floor.js';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const here = { hotkey: DAVE, netuid: TWO } as const;
let floor: Floor;
beforeAll(async () => {
  floor = await openFloor();
  await floor.submit({ kind: 'addStake', ...here, amount: rao(10n ** 10n) }, ALICE);
  await floor.addProxy(BOB, 'Staking');
});
afterAll(() => floor?.close());

const forAlice = (call: Call): Call => ({ kind: 'proxy', real: ALICE, as: 'Staking', call });
const stake = async () => floor.chain.stakeOf(DAVE, ALICE, TWO, await floor.chain.head());

it('tells stake that failed inside its proxy as failed, though the transaction succeeded (btcli9 3.13)', async () => {
  const before = await stake();
  const tooMuch: Call = { kind: 'addStake', ...here, amount: rao(10n ** 18n) };
  await expect(floor.submit(forAlice(tooMuch), BOB)).rejects.toMatchObject({
    ...{ code: 'failed-on-chain', exitStatus: 4 },
    details: { error: expect.stringMatching(/^SubtensorModule\./), inside: 'Proxy.proxy' },
  });
  expect(await stake()).toEqual(before);
});

it('and a sale that went through as done, from the account it was for', async () => {
  const sale: Call = { kind: 'removeStake', ...here, amount: (10n ** 9n) as AlphaUnits };
  const { events } = await floor.submit(forAlice(sale), BOB);
  const fields = expect.objectContaining({ 0: ALICE, 1: DAVE });
  expect(events).toContainEqual(expect.objectContaining({ name: 'StakeRemoved', fields }));
});
