import { refuse } from '../../../errors.js';
import { became, each, gathers, gone, means, notOffered, type OldCommands } from '../spelling.js';

/** The settings that btcli 9 kept under the names of options, and their keys. */
const keys = {
  ...each('--wallet-name --name --wallet_name --wallet.name', gathers('wallet')),
  ...each('--wallet-path -p --wallet_path --wallet.path', gathers('wallet-path')),
  ...each('-H --hotkey --wallet_hotkey --wallet-hotkey --wallet.hotkey', gathers('hotkey')),
  ...each('--network --subtensor.network --chain --subtensor.chain_endpoint', gathers('network')),
  ...each('--tolerance', gathers('tolerance')),
};

const cache = gone('caches are looked after by themselves', 'leave it out');
const without = {
  ...each('--cache --no-cache --no_cache --disk-cache --no-disk-cache', cache),
  ...each(
    '--dashboard-path --dashboard_path --dash_path --dash.path --dashboard.path',
    gone('there is no dashboard', 'leave it out'),
  ),
  ...each(
    '--safe-staking --safe --no-safe-staking --unsafe',
    gone('a trade is limited unless its line says otherwise', 'type --no-limit on that line'),
  ),
  ...each('--no', gone('nothing is asked', 'leave it out')),
};
const partial = '--allow-partial-stake --partial --allow';
const noPartial = '--no-allow-partial-stake --no-partial --not-allow';

type Gathered = Readonly<Record<string, readonly string[]>>;

/** One setting a line, with its value. */
function settingWords(values: Gathered): readonly string[] {
  const [first, ...more] = Object.entries(values);
  if (first === undefined) return [];
  const [key, [value = '']] = first;
  if (more.length === 0) return [key, value];
  throw refuse(
    'bad-input',
    'several settings are given',
    'type btcli config set <key> <value> for each',
  );
}

/** Switches without a value stand for the keys themselves. */
const cleared = Object.fromEntries(
  Object.entries(keys).map(([name, rule]) => [
    name,
    rule.kind === 'gathers' ? means(rule.under) : rule,
  ]),
);

const book = notOffered('proxies are not kept apart', 'type btcli addresses add <name> <address>');

export const config: OldCommands = {
  'config set': became('config set', {
    options: {
      ...keys,
      ...without,
      ...each(partial, means('allow-partial', 'on')),
      ...each(noPartial, means('allow-partial', 'off')),
    },
    gathered: settingWords,
  }),
  'config clear': became('config unset', {
    options: {
      ...cleared,
      ...without,
      ...each(`${partial} ${noPartial}`, means('allow-partial')),
      ...each(
        '--all',
        gone('settings are taken back one by one', 'see them with btcli config list'),
      ),
    },
  }),
  ...Object.fromEntries(
    ['add-proxy', 'proxies', 'remove-proxy', 'update-proxy', 'clear-proxies'].map((name) => [
      `config ${name}`,
      book,
    ]),
  ),
};
