import { settingWords } from '../settings.js';
import {
  became,
  each,
  gathers,
  gone,
  is,
  notOffered,
  type OldCommand,
  type OldCommands,
  reads,
} from '../spelling.js';
import { amountWords, hotkeyWords } from '../values.js';
import { saltInFile } from './salt.js';

const amount = each('--amount-tao --amount-alpha --amount', reads(amountWords));
const hotkey = each('--hotkey', reads(hotkeyWords));
const staking = { ...amount, ...hotkey };
const moving = {
  ...staking,
  ...each('--origin-netuid', is('--netuid')),
  ...each('--origin-hotkey', reads(hotkeyWords)),
};
const claim = each(
  '--claim',
  gone('claims have a command of their own', 'type btcli stake claims claim'),
);
const exit = notOffered('it sold at any price', 'type btcli stake exit --netuid all');
const swap = (action: string): OldCommand => became('wallet swap-coldkey', { adds: [action] });
const take = became('stake take set');

/** What btcli 11 called transactions, each by its operation. */
export const operations: OldCommands = {
  'tx transfer': became('wallet transfer', {
    options: { ...amount, ...each('--dest-ss58', is('--dest')) },
  }),
  'tx transfer-all': became('wallet transfer', {
    adds: ['--all'],
    options: each('--dest-ss58', is('--dest')),
  }),
  'tx add-stake': became('stake add', { options: staking }),
  'tx add-stake-limit': notOffered(
    'a limit is given as a tolerance',
    'type btcli stake add --tolerance <share>',
  ),
  'tx remove-stake': became('stake remove', { options: { ...staking, ...claim } }),
  'tx remove-stake-limit': notOffered(
    'a limit is given as a tolerance',
    'type btcli stake remove --tolerance <share>',
  ),
  'tx move-stake': became('stake move', { options: { ...moving, ...claim } }),
  'tx swap-stake': became('stake swap', { options: moving }),
  'tx transfer-stake': became('stake transfer', {
    options: {
      ...moving,
      ...each('--dest-coldkey', is('--dest')),
      ...each(
        '--dest-hotkey',
        gone('the hotkey stays the same', 'type btcli stake move afterwards'),
      ),
    },
  }),
  'tx unstake-all': exit,
  'tx unstake-all-alpha': exit,
  'tx claim-root': became('stake claims claim', {
    options: each(
      '--subnets',
      reads(() => []),
    ),
  }),
  'tx set-auto-stake': became('stake auto set', { options: hotkey }),
  'tx burned-register': became('register burned', { options: hotkey }),
  'tx root-register': became('register root', { options: hotkey }),
  'tx register-subnet': became('subnet create', { options: hotkey }),
  'tx start-call': became('subnet start'),
  'tx swap-hotkey': became('wallet swap-hotkey', { options: hotkey }),
  'tx associate-hotkey': became('wallet associate-hotkey', { options: hotkey }),
  'tx announce-coldkey-swap': swap('announce'),
  'tx swap-coldkey-announced': swap('execute'),
  'tx clear-coldkey-swap-announcement': swap('clear'),
  'tx dispute-coldkey-swap': swap('dispute'),
  'tx set-take': take,
  'tx increase-take': take,
  'tx decrease-take': take,
  'tx set-childkey-take': became('stake child set-take', { options: hotkey }),
  'tx set-children': notOffered(
    'children are typed with their shares',
    'type btcli stake child set --child <hotkey>:<share>',
  ),
  'tx set-weights': became('weights set'),
  'tx commit-weights': became('weights commit-timelocked', {
    options: each('--commit-reveal-version', gone('the chain says its version', 'leave it out')),
  }),
  'tx reveal-weights': became('weights reveal', { options: saltInFile }),
  'tx serve-axon': became('axon set'),
  'tx serve-axon-tls': became('axon set'),
  'tx serve-prometheus': became('prometheus set', {
    options: each(
      '--certificate --protocol',
      gone('this kind of address has none', 'leave it out'),
    ),
  }),
  'tx reset-axon': became('axon reset', {
    options: each(
      '--ip --port --certificate --protocol',
      gone('a reset takes the address away', 'leave it out, or type btcli axon set'),
    ),
  }),
  'tx set-identity': became('wallet set-identity', {
    options: each('--github-repo', is('--github')),
  }),
  'tx set-subnet-identity': became('subnet identity set', {
    options: {
      ...each('--github-repo', is('--github')),
      ...each('--subnet-contact', is('--contact')),
      ...each('--subnet-url', is('--url')),
      ...each('--logo-url', is('--logo')),
    },
  }),
  'tx update-symbol': became('subnet symbol set'),
  'tx set-hyperparameter': became('subnet hyperparameters set', {
    options: { ...each('--name', gathers('name')), ...each('--value', gathers('value')) },
    gathered: settingWords,
  }),
  'tx set-mechanism-count': became('subnet mechanisms set', {
    options: each('--mechanism-count', is('--count')),
  }),
  'tx trim-subnet': became('subnet trim', { options: each('--max-n', is('--uids')) }),
  'tx lock-stake': became('stake lock add', {
    options: { ...hotkey, ...each('--amount-alpha', is('--amount')) },
  }),
  'tx move-lock': became('stake lock move', {
    options: each('--destination-hotkey', is('--hotkey-ss58')),
  }),
  'tx set-perpetual-lock': notOffered(
    'each mode has a command',
    'type btcli stake lock keep or btcli stake lock release',
  ),
  'tx batch': notOffered('no command wraps it', 'type btcli call Utility.batch_all'),
};
