import { expect, it, vi } from 'vitest';
import { connectChain } from '../../../../src/chain/connect.js';
import { metadataCache } from '../../../../src/chain/metadata-cache.js';
import { liveState } from '../../../../src/commands/weights/simulate/live-state.js';
import { readState, stateText } from '../../../../src/commands/weights/simulate/state-file.js';
import { type Simulation, simulate } from '../../../../src/consensus/lab/simulate.js';
import type { Netuid } from '../../../../src/units/money.js';
import { modes, randomSubnet } from '../../../consensus/random-subnet.js';
import { seededRandom } from '../../../consensus/seeded-random.js';
import { openRealChain, type RealChain } from '../../../support/realchain.js';
import { say } from '../../../support/say.js';
import { tempFolder } from '../../../support/temp-folder.js';
import { stopSubnet, writeSubnet } from '../../../support/written-subnet.js';
import { onBothRuntimes } from './both-runtimes.js';

vi.setConfig({ testTimeout: 3_600_000, hookTimeout: 600_000 });

const VARIABLE = 'BTCLI_EPOCH_SUBNETS';
const MANY = process.env[VARIABLE];
const SUBNETS = Number(MANY ?? 2);
/** Up to the most neurons that a subnet has where many subnets are asked for, else few. */
const MOST = MANY === undefined ? 24 : 256;
/** Blocks enough to write the largest of them. */
const TEMPO = MANY === undefined ? 4 : 12;
const FIRST = 20;
const OLD = 30;
const CUTOFF = 24;

/** A random subnet as of a block, so small that no epoch comes while it is written. */
function scene(at: number, block: number, most: number) {
  const below = seededRandom(7000 + at);
  const size = at === 0 ? most : 2 + below(most - 1);
  const names = Object.keys(modes) as (keyof typeof modes)[];
  const mode = names[at % names.length] ?? 'yuma 3';
  const input = randomSubnet(9000 + at, modes[mode], size);
  const neurons = input.neurons.map((neuron) => {
    // More than have stake, so that some weights count for nothing.
    const validatorPermit = neuron.validatorPermit || below(4) === 0;
    return {
      ...neuron,
      validatorPermit,
      lastUpdate: below(8) === 0 ? 1 : block - below(20),
      registeredAt: below(8) === 0 ? block - 10 : 1 + below(5),
      // No chain holds bonds to a uid that is not there, or of whoever has no permit.
      bonds: validatorPermit ? neuron.bonds.filter(([uid]) => uid < size) : [],
    };
  });
  const stakes = neurons.map(
    ({ totalStake }) =>
      [(totalStake >> 64n) % 10n ** 15n, BigInt(below(3) * below(2 ** 30))] as const,
  );
  return {
    mode,
    written: {
      netuid: FIRST + at,
      tempo: TEMPO,
      ...{ stakes, pending: 1_000_000_000n + BigInt(below(2 ** 31)) * 40n },
      input: {
        ...{ ...input, neurons, lastStepBlock: below(2) * (block - 15) },
        hyperparameters: { ...input.hyperparameters, activityCutoff: CUTOFF },
      },
    },
  };
}

/** What the chain stored of the epoch, under the names of storage; undefined for what it does not keep. */
async function storedEpoch(node: RealChain, netuid: number, neurons: number) {
  const stored = async (item: string, ...keys: readonly unknown[]) =>
    (await node.api.query.subtensorModule?.[item]?.(...keys))?.toJSON();
  const list = (item: string) => stored(item, netuid);
  const bonds = await node.api.query.subtensorModule?.bonds?.multi(
    Array.from({ length: neurons }, (_, uid) => [netuid, uid]),
  );
  return {
    incentive: await list('incentive'),
    consensus: await list('consensus'),
    dividends: await list('dividends'),
    validatorTrust: await list('validatorTrust'),
    validatorPermit: await list('validatorPermit'),
    active: await list('active'),
    emission: ((await list('emission')) as (number | string)[]).map((each) => String(BigInt(each))),
    bonds: bonds?.map((row) => row.toJSON()),
    ...{ rank: await list('rank'), trust: await list('trust') },
    pruningScores: await list('pruningScores'),
  };
}

function simulatedEpoch({ subnet, mechanisms: [first] }: Simulation) {
  const { rankScores } = first ?? {};
  return {
    ...{ incentive: first?.incentive, consensus: subnet.consensus, dividends: subnet.dividends },
    ...{ validatorTrust: subnet.validatorTrust, validatorPermit: subnet.validatorPermit },
    ...{ active: subnet.active, emission: subnet.emission.map(String), bonds: first?.bonds },
    ...{ rank: rankScores?.rank, trust: rankScores?.trust },
    pruningScores: rankScores?.pruneScore,
  };
}

onBothRuntimes('the epoch that a simulation foretold', (serve) => {
  it(`is the one that the chain ran, for ${SUBNETS} random subnets`, async () => {
    const served = await serve({ blockTime: 'instant' });
    const node = await openRealChain(served.url);
    const cache = metadataCache(tempFolder());
    const client = await connectChain(
      { network: 'tested', url: served.url, genesis: undefined },
      cache,
    );
    const told = { subnets: 0, uids: 0, values: 0, earning: 0, largest: 0 };
    try {
      await node.advance(OLD);
      for (let at = 0; at < SUBNETS; at += 1) {
        const { written, mode } = scene(at, served.chain.head().number, MOST);
        const netuid = written.netuid as Netuid;
        const neurons = written.input.neurons.length;
        await writeSubnet(node, written, served.chain.head().number);
        const state = async () => {
          const head = await client.head();
          const read = await client.epochState(netuid, head);
          if (!read) throw new Error('the subnet was not written');
          const source = { network: 'tested', specVersion: client.specVersion, at: head };
          return liveState(read, { ...source, emission: read.pendingEmission as never });
        };
        const { epochBlock, block } = await state();
        if (epochBlock > block + 1) await node.advance(epochBlock - block - 1);
        const before = await state();
        expect(before.epochBlock).toBe(epochBlock);
        expect(before.emission).toBe(written.pending);
        const saved = readState(stateText(before), 'saved');
        expect(saved).toEqual(before);
        const foretold = simulatedEpoch(simulate(saved));
        await node.advance(1);
        const stored = await storedEpoch(node, netuid, neurons);
        const compared = Object.entries(foretold).filter(([, value]) => value !== undefined);
        for (const [item, value] of compared) {
          const found = stored[item as keyof typeof stored];
          expect(found, `${item} of subnet ${netuid}, ${mode}, ${neurons} neurons`).toEqual(value);
          told.values += value?.length ?? 0;
        }
        told.subnets += 1;
        told.uids += neurons;
        told.largest = Math.max(told.largest, neurons);
        told.earning += foretold.incentive?.filter((share) => share > 0).length ?? 0;
        await stopSubnet(node, netuid);
      }
      expect(told.earning).toBeGreaterThan(0);
    } finally {
      await client.close();
      await node.close();
      await served.close();
    }
    say(
      `runtime ${client.specVersion}: ${told.subnets} subnets of up to ${told.largest} neurons, ` +
        `${told.uids} uids, ${told.values} values equal, ${told.earning} uids earn incentive`,
    );
  });
});
