import { refuse } from '../../../errors.js';
import {
  became,
  each,
  gathers,
  gone,
  is,
  means,
  notOffered,
  type OldCommands,
  type OldOptions,
  reads,
} from '../spelling.js';
import { amountWords, hotkeyWords } from '../values.js';

const amount = each('--amount-tao --amount-alpha', reads(amountWords));
const someHotkeys = {
  ...each('--include-hotkeys -in --hotkey-ss58-address', is('--hotkey-ss58')),
  ...each('--exclude-hotkeys -ex', is('--exclude-hotkey')),
};
const exit = gone(
  'it sold at any price',
  'type btcli stake exit --netuid all, which sells under a price limit',
);
const noPartial = each(
  '--allow-partial-stake --partial --allow --allow-partial',
  gone('it is carried out whole or not at all', 'leave it out'),
);
const origin = {
  ...amount,
  ...noPartial,
  ...each('--origin-netuid --origin_netuid --origin -o', is('--netuid')),
  ...each('--stake-all --swap-all', is('--all')),
  ...each('--claim', gone('claims have a command of their own', 'type btcli stake claims claim')),
};
const noNetuid = each('--all-netuids --all --allnetuids', means('--netuid', 'all'));
const childRevoke: OldOptions = noNetuid;

/** btcli 9 took children and their shares apart from each other. */
function childWords({ child = [], share = [] }: Readonly<Record<string, readonly string[]>>) {
  if (child.length === 0 && share.length === 0) return [];
  if (child.length !== share.length) {
    throw refuse(
      'bad-input',
      `${child.length} children and ${share.length} shares are given`,
      'type --child <hotkey>:<share>, with commas between',
    );
  }
  return ['--child', child.map((hotkey, at) => `${hotkey}:${share[at]}`).join(',')];
}

export const stake: OldCommands = {
  'stake add': became('stake add', {
    options: { ...amount, ...someHotkeys, ...each('--all-tokens', is('--all')) },
  }),
  'stake remove': became('stake remove', {
    options: {
      ...amount,
      ...someHotkeys,
      ...each('--unstake-all --unstake-all-alpha --all-alpha', exit),
      ...each(
        '--interactive',
        gone('it asks nothing', 'say what to sell with --netuid and --amount or --all'),
      ),
      ...each(
        '--claim',
        gone('claims have a command of their own', 'type btcli stake claims claim'),
      ),
    },
  }),
  'stake unstake-all': notOffered('it sold at any price', 'type btcli stake exit --netuid all'),
  'stake unstake-all-alpha': notOffered(
    'it sold at any price',
    'type btcli stake exit --netuid all',
  ),
  'stake list': became('stake list', {
    options: each('--dust', gone('nothing is left out', 'leave it out')),
  }),
  'stake move': became('stake move', {
    options: {
      ...origin,
      ...each('--from --origin-hotkey', reads(hotkeyWords)),
      ...each('--to --dest-ss58 --dest', is('--dest-hotkey')),
    },
  }),
  'stake transfer': became('stake transfer', {
    options: { ...origin, ...each('--dest-ss58 --dest-coldkey', is('--dest')) },
  }),
  'stake swap': became('stake swap', {
    options: { ...origin, ...each('--dest', is('--dest-netuid')) },
  }),
  'stake wizard': became('stake wizard', {
    options: each(
      '--tolerance --rate-tolerance --limit --safe-staking --safe --no-safe-staking --unsafe --allow-partial-stake --partial --allow --allow-partial --no-allow-partial-stake --no-partial --not-allow --not-partial -H --hotkey --wallet_hotkey --wallet-hotkey --wallet.hotkey --no',
      gone('the wizard asks for it', 'leave it out'),
    ),
  }),
  'stake auto': became('stake auto get'),
  'stake set-auto': became('stake auto set'),
  ...Object.fromEntries(
    ['set-claim', 'claim', 'unclaim'].map((name) => [
      `stake ${name}`,
      became('stake claims set-type', {
        options: each(
          '--netuids -n --netuid',
          gone(
            'which subnets to keep is one of three types',
            'type btcli stake claims set-type --type keep-some --netuid <numbers>',
          ),
        ),
        operands: ([kind, ...more]) => [
          ...(kind === undefined ? [] : ['--type', kind.toLowerCase()]),
          ...more,
        ],
      }),
    ]),
  ),
  'stake process-claim': became('stake claims claim'),
  'stake owed': became('stake claims list'),
  'stake basket': notOffered("a validator's fund is not shown", 'type btcli query api <function>'),
  'stake child get': became('stake child get', { options: noNetuid }),
  'stake child set': became('stake child set', {
    options: {
      ...each('--children -c', gathers('child')),
      ...each('--proportions --prop', gathers('share')),
    },
    gathered: childWords,
  }),
  'stake child revoke': became('stake child revoke', { options: childRevoke }),
  'stake child take': became('stake child set-take', {
    options: {
      ...noNetuid,
      ...each(
        '--child-hotkey-ss58',
        gone('with one subnet it did nothing', 'type --hotkey-ss58 <account>'),
      ),
    },
  }),
};
