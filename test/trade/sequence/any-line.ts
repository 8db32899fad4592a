import { coinText } from '../../../src/units/money.js';
import type { Ss58 } from '../../../src/units/ss58.js';
import type { SeededRandom } from '../../support/seeded-random.js';

/** Who may act on what. */
export type World = {
  readonly wallets: readonly { readonly name: string; readonly coldkey: Ss58 }[];
  readonly hotkeys: readonly Ss58[];
  readonly held: readonly {
    readonly wallet: string;
    readonly hotkey: Ss58;
    readonly netuid: number;
  }[];
};

/** A line that somebody could type, by the words that it begins with. */
export type Line = { readonly words: string; readonly wallet: string; readonly options: string };

const NETUIDS = [0, 2, 3] as const;

/** Any command that moves stake, or that bears on it; many are refused. */
export function anyLine({ below, pick }: SeededRandom, world: World): Line {
  const other = {
    wallet: pick(world.wallets).name,
    hotkey: pick(world.hotkeys),
    netuid: pick(NETUIDS),
  };
  // Mostly of stake that is there.
  const { wallet, hotkey, netuid } =
    world.held.length === 0 || below(4) === 0 ? other : pick(world.held);
  // Mostly some coins, sometimes next to nothing or far too much.
  const units = BigInt(1 + below(9)) * 10n ** BigInt(below(4) === 0 ? below(14) : 8 + below(3));
  const coins = coinText(units);
  const amount = below(6) === 0 ? '--all' : `--amount ${coins}`;
  const limit = pick(['', '--tolerance 5%', '--tolerance 50%', '--tolerance 0.01%', '--no-limit']);
  const part = limit !== '--no-limit' && below(4) === 0 ? '--allow-partial' : '';
  const seal = below(3) === 0 ? '--no-shield' : '';
  const on = `--netuid ${netuid} --hotkey-ss58 ${hotkey}`;
  const many = `--netuid ${pick(['2,3', '0,2', 'all'])} --hotkey-ss58 ${hotkey}`;
  const into = `--dest-netuid ${pick([...NETUIDS, 9])}`;
  const line = (words: string, ...options: readonly string[]): Line => ({
    ...{ words, wallet, options: options.filter(Boolean).join(' ') },
  });
  const sure = `--destroy-for-good ${amount === '--all' ? 'all' : coins}`;
  const dest = `--dest ${pick(world.wallets).coldkey}`;
  return pick([
    () => line('stake add', on, amount, limit, part, seal),
    () => line('stake add', on, `--amount ${coins}`, '--tolerance 50%', seal),
    () => line('stake add', many, `--amount ${coins}`, limit, part, seal),
    () => line('stake remove', on, amount, limit, part, seal),
    () => line('stake remove', on, amount, '--tolerance 50%', seal),
    () => line('stake remove', many, amount, limit, part, seal),
    () => line('stake move', on, `--dest-hotkey ${pick(world.hotkeys)}`, amount, seal),
    () => line('stake move', on, into, `--dest-hotkey ${pick(world.hotkeys)}`, amount, limit, seal),
    () => line('stake swap', on, into, amount, limit, seal),
    () => line('stake transfer', on, dest, amount, seal),
    () => line('stake transfer', on, into, dest, amount, limit, seal),
    () => line('stake exit', pick([on, many, '--netuid all --all-hotkeys']), limit, seal),
    () => line('stake burn', on, amount, sure),
    () => line('stake recycle', on, amount, sure),
    () => line('stake claims claim', `--netuid ${pick(['all', '2', '2,3'])}`),
    () => line('stake claims set-type', `--type ${pick(['keep', 'swap', 'keep-some --netuid 2'])}`),
    () => line('stake lock add', on, `--amount ${coins}`, pick(['', '--perpetual'])),
    () => line(`stake lock ${pick(['release', 'keep'])}`, `--netuid ${netuid}`),
    () => line('stake child set', on, `--child ${pick(world.hotkeys)}:${1 + below(60)}%`),
    () => line('stake take set', `--hotkey-ss58 ${hotkey} --take ${below(18)}%`),
    () => line('stake auto set', on),
    () => line('wallet transfer', `--dest ${world.wallets[2]?.coldkey} --amount ${coins}`),
    () => line('wallet transfer', dest, '--all', pick(['', '--allow-death'])),
  ])();
}
