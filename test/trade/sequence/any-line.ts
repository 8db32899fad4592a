import { coinText } from '../../../src/units/money.js';
import type { Ss58 } from '../../../src/units/ss58.js';
import type { SeededRandom } from '../../support/seeded-random.js';

/** Stake that is there, in units. */
export type Held = {
  readonly wallet: string;
  readonly hotkey: Ss58;
  readonly netuid: number;
  readonly stake: bigint;
};

/** Who may act on what. The first wallet owns the first two hotkeys, the last one has little. */
export type World = {
  readonly wallets: readonly { readonly name: string; readonly coldkey: Ss58 }[];
  readonly hotkeys: readonly Ss58[];
  readonly held: readonly Held[];
};

/** A line that somebody could type, by the words that it begins with. */
export type Line = { readonly words: string; readonly wallet: string; readonly options: string };

const NETUIDS = [0, 2, 3] as const;
const LIMITS = ['', '--tolerance 5%', '--tolerance 50%', '--tolerance 0.01%', '--no-limit'];

/** Any command that moves stake, or that bears on it; many are refused. */
export function anyLine(random: SeededRandom, world: World): Line {
  const { below, pick } = random;
  const stranger = {
    ...{ wallet: pick(world.wallets).name, hotkey: pick(world.hotkeys), netuid: pick(NETUIDS) },
    stake: 0n,
  };
  if (world.held.length === 0 || below(4) === 0) return anyPurchase(random, stranger);
  const held = below(8) === 0 ? stranger : pick(world.held);
  const { wallet, hotkey, netuid, stake } = held;
  // Mostly a part of what is there, sometimes dust or far too much, and a little more than there is.
  const part = (stake * BigInt(1 + below(105))) / 100n;
  const coins = coinText(below(4) === 0 || part === 0n ? anyUnits(random) : part);
  const amount = below(5) === 0 ? '--all' : `--amount ${coins}`;
  const on = `--netuid ${netuid} --hotkey-ss58 ${hotkey}`;
  const many = `--netuid ${pick(['2,3', '0,2', 'all'])} --hotkey-ss58 ${hotkey}`;
  const into = `--dest-netuid ${pick([...NETUIDS, 9])}`;
  const onto = `--dest-hotkey ${pick(world.hotkeys)}`;
  const dest = `--dest ${pick(world.wallets).coldkey}`;
  const [price, limit] = [anyPrice(random), pick(LIMITS)];
  const seal = anySeal(random);
  const sure = `--destroy-for-good ${amount === '--all' ? 'all' : coins}`;
  const line = lineOf(wallet);
  return pick([
    () => line('stake remove', on, amount, price, seal),
    () => line('stake remove', many, amount, price, seal),
    () => line('stake move', on, onto, amount, seal),
    () => line('stake move', on, into, onto, amount, limit, seal),
    () => line('stake swap', on, into, amount, limit, seal),
    () => line('stake swap', on, into, amount, '--tolerance 50%', seal),
    () => line('stake transfer', on, dest, amount, seal),
    () => line('stake transfer', on, into, dest, amount, limit, seal),
    () => line('stake exit', pick([on, many, '--netuid all --all-hotkeys']), limit, seal),
    () => line(`stake ${pick(['burn', 'recycle'])}`, on, amount, sure),
    () => anyBeside(random, world, held),
    () => anyBeside(random, world, held),
    () => anyPayment(random, world),
  ])();
}

const lineOf =
  (wallet: string) =>
  (words: string, ...options: readonly string[]): Line => ({
    ...{ words, wallet, options: options.filter(Boolean).join(' ') },
  });

/** Mostly some coins, sometimes next to nothing or far too much. */
const anyUnits = ({ below }: SeededRandom): bigint =>
  BigInt(1 + below(9)) * 10n ** BigInt(below(4) === 0 ? below(14) : 8 + below(3));

function anyPrice({ below, pick }: SeededRandom): string {
  const limit = pick(LIMITS);
  return limit !== '--no-limit' && below(3) === 0 ? `${limit} --allow-partial` : limit;
}

const anySeal = ({ below }: SeededRandom): string => (below(3) === 0 ? '--no-shield' : '');

function anyPurchase(random: SeededRandom, { wallet, hotkey, netuid }: Held): Line {
  const { below, pick } = random;
  const netuids = below(4) === 0 ? pick(['2,3', '0,2', 'all']) : netuid;
  // Who has a million would empty every pool.
  const amount =
    wallet === 'carol' && below(4) === 0 ? '--all' : `--amount ${coinText(anyUnits(random))}`;
  const on = `--netuid ${netuids} --hotkey-ss58 ${hotkey}`;
  return lineOf(wallet)('stake add', on, amount, anyPrice(random), anySeal(random));
}

/** What moves no stake by itself, but decides on who may move it, or what it earns. */
function anyBeside({ below, pick }: SeededRandom, { hotkeys }: World, held: Held): Line {
  const { wallet, hotkey, netuid, stake } = held;
  const on = `--netuid ${netuid} --hotkey-ss58 ${hotkey}`;
  const [line, alice] = [lineOf(wallet), lineOf('alice')];
  const [own = '', other = ''] = below(2) === 0 ? hotkeys : [hotkeys[1], hotkeys[0]];
  const locked = coinText((stake * BigInt(1 + below(60))) / 100n);
  return pick([
    () => line('stake claims claim', `--netuid ${pick(['all', '2', '2,3'])}`),
    () => line('stake claims set-type', `--type ${pick(['keep', 'swap', 'keep-some --netuid 2'])}`),
    () => line('stake lock add', on, `--amount ${locked}`, pick(['', '--perpetual'])),
    () => line(`stake lock ${pick(['release', 'keep'])}`, `--netuid ${netuid}`),
    () => alice('stake child set', `--netuid 2 --hotkey-ss58 ${own} --child ${other}:30%`),
    () => alice('stake child revoke', `--netuid 2,3 --hotkey-ss58 ${own}`),
    () => alice('stake take set', `--hotkey-ss58 ${own} --take ${below(18)}%`),
    () => line('stake auto set', `--netuid 2 --hotkey-ss58 ${hotkeys[0]}`),
  ])();
}

/** TAO to and from whoever has little, down to the end of the account. */
function anyPayment(random: SeededRandom, { wallets }: World): Line {
  const { below, pick } = random;
  const poor = wallets.at(-1);
  const amount = `--amount ${1 + below(60)}`;
  if (below(5) > 0) return lineOf('alice')('wallet transfer', `--dest ${poor?.coldkey}`, amount);
  const rest = pick(['--all', '--all --allow-death', `--amount ${coinText(anyUnits(random))}`]);
  return lineOf(poor?.name ?? '')('wallet transfer', `--dest ${wallets[0]?.coldkey}`, rest);
}
