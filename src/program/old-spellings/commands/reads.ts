import { became, each, gone, is, notOffered, type OldCommands, reads } from '../spelling.js';
import { storedReads } from './stored-reads.js';

const ofSeveral = { options: each('--coldkeys', is('--ss58')) };
const epoch = became('subnet epoch');
const hyperparameter = (name: string) => became('subnet hyperparameters get', { adds: [name] });
const show = became('subnet show', {
  options: each('--lite --no-lite', gone('every column is read', 'leave it out')),
});
const stake = became('stake list', ofSeveral);
const take = became('stake take get');
const oneOfMany = (what: string) =>
  each('--uid', gone('every neuron is shown', `leave it out: the column ${what} tells it`));
const locks = became('stake lock list', {
  options: each('--netuid --netuids', gone('it lists every lock of a coldkey', 'leave it out')),
});

const quote = (command: string, option: string) =>
  notOffered(
    'a quote is the first thing that a trade shows',
    `type btcli ${command} --netuid <number> --amount <${option}> --dry-run`,
  );
const collateral = notOffered(
  'collateral is not offered',
  'type btcli query storage SubtensorModule for what this runtime keeps',
);
const fund = notOffered("a validator's fund is not shown", 'type btcli query api <function>');

/** The reads of btcli 11, which it generated: each went by a name of its own below query. */
export const generatedReads: OldCommands = {
  ...storedReads,
  'query balance': became('wallet balance'),
  'query balances': became('wallet balance', ofSeveral),
  'query coldkey-swap-announcement': became('wallet swap-coldkey', { adds: ['status'] }),
  'query block-info': became('query block', {
    options: each(
      '--block',
      reads((block) => [block]),
    ),
  }),
  'query is-fast-blocks': notOffered(
    'how long a block takes is read as it is',
    'type btcli query api AuraApi.slot_duration for milliseconds',
  ),
  'query children': became('stake child get'),
  'query pending-children': became('stake child get'),
  'query parents': became('stake parents'),
  'query delegate': take,
  'query is-delegate': take,
  'query delegate-take': take,
  'query delegated': stake,
  'query childkey-threshold-suspended': notOffered(
    'whether the stake of a parent suffices is not shown',
    'type btcli stake child get --hotkey-ss58 <account>',
  ),
  'query blocks-since-last-update': became('subnet show', { options: oneOfMany('last_update') }),
  'query blocks-until-next-epoch': epoch,
  'query next-epoch-start-block': epoch,
  'query epoch-status': epoch,
  'query difficulty': hyperparameter('difficulty'),
  'query immunity-period': hyperparameter('immunity_period'),
  'query max-weight-limit': hyperparameter('max_weights_limit'),
  'query min-allowed-weights': hyperparameter('min_allowed_weights'),
  'query reveal-period': hyperparameter('commit_reveal_period'),
  'query weights-rate-limit': hyperparameter('weights_rate_limit'),
  'query subnet-emission-enabled': hyperparameter('subnet_emission_enabled'),
  'query commit-reveal-enabled': hyperparameter('commit_reveal_weights_enabled'),
  'query subnet-hyperparameters': became('subnet hyperparameters get'),
  'query identity': became('wallet get-identity', {
    options: each(
      '--coldkey -k',
      reads((account) => [account]),
    ),
  }),
  'query hotkey-identities': notOffered(
    'one identity is shown at a time',
    'type btcli wallet get-identity <account> for each; a hotkey leads to its coldkey',
  ),
  'query commitment': became('commitments get'),
  'query commitments': became('commitments list'),
  'query coldkey-lock': locks,
  'query locks-for-coldkey': locks,
  'query stake-availability': locks,
  'query stake-availability-for-coldkey': locks,
  'query subnet-convictions': notOffered(
    'conviction is not listed',
    'type btcli query storage SubtensorModule.HotkeyLock <netuid>',
  ),
  'query accepts-locked-alpha': notOffered(
    'what an account accepts is kept as bits',
    'type btcli query storage SubtensorModule.AccountFlags <account>; the lowest bit accepts',
  ),
  'query netuids-for-hotkey': became('register check'),
  'query neurons': show,
  'query metagraph': show,
  'query subnet': became('subnet list'),
  'query subnets': became('subnet list'),
  'query subnet-names': became('subnet list'),
  'query token-symbols': became('subnet list'),
  'query alpha-price': became('subnet list'),
  'query alpha-prices': became('subnet list'),
  'query quote-stake': quote('stake add', 'tao'),
  'query quote-unstake': quote('stake remove', 'alpha'),
  'query pool-depth': became('subnet list'),
  'query collateral-policy': collateral,
  'query miner-collateral': collateral,
  'query subnet-collateral': collateral,
  'query stake': became('stake show'),
  'query stake-for-coldkey': stake,
  'query stake-for-coldkeys': stake,
  'query stake-value-for-coldkey': stake,
  'query stake-value-for-coldkeys': stake,
  'query auto-stake': became('stake auto get'),
  'query auto-stake-all': became('stake auto get'),
  'query total-alpha-staked': became('subnet list'),
  'query root-basket-owed': became('stake claims list'),
  'query root-basket-owed-breakdown': became('stake claims list'),
  ...Object.fromEntries(
    [
      ...['root-basket-portfolio', 'root-baskets', 'root-basket-total-nav', 'basket-position'],
      ...['basket-trading-status', 'validator-basket', 'validator-basket-nav'],
      ...['validator-basket-summary', 'validator-root-weights'],
    ].map((name) => [`query ${name}`, fund]),
  ),
  ...Object.fromEntries(
    [
      ...['lending-position', 'lending-positions', 'lending-reserves', 'lending-open-quote'],
      ...['lending-close-quote', 'derivative-position', 'derivative-positions'],
      ...['derivatives-params'],
    ].map((name) => [
      `query ${name}`,
      notOffered('the chain lends nothing', 'type btcli query storage to see what it keeps'),
    ]),
  ),
  'query burn': became('register cost'),
  'query subnet-registration-cost': became('subnet burn-cost'),
  'query subnet-identity': became('subnet identity get'),
  'query subnet-start-schedule': notOffered(
    'when a subnet can start is said by the command that starts it',
    'type btcli subnet start --netuid <number> --dry-run',
  ),
  'query mechanism-count': became('subnet mechanisms count'),
  'query mechanism-emission-split': became('subnet mechanisms emissions'),
  'query weights': became('weights show'),
  'query bonds': became('weights bonds'),
  'query timelocked-weight-commits': became('weights pending', { adds: ['--all'] }),
};
