import { afterAll, describe, expect, it } from 'vitest';
import { seededRandom } from '../support/seeded-random.js';
import { type Operation, operations } from './crash/operations.js';
import { callsOf, crashChild, type Death, die } from './crash/run.js';

const RUNS = Number(process.env.BTCLI_CRASH_RUNS ?? 22);
/** Each takes half a minute of key derivation, so that the short run does without. */
const ENCRYPTED_RUNS = RUNS >= 1000 ? 20 : 0;

const child = crashChild();
afterAll(child.remove);
const named = Object.keys(operations) as Operation[];
const plain = named.filter((operation) => !operation.startsWith('encrypted-'));
const encrypted = named.filter((operation) => operation.startsWith('encrypted-'));

/** Every moment in which an operation can die: around each call, and in the middle of each write. */
async function deathsOf(operation: Operation): Promise<readonly Death[]> {
  const calls = await callsOf(child, operation);
  return calls.flatMap((call, at) => [
    { operation, when: 'before' as const, at },
    ...(call.startsWith('write') ? [{ operation, when: 'half' as const, at }] : []),
    { operation, when: 'after' as const, at },
  ]);
}

/** So many of these, spread evenly; every third dies again, early, while it mends what it left. */
function choose(
  deaths: readonly Death[],
  count: number,
): readonly (readonly [Death, Death | undefined])[] {
  const random = seededRandom(count);
  const stride = Math.max(1, deaths.length / count);
  return Array.from({ length: count }, (_, index) => {
    const first = deaths[Math.floor(index * stride) % deaths.length];
    if (!first) throw new Error('no moment to die in');
    const others = deaths.filter(({ operation }) => operation === first.operation);
    const early = others[random.below(Math.ceil(others.length / 2))];
    return [first, index % 3 === 2 ? early : undefined] as const;
  });
}

if (ENCRYPTED_RUNS === 0) {
  process.stdout.write('skipped: killed while keys are encrypted: set BTCLI_CRASH_RUNS=1000\n');
}

describe('a process that is killed loses no key and shows no secret', () => {
  const suites = [
    ['plain keys', plain, RUNS],
    ['encrypted keys', encrypted, ENCRYPTED_RUNS],
  ] as const;
  it.each(suites.filter(([, , count]) => count > 0))(
    '%s',
    { timeout: 7_200_000 },
    async (title, which, count) => {
      const deaths = (await Promise.all(which.map(deathsOf))).flat();
      const chosen = choose(deaths, count);
      const killed = new Map<string, number>();
      const queue = [...chosen];
      const work = async () => {
        for (let next = queue.shift(); next; next = queue.shift()) {
          const [first, second] = next;
          await die(child, first, second).catch((reason: unknown) => {
            throw new Error(`${JSON.stringify(next)}: ${reason}`);
          });
          killed.set(first.operation, (killed.get(first.operation) ?? 0) + 1);
        }
      };
      await Promise.all([work(), work()]);
      const twice = chosen.filter(([, second]) => second).length;
      process.stdout.write(
        `${title}: killed ${chosen.length} times, ${twice} of them twice, of ${deaths.length} moments: ${JSON.stringify(Object.fromEntries(killed))}\n`,
      );
      expect([...killed.values()].reduce((sum, one) => sum + one, 0)).toBe(count);
    },
  );
});
