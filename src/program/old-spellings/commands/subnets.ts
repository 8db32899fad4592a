import { refuse } from '../../../errors.js';
import { settingWords } from '../settings.js';
import { became, each, gone, is, means, notOffered, type OldCommands } from '../spelling.js';

/** btcli 11 took the subnet as a word. */
const netuidWord = ([netuid, ...more]: readonly string[]): readonly string[] =>
  netuid === undefined ? more : ['--netuid', netuid, ...more];

const identity = {
  ...each('--sn-name', is('--subnet-name')),
  ...each('--github-repo --repo', is('--github')),
  ...each('--subnet-contact --email', is('--contact')),
  ...each('--subnet-url', is('--url')),
  ...each('--discord-handle', is('--discord')),
  ...each('--logo-url', is('--logo')),
  ...each('--additional-info', is('--additional')),
};
const parameterName = each(
  '--name',
  gone(
    '--name was the wallet in btcli 9 and the hyperparameter in 11',
    'type --wallet <name>, and the hyperparameter as a word',
  ),
);
const getSettings = became('subnet hyperparameters get', {
  options: parameterName,
  operands: netuidWord,
});

const getIdentity = became('subnet identity get', { operands: netuidWord });
const setIdentity = became('subnet identity set', {
  options: {
    ...identity,
    ...each(
      '--name',
      gone(
        "--name was the wallet in btcli 9 and the subnet's in 11",
        'type --wallet <name> or --subnet-name <text>',
      ),
    ),
  },
});
const symbol = became('subnet symbol set', {
  operands: ([letter, ...more]) => (letter === undefined ? more : ['--symbol', letter, ...more]),
});
const checkStart = notOffered(
  'when a subnet can start is said by the command that starts it',
  'type btcli subnet start --netuid <number> --dry-run',
);
const mechanisms = (group: string): OldCommands => ({
  [`${group} mechanisms count`]: became('subnet mechanisms count', {
    options: each(
      '--value',
      gone(
        'a command of its own sets it',
        'type btcli subnet mechanisms set --netuid <number> --count <number>',
      ),
    ),
  }),
  [`${group} mechanisms emissions`]: became('subnet mechanisms emissions'),
  [`${group} mechanisms set`]: became('subnet mechanisms set', {
    options: each('--mech-count', is('--count')),
  }),
  [`${group} mechanisms split-emissions`]: became('subnet mechanisms split'),
  [`${group} mechanisms emissions-split`]: became('subnet mechanisms split'),
});
const show = became('subnet show', {
  options: each('--sort', gone('--sort takes a column here', 'type --sort uid')),
  operands: netuidWord,
});

export const subnets: OldCommands = {
  'subnets list': became('subnet list'),
  'subnets show': show,
  'subnets metagraph': show,
  'subnets price': became('subnet price', {
    options: {
      ...each('--interval-hours --interval', is('--hours')),
      ...each('--all-netuids --all', means('--netuid', 'all')),
      ...each(
        '--log-scale --log --html',
        gone('the chart is drawn in the terminal', 'leave it out'),
      ),
      ...each('--current', gone('the price of now is in the list', 'type btcli subnet list')),
    },
  }),
  'subnets burn-cost': became('subnet burn-cost', {
    operands: ([netuid, ...more]) => {
      if (netuid === undefined) return more;
      throw refuse(
        'bad-input',
        'burn-cost is what a new subnet costs',
        `type btcli register cost --netuid ${/^\d+$/.test(netuid) ? netuid : '<number>'}`,
      );
    },
  }),
  'subnets create-cost': became('subnet burn-cost'),
  'subnets conviction': notOffered(
    'conviction is not shown',
    'type btcli stake lock list for your own locks',
  ),
  'subnets create': became('subnet create', { options: identity }),
  'subnets register': became('subnet register', {
    options: {
      ...each('--safe-register --safe', means()),
      ...each(
        '--unsafe-register --unsafe',
        gone('a registration always has a limit', 'type --max-cost <tao>'),
      ),
    },
  }),
  'subnets start': became('subnet start'),
  'subnets check-start': checkStart,
  'subnets get-identity': getIdentity,
  'subnets set-identity': setIdentity,
  'subnets set-symbol': symbol,
  'subnets hyperparameters': getSettings,
  ...mechanisms('subnets'),
};

const burn = notOffered(
  'no command buys alpha and burns it; stake burn burns alpha that you hold',
  'type btcli call SubtensorModule.add_stake_burn --help',
);
const governance = notOffered('the senate is gone from the chain', 'leave it out');

export const sudo: OldCommands = {
  'sudo get': getSettings,
  'sudo set': became('subnet hyperparameters set', {
    options: {
      ...parameterName,
      ...each('--param --parameter', { kind: 'gathers', under: 'name' }),
      ...each('--value', { kind: 'gathers', under: 'value' }),
      ...each(
        '--normalize',
        gone(
          'values are written as people read them',
          'type name=value, such as kappa=50% or min_burn=0.001',
        ),
      ),
    },
    gathered: settingWords,
  }),
  'sudo senate': governance,
  'sudo proposals': governance,
  'sudo senate-vote': governance,
  'sudo get-take': became('stake take get'),
  'sudo set-take': became('stake take set'),
  'sudo trim': became('subnet trim', { options: each('--max --max-uids --max-n', is('--uids')) }),
  'sudo stake-burn': burn,
  'sudo buyback': burn,
  'sudo check-start': checkStart,
  'sudo start': became('subnet start'),
  'sudo set-symbol': symbol,
  'sudo get-identity': getIdentity,
  'sudo set-identity': setIdentity,
  ...mechanisms('sudo'),
};
