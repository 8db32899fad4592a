import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { weightsFromDecimals } from '../../../src/consensus/weights/decimal-weights.js';
import { maxUpscale } from '../../../src/consensus/weights/max-upscale.js';
import { nextEpoch, prefixOf } from '../../../src/localnet/next-epoch.js';
import type { Netuid } from '../../../src/units/money.js';
import type { Home } from '../cli.js';
import { seededRandom } from '../seeded-random.js';
import type { ServedChain } from '../served-chain.js';
import { type KeeperProcess, startKeeper } from './keeper-process.js';

export type Setting = {
  readonly home: Home;
  readonly served: ServedChain;
  readonly preload: string;
  readonly netuid: Netuid;
  readonly mode: 'hash' | 'timelock';
  readonly tempo: number;
  readonly epochs: number;
  readonly seed: number;
};

/** What came of so many epochs. */
export type Tally = {
  epochs: number;
  kills: number;
  cuts: number;
  outageBlocks: number;
  'as intended': number;
  missed: number;
  readonly wrongs: string[];
};

/** Steps that a keeper passes in a few epochs, its start included. */
const STEPS = 1_500;
const PATIENCE_MS = 4_000;

/**
 * Lets a keeper work through epochs, one after the other. It is struck at random, the chain goes on
 * without it for less than what is left of the epoch, and another is started. The file of weights
 * changes with each epoch; at the end of each the chain must have what the file held in the one before.
 */
export async function keepEpochs(setting: Setting): Promise<Tally> {
  const { home, served, mode, tempo, epochs, seed } = setting;
  const netuid = setting.netuid;
  const random = seededRandom(seed * 7_919 + tempo * 31 + mode.length);
  const file = join(home.folder, `weights-${mode}-${tempo}.json`);
  const line = `weights keep --wallet owner --hotkey default --netuid ${netuid} --mode ${mode} --weights-file ${file} --network ${served.url} --yes`;
  const tally: Tally = {
    ...{ epochs: 0, kills: 0, cuts: 0, outageBlocks: 0, 'as intended': 0, missed: 0, wrongs: [] },
  };
  let epoch = 0;
  const write = () => writeFileSync(file, JSON.stringify(weightsOf(epoch)));
  const head = () => served.chain.head().number;
  const dueAt = async () => {
    const due = await nextEpoch((method, params) => served.ask(method, ...params), netuid);
    if (due === undefined) throw new Error(`subnet ${netuid} has no epochs`);
    return due;
  };
  const start = (): KeeperProcess => {
    const cut = random.below(5) === 0 ? `cut ${random.below(STEPS)} ` : '';
    return startKeeper(home, line, setting.preload, `${cut}kill ${random.below(STEPS)}`);
  };
  /** Ends an epoch: its weights are judged, and the file holds those of the next one. */
  const turn = async (due: number) => {
    if (epoch >= 2) {
      const row = await storedRow(served, netuid);
      tally.epochs += 1;
      const good = JSON.stringify(row) === JSON.stringify(rowOf(epoch - 1));
      if (good) tally['as intended'] += 1;
      else {
        tally.missed += 1;
        tally.wrongs.push(
          `tempo ${tempo} ${mode} epoch ${epoch} block ${head()}: ${JSON.stringify(row)}\n${said.slice(-12).join('\n')}`,
        );
      }
    }
    epoch += 1;
    // Nobody else runs between the two: the keeper finds both, or neither.
    await advance(due - 1);
    write();
  };
  const advance = async (block: number) => {
    if (block > head()) await served.chain.advance(block - head());
  };
  const said: string[] = [];
  write();
  let keeper = start();
  while (tally.epochs < epochs) {
    const word = await keeper.next(PATIENCE_MS);
    if (word.kind === 'said') {
      said.push(`${head()} ${word.line}`);
      if (/STRUCK cut/.test(word.line)) tally.cuts += 1;
      if (/MISSED|MISMATCH/.test(word.line)) tally.wrongs.push(word.line);
      continue;
    }
    if (word.kind === 'ended') {
      said.push(`${head()} ended ${word.signal ?? word.status}`);
      if (word.signal === 'SIGKILL') tally.kills += 1;
      else throw new Error(`a keeper ended by itself:\n${said.slice(-20).join('\n')}`);
      const left = (await dueAt()) - 4 - head();
      const outage = left > 0 ? random.below(Math.min(left, Math.ceil(tempo / 3)) + 1) : 0;
      await advance(head() + outage);
      tally.outageBlocks += outage;
      keeper = start();
      continue;
    }
    if (word.kind === 'silent') {
      // A transaction that nobody saw the end of needs blocks to end.
      if (head() + 3 < (await dueAt())) await advance(head() + 1);
      continue;
    }
    said.push(`${head()} waits for ${word.block}`);
    const due = await dueAt();
    if (word.block >= due && head() < due - 1) await turn(due);
    await advance(word.block - 1);
  }
  keeper.kill();
  return tally;
}

/** SubtensorModule.Weights of uid 0, the owner's. */
async function storedRow(served: ServedChain, netuid: Netuid): Promise<Row> {
  const key = Buffer.concat([prefixOf('Weights'), Buffer.from([netuid, 0, 0, 0])]);
  const stored = await served.ask('state_getStorage', `0x${key.toString('hex')}`);
  // Fewer than 64 entries: their number is in one byte.
  const bytes = Buffer.from(String(stored ?? '0x00').slice(4), 'hex');
  return [...Array(bytes.length / 4).keys()].map(
    (at) => [bytes.readUInt16LE(4 * at), bytes.readUInt16LE(4 * at + 2)] as const,
  );
}

type Row = readonly (readonly [uid: number, value: number])[];

/** Different in each epoch, and in every number. */
const weightsOf = (epoch: number) => ({ 0: 1 + (epoch % 50), 1: 1 + ((epoch * 7) % 53) });

function rowOf(epoch: number): Row {
  const given = Object.entries(weightsOf(epoch));
  const row = weightsFromDecimals(
    given.map(([uid, weight]) => ({ uid: +uid, weight: `${weight}` })),
  );
  const values = maxUpscale(row.map(([, value]) => value));
  return row.map(([uid], at) => [uid, values[at] ?? 0] as const);
}
