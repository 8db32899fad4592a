import { expect, it } from 'vitest';
import { comingEpochs } from '../../../../src/commands/subnet/epoch/coming.js';
import { ensureWindowOpen } from '../../../../src/localnet/builtin/pallets/subtensor/networks/freeze-window.js';
import {
  lastEpochBlock,
  maxEpochsPerBlock,
  subnetEpochIndex,
  tempo,
} from '../../../../src/localnet/builtin/pallets/subtensor/storage/epoch.js';
import { networkRateLimit } from '../../../../src/localnet/builtin/pallets/subtensor/storage/new-subnets.js';
import type { Netuid } from '../../../../src/units/money.js';
import { chainOfStorage } from '../../../support/storage-chain.js';
import { accountOf } from './support/chain.js';
import { alice, netuidOf, operatedChain } from './support/operator.js';

const EPOCHS = Number(process.env.BTCLI_EPOCH_COUNT ?? 3);
const hash = `0x${'77'.repeat(32)}` as const;

/** Subnets of these tempos, all due in the same block, two of them beyond what one block runs. */
const TEMPOS = [1, 10, ...(EPOCHS < 10 ? [60] : [99, 360]), 10, 10];

function subnets() {
  const chain = operatedChain();
  networkRateLimit.set(chain.storage, 0n);
  maxEpochsPerBlock.set(chain.storage, 2);
  const netuids = TEMPOS.map((length, index): Netuid => {
    chain.call(alice, 'register_network', { hotkey: accountOf(index + 1) });
    const netuid = netuidOf(index + 2);
    tempo.set(chain.storage, [netuid], length);
    lastEpochBlock.set(chain.storage, [netuid], chain.height());
    return netuid;
  });
  return { ...chain, netuids };
}

it(`the calendar is what happens over ${EPOCHS} epochs of each tempo, put off as they are`, async () => {
  const { storage, netuids, pass, height } = subnets();
  const client = await chainOfStorage(storage);
  const schedules = await client.epochSchedules({ number: height(), hash });
  expect(schedules.mostPerBlock).toBe(2);
  const coming = comingEpochs(schedules, netuids, height(), EPOCHS);
  const said = new Map(
    netuids.map((netuid) => [netuid, coming.filter((epoch) => epoch.netuid === netuid)]),
  );
  const ran = new Map<Netuid, number[]>(netuids.map((netuid) => [netuid, []]));
  const last = Math.max(...coming.map(({ block }) => block));
  const indices = () => netuids.map((netuid) => subnetEpochIndex.get(storage, netuid));
  for (let before = indices(); height() < last; before = indices()) {
    pass();
    for (const [place, index] of indices().entries()) {
      const netuid = netuids[place];
      if (netuid !== undefined && index !== before[place]) ran.get(netuid)?.push(height());
    }
  }
  for (const netuid of netuids) {
    const blocks = said.get(netuid)?.map(({ block }) => block);
    expect(ran.get(netuid)?.slice(0, EPOCHS), `subnet ${netuid}`).toEqual(blocks);
  }
}, 600_000);

it('an owner is refused in exactly the blocks that are said to be frozen', async () => {
  const { netuids, pass, height, ...chain } = subnets();
  const client = await chainOfStorage(chain.storage);
  const schedules = await client.epochSchedules({ number: height(), hash });
  const [, netuid = netuidOf(3), slower = netuidOf(4)] = netuids;
  const coming = comingEpochs(schedules, [netuid, slower], height(), 20);
  const isFrozen = (of: Netuid) =>
    coming.some(
      ({ netuid: on, frozen }) =>
        on === of && frozen && frozen.from <= height() && height() <= frozen.to,
    );
  for (let left = 70; left > 0; left -= 1) {
    pass();
    for (const of of [netuid, slower]) {
      const ask = () => ensureWindowOpen(chain, of);
      if (isFrozen(of)) expect(ask, `subnet ${of} in block ${height()}`).toThrow();
      else expect(ask, `subnet ${of} in block ${height()}`).not.toThrow();
    }
  }
});
