import type { Defects } from '../../support/defects/defect.js';

const answers = 'commands/subnet-defects/answers';
const owner = 'commands/subnet-owner';
const ofWeights = 'setting weights';
const ofStake = 'stake';

/** Of agcli, by words of its notes. */
export const ofAgcli: Defects = {
  '**accepted and ignored**': {
    loses: 'the account that was to act',
    proofs: [[answers, '$title through a proxy, when what the proxy sent failed']],
  },
  '**stored, logged, never applied to the extrinsic**': {
    loses: 'control over a signature that lives longer than was asked',
    proofs: [['commands/road', 'carries nonce, era and tip as they were named']],
  },
  'a human sentence on **stdout** first': {
    loses: 'the document, in whatever reads it',
    proofs: [
      ['e2e/subnet-owner', 'set an axon and take it back, each as one document'],
      ['e2e/subnet-reads', 'agcli 3, btcli9-summary 31, btcli11 19'],
    ],
  },
  'A successful write returns only a hash': {
    loses: 'what it cost and what came of it',
    proofs: [['commands/subnet-writes', 'what a subnet command signs is what it showed']],
  },
  'the pool uses a different enum': {
    loses: 'an hour, looking for what is not wrong',
    proofs: [['chain/submission/pool-error', 'a number from the pool is told as what it means']],
  },
  'submit with no confirmation at all': {
    loses: 'a registration that nobody approved',
    proofs: [['commands/subnet-writes', '$title signs nothing when the operator declines']],
  },
  'Each attempt signs again with a fresh nonce': {
    loses: 'the price of the same uid twice',
    proofs: [
      [answers, 'of $title: status 5, with its hash'],
      [
        'e2e/register',
        'lives through a lost connection, buys once below the price, and never again',
      ],
    ],
  },
  'It needs the wallet **unlocked**, does not estimate a fee': {
    loses: 'a look without a password',
    proofs: [[answers, '$title --dry-run needs no key and signs nothing']],
  },
  'HTTP GET on each axon': {
    loses: 'a visit to whatever a stranger announced',
    proofs: [['commands/subnet-health', 'leaves alone what leads into networks of the operator']],
  },
  register_network_with_identity: {
    loses: 'the logo',
    proofs: [['commands/subnet-plans', 'says what the subnet is in the same call']],
  },
  'passes a hotkey where the runtime wants': 'leasing a subnet, which is paid by a crowdloan',
  'runtime wants `(lease_id, hotkey)`': 'ending a lease, which a crowdloan began',
  'no cost shown, no cap, no prompt': {
    loses: 'any price that the block has',
    proofs: [
      [
        'commands/register-plan',
        'caps the price at the tolerance above it, rounded down',
        'caps the price at --max-cost when that was given',
      ],
      [answers, 'and is asked again once it is above the limit'],
    ],
  },
  'ignores the work and takes the burn path': {
    loses: 'hours of work that the chain does not look at',
    proofs: [['e2e/register', 'tells the price of every subnet, and that work is ignored']],
  },
  'cap checked client-side although `register_limit` exists': {
    loses: 'what the price rose between a look and its block',
    proofs: [
      [
        'commands/register-watch',
        'is one call at its limit, in the first block that is cheap enough',
      ],
    ],
  },
  'so only ever BadOrigin': 'dissolving a subnet, which no command does',
  'no freeze-window, bounds or rate-limit pre-check': {
    loses: 'a fee, for a setting that the chain refuses',
    proofs: [
      [
        'commands/hyperparameters',
        'waits for the window before an epoch',
        'waits for the limit on its last change, which does not hold root back',
        'keeps to what the subnet is at that moment',
      ],
    ],
  },
  'client insists on ASCII': {
    loses: 'every symbol of the list but one',
    proofs: [[owner, 'may be any letter that no subnet has']],
  },
  'sends `SubtensorModule.sudo_set_max_allowed_uids`': {
    loses: 'the command',
    proofs: [[owner, "shows who goes: the weakest that are neither immune nor the owner's"]],
  },
  'wrong pallet (`SubtensorModule`)': {
    loses: 'the command',
    proofs: [[owner, 'are as many as the network and the uids allow']],
  },
  'argument must also be `Option<Vec<u16>>`': {
    loses: 'the command, and the way back to equal parts',
    proofs: [[owner, 'get a share each']],
  },
  "`block % tempo` (the chain's epoch phase depends on netuid)": {
    loses: 'the block of an epoch',
    proofs: [
      ['chain/epochs', 'go by the clock that this runtime keeps, or by none'],
      ['commands/subnet-epoch', 'an epoch that finds no place in its block runs in the next'],
    ],
  },
  'exits on the first RPC error': {
    loses: 'the watch, with a connection that breaks once',
    proofs: [
      [
        'e2e/register',
        'lives through a lost connection, buys once below the price, and never again',
      ],
    ],
  },
  "calls `SubtensorModule.set_identity` (the *coldkey's* identity)": {
    loses: "the owner's own identity",
    proofs: [[owner, 'keeps every field that was not named']],
  },
  'All sign with the **coldkey**': {
    loses: 'the announcement, which lands on a key without a uid',
    proofs: [
      ['commands/axon', 'is taken back with a port that the chain takes, and signed by the hotkey'],
    ],
  },
  '`reset` sends port 0': {
    loses: 'the command',
    proofs: [
      ['commands/axon', 'is taken back with a port that the chain takes, and signed by the hotkey'],
    ],
  },
  'stores at most 65 bytes': {
    loses: 'a certificate that nobody kept',
    proofs: [['commands/axon', 'is a key the chain stores, no whole certificate']],
  },
  'IPv4 only': {
    loses: 'every axon with a newer address',
    proofs: [
      ['commands/axon', 'is announced as it was named, with the version that was there before'],
      ['e2e/subnet-owner', 'set an address of IPv6, and where metrics are read'],
    ],
  },
  'cut at 128 bytes': {
    loses: 'the end of a commitment, and the key that it is of',
    proofs: [['commands/commitments', 'holds all that was typed, and is signed by the hotkey']],
  },
  'sends 4 arguments (an extra amount 0)': ofStake,
  'calls `claim_root_dividends`': ofStake,
  'hash is Blake2b over uids': ofWeights,
  'window computed as interval × tempo': ofWeights,
  'passes a 32-byte hash where the chain wants a drand-encrypted payload': ofWeights,
  'refused by the chain with `CanNotSetRootNetworkWeights`': ofWeights,
  '`announce`, `reject-announcement` and `proxy-announced` pass raw': 'announcing proxies',
  'which now always returns `Deprecated`': 'swapping a coldkey',
  'always send no timepoint': 'signing together',
  'All four return `Deprecated`': 'liquidity, which the runtime took from users',
  '`ScheduleOrigin` is root on this chain': 'scheduled calls',
  'handed over as byte blobs': 'calls from a file',
  'Every command supports JSON or CSV': {
    loses: 'the answer, in a script',
    proofs: [
      ['contract/contract', 'finds a schema for every command'],
      ['commands/subnet-price', 'gives programs the points, one line for each'],
    ],
  },
  '`--proxy` wraps all extrinsics': {
    loses: 'the account that was to act',
    proofs: [[answers, '$title through a proxy, when what the proxy sent failed']],
  },
  'MEV shield, "no setup"': {
    loses: 'what was sealed, which nobody can open',
    proofs: [
      [
        'chain/shield/sealed',
        'is carried out right behind its envelope, and nobody was sent it before',
      ],
    ],
  },
  'atomic commit-reveal': ofWeights,
  'reads the same wallets, "same wallet format"': 'keeping keys',
  'portfolio with P&L': 'a portfolio',
  'never hangs in batch mode': {
    loses: 'a night, for a script that waits for an answer',
    proofs: [
      [answers, '$title --yes asks nothing', '$title without a terminal waits for no answer'],
    ],
  },
  'audit, dry-run "on all writes"': {
    loses: 'a look without a password, or the fee in it',
    proofs: [
      [
        answers,
        '$title --dry-run needs no key and signs nothing',
        '$title is no plan without its fee',
      ],
    ],
  },
  'exit codes 0/1 (`llm.txt`) vs 10-15': {
    loses: 'what a status means',
    proofs: [
      [
        answers,
        '$title: status 4, with the error that the chain gave',
        'of $title: status 5, with its hash',
      ],
    ],
  },
};
