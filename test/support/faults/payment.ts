import { createHash } from 'node:crypto';
import { encodeSs58 } from '../../../src/units/ss58.js';
import type { Landed } from '../rpc-client.js';
import { type SeededRandom, seededRandom } from '../seeded-random.js';
import type { Ended, Lane } from './lane.js';
import type { Fault } from './steps.js';

type Run = {
  readonly number: number;
  readonly seed: number;
  /** The transfer without what makes it one's own. */
  readonly command: string;
  readonly lane: Lane;
};

/** What one payment went through until it answered. */
export type Story = {
  /** The receiver, whom nobody else pays, as hex without 0x. */
  readonly account: string;
  readonly hash: string;
  readonly kills: readonly string[];
  readonly cuts: readonly string[];
  /** Strikes that were to come after the command had ended. */
  readonly missed: number;
  readonly reruns: number;
  /** Answers that no operator should get. */
  readonly wrongs: readonly string[];
};

/** Statuses after which the same command is run again: refused before signing, unseen, unreachable, not read back. */
const AGAIN = [3, 5, 6, 7];
const MOST_RUNS = 12;
/** How many steps a transfer passes, and how many of them come once it begins to write down what it signed. */
const STEPS = 243;
const LATE_STEPS = 143;

/** Runs one payment until it answers, striking it once or twice on the way, and then once more. */
export async function payUnderFaults({ number, seed, command, lane }: Run): Promise<Story> {
  const random = seededRandom(seed * 1_000_003 + number);
  const accountId = createHash('sha256').update(`receiver ${seed} ${number}`).digest();
  const wait = random.pick(['finalized', 'finalized', 'finalized', 'included', 'submitted']);
  const own = `--dest ${encodeSs58(accountId)} --amount 0.0010${String(number).padStart(5, '0')}`;
  const line = `${command} ${own} --idempotency-key run-${seed}-${number}`;
  const faults = drawFaults(random);
  const kills: string[] = [];
  const cuts: string[] = [];
  const wrongs: string[] = [];
  let missed = 0;
  let reruns = -1;

  const attempt = async (text: string, fault?: Fault): Promise<Ended> => {
    const ended = await lane.run(text, fault);
    reruns += 1;
    if ('died' in ended) kills.push(ended.died);
    else if (ended.struck !== null) cuts.push(ended.struck);
    else if (fault) missed += 1;
    if (!('died' in ended) && ended.status !== 0 && !isHonest(ended)) {
      wrongs.push(`run ${number}: ${ended.status} ${ended.stdout}${ended.stderr}`);
    }
    return ended;
  };
  for (const fault of faults) await attempt(`${line} --wait ${wait}`, fault);
  let answer = await attempt(line);
  while (!isDone(answer) && reruns < MOST_RUNS) answer = await attempt(line);
  if (!isDone(answer)) throw new Error(`run ${number} never answered: ${JSON.stringify(answer)}`);
  const again = await lane.run(line);
  const [first, second] = [dataOf(answer), dataOf(again)];
  if (second.repeated !== true || second.extrinsic !== first.extrinsic) {
    wrongs.push(`run ${number}: the second answer is ${JSON.stringify(second)}`);
  }
  const account = accountId.toString('hex');
  return { account, hash: String(first.extrinsic), kills, cuts, missed, reruns, wrongs };
}

/** Half of the strikes fall where something is written down or sent. */
function drawFaults(random: SeededRandom): readonly Fault[] {
  const draw = (): Fault => ({
    kind: random.pick(['kill', 'kill', 'kill', 'cut', 'gone']),
    step: random.below(2) === 0 ? random.below(STEPS) : STEPS - 1 - random.below(LATE_STEPS),
  });
  return random.below(5) === 0 ? [draw(), draw()] : [draw()];
}

const isDone = (ended: Ended): boolean => !('died' in ended) && ended.status === 0;

/** What a strike may lead to: nothing sent, or not seen; never that the chain refused it, and no defect. */
const isHonest = (ended: Extract<Ended, { status: number }>): boolean =>
  ended.struck !== null && AGAIN.includes(ended.status);

function dataOf(ended: Ended): Readonly<Record<string, unknown>> {
  return 'died' in ended ? {} : (ended.json().data ?? {});
}

/** The counts of all stories together. */
export function tally(stories: readonly Story[], landed: readonly Landed[]) {
  const accounts = new Set(stories.map(({ account }) => account));
  const isOurs = ({ bytes }: Landed) => [...accounts].some((account) => bytes.includes(account));
  const sum = (count: (story: Story) => number) =>
    stories.reduce((total, story) => total + count(story), 0);
  return {
    runs: stories.length,
    included: landed.filter(isOurs).length,
    kills: sum(({ kills }) => kills.length),
    cuts: sum(({ cuts }) => cuts.length),
    missed: sum(({ missed }) => missed),
    reruns: sum(({ reruns }) => reruns),
    killedAt: byName(stories.flatMap(({ kills }) => kills)),
    cutAt: byName(stories.flatMap(({ cuts }) => cuts)),
  };
}

function byName(names: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const name of names.toSorted()) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}
