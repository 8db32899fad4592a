import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { totalIssuance as balancesIssuance } from '../../src/localnet/builtin/pallets/balances/storage.js';
import { totalIssuance } from '../../src/localnet/builtin/pallets/subtensor/storage/emission.js';
import type { AccountId } from '../../src/localnet/builtin/types/account.js';
import {
  burnedBy,
  expectSolvent,
  type Unstaked,
} from '../localnet/builtin/subtensor/support/solvency.js';
import { say } from '../support/say.js';
import { seededRandom } from '../support/seeded-random.js';
import { stateAt } from '../support/state-at.js';
import { openTraders, type Traders } from '../support/traders.js';
import { ALICE, THREE, TWO } from '../support/trading-floor.js';
import { anyLine, type Line, type World } from './sequence/any-line.js';
import { accountAt, type Books, booksOf } from './sequence/books.js';
import { type Told, toldBy } from './sequence/told.js';

/** Commands run for each seed. */
const STEPS = Number(process.env.BTCLI_STAKE_STEPS ?? 13);
const SEED = Number(process.env.BTCLI_FUZZ_SEED ?? 1);
vi.setConfig({ testTimeout: 60_000 + STEPS * 10_000, hookTimeout: 300_000 });

let traders: Traders;
beforeAll(async () => {
  traders = await openTraders();
});
afterAll(() => traders.close());

/** The books after every block above this one, oldest first. */
async function booksAfter(block: number): Promise<readonly Books[]> {
  const all: Books[] = [];
  const { served } = traders;
  for (let number = block + 1; number <= served.chain.head().number; number += 1) {
    const hash = String(await served.ask('chain_getBlockHash', number));
    all.push(booksOf(await stateAt(served.ask, hash), number, hash));
  }
  return all;
}

const issuanceApart = ({ storage }: Books) =>
  balancesIssuance.get(storage) - totalIssuance.get(storage);

/** A share of a pool of stake is rounded at each change. */
const ROUNDING = 2n;

/** What a command did to everybody's TAO and alpha is what it told, and nothing else. */
function expectAsTold(before: Books, after: Books, told: Told, isEarning: boolean): void {
  for (const who of people()) {
    const by = after.free(who) - before.free(who);
    expect(by, `TAO of ${who}`).toBe(told.tao.get(who) ?? 0n);
  }
  // What halves emission counts the same rao as the accounts hold, but for what was destroyed.
  expect(issuanceApart(before) - issuanceApart(after), 'TAO that is gone').toBe(told.gone);
  for (const place of new Set([...before.stakes.keys(), ...after.stakes.keys()])) {
    const [was, is] = [before.stakes.get(place) ?? 0n, after.stakes.get(place) ?? 0n];
    const { by = 0n, now } = told.alpha.get(place) ?? {};
    if (now !== undefined) expect(is, `alpha at ${place}`).toBe(now);
    const isUntold = [...told.untold].some((coldkey) => place.includes(coldkey));
    if (isEarning || isUntold) continue;
    const off = is - was - by;
    expect(off <= ROUNDING && off >= -ROUNDING, `${place}: ${was} to ${is}, by ${by}`).toBe(true);
  }
}

const people = (): readonly AccountId[] => traders.wallets.map(({ coldkey }) => accountAt(coldkey));

/** A call that failed on the chain cost its fee, and did nothing. */
function expectOnlyFee(before: Books, after: Books, wallet: string, isEarning: boolean): void {
  const payer = traders.wallets.find(({ name }) => name === wallet)?.coldkey ?? ALICE;
  const fee = after.free(accountAt(payer)) - before.free(accountAt(payer));
  expect(fee).toBeLessThanOrEqual(0n);
  expect(fee).toBeGreaterThan(-100_000_000n);
  const told = { alpha: new Map(), untold: new Set<AccountId>(), gone: -fee };
  expectAsTold(before, after, { ...told, tao: new Map([[accountAt(payer), fee]]) }, isEarning);
}

const held = ({ stakes }: Books): World['held'] =>
  [...stakes].flatMap(([place, stake]) => {
    const [on = '', by = '', netuid = ''] = place.split(' ');
    const hotkey = traders.hotkeys.find((each) => accountAt(each) === on);
    const wallet = traders.wallets.find(({ coldkey }) => accountAt(coldkey) === by)?.name;
    return hotkey && wallet && stake > 0n
      ? [{ hotkey, wallet, netuid: Number(netuid), stake }]
      : [];
  });

const typed = ({ words, wallet, options }: Line) => `${words} --wallet ${wallet} ${options}`;

// The program does the same where it starts: a library says on the console what it gave up.
vi.spyOn(console, 'error').mockImplementation(() => {});

describe('whatever is typed about stake, one command after another', () => {
  it.each([
    { seed: SEED, title: 'while nothing is earned', tempo: 50_400 },
    { seed: SEED + 1, title: 'while epochs pay', tempo: 20 },
  ])(
    'loses and makes no TAO and no alpha, and does what it tells, $title (seed $seed)',
    async ({ seed, title, tempo }) => {
      for (const netuid of [TWO, THREE]) await traders.floor.setTempo(netuid, tempo);
      const random = seededRandom(seed);
      const isEarning = tempo < 50_400;
      const unbounded = [TWO, THREE].map((netuid) => ({ netuid, alpha: 2n ** 63n }));
      const burned: Unstaked[] = [];
      const ends = new Map<string, number>();
      let [before] = (await booksAfter(traders.served.chain.head().number - 1)) as [Books];
      for (let count = 0; count < STEPS; count += 1) {
        const line = anyLine(random, { ...traders, held: held(before) });
        const ended = await traders.btcli(`${typed(line)} --yes --json`);
        const said = `${count} ${typed(line)}: ${ended.status} ${ended.stdout}${ended.stderr}`;
        expect([0, 2, 3, 4], said).toContain(ended.status);
        const { data, error } = ended.json();
        const end = `${line.words}: ${error?.code ?? 'done'}`;
        ends.set(end, (ends.get(end) ?? 0) + 1);
        if (STEPS > 100 && ended.status === 4) say(`  ${count} ${typed(line)}: ${error?.message}`);
        const blocks = await booksAfter(before.block);
        const after = blocks.at(-1) ?? before;
        if (after.block > before.block) burned.push(...blocks.flatMap(burnedBy));
        try {
          if (ended.status === 0) {
            expectAsTold(before, after, toldBy(line.words, data ?? {}), isEarning);
          } else if (ended.status === 4) {
            expectOnlyFee(before, after, line.wallet, isEarning);
          } else {
            expect(after.hash).toBe(before.hash);
          }
          expectSolvent(after, burned, isEarning ? unbounded : []);
        } catch (reason) {
          throw new Error(said, { cause: reason });
        }
        before = after;
      }
      const done = [...ends].filter(([end]) => end.endsWith(': done'));
      const sum = (counts: typeof done) => counts.reduce((all, [, times]) => all + times, 0);
      say(`${STEPS} stake commands ${title} (seed ${seed}): ${sum(done)} done`);
      if (STEPS > 100) for (const [end, times] of [...ends].sort()) say(`  ${end} ${times}`);
      // A run in which everything is refused would prove nothing.
      expect(sum(done)).toBeGreaterThan(STEPS / 10);
    },
  );
});
