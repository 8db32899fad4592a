import type { Defects } from '../../support/defects/defect.js';

const answers = 'commands/subnet-defects/answers';
const readDefects = 'commands/subnet-read-defects';

/** Of btcli 9, as section 3 of its notes counts them. */
export const ofBtcli9: Defects = {
  1: 'no command of these groups takes a secret',
  2: {
    loses: 'the miners whom a no to a trim was to keep',
    proofs: [
      ['commands/subnet-owner', 'signs nothing when something else is typed'],
      ['commands/subnet-writes', '$title signs nothing when the operator declines'],
    ],
  },
  3: 'swapping a coldkey',
  4: {
    loses: 'seven times the price of a uid',
    proofs: [
      [answers, 'with the half percent that help names unless told otherwise'],
      ['units/amounts', 'a tolerance cannot be a hundred times what was meant'],
    ],
  },
  5: {
    loses: 'ten times the rise of a price that help names',
    proofs: [[answers, 'with the half percent that help names unless told otherwise']],
  },
  6: 'stake between subnets',
  7: 'choosing a network',
  8: 'making and showing keys',
  9: 'removing stake',
  10: {
    loses: 'the last digits of a limit, or the account with its deposit',
    proofs: [
      [answers, 'to the last digit that was typed'],
      [
        'commands/register-plan',
        'keeps the existential deposit in the coldkey, to the last rao',
        'caps the price at the tolerance above it, rounded down',
      ],
      ['commands/subnet-plans', 'may take the last rao above the existential deposit'],
    ],
  },
  11: 'tables as HTML',
  12: {
    loses: 'the news, for a script that only sees the status',
    proofs: [
      [
        answers,
        '$title: status 4, with the error that the chain gave',
        'of $title: status 5, with its hash',
      ],
      ['e2e/subnet-reads', 'btcli9-summary 12: a subnet that is not there'],
    ],
  },
  13: {
    loses: 'a failure inside a proxied call, told as a success',
    proofs: [[answers, '$title through a proxy, when what the proxy sent failed']],
  },
  14: {
    loses: 'a uid that was called final, in a block that goes',
    proofs: [[answers, 'and $title with --wait included is not called final']],
  },
  15: 'committing weights',
  16: 'swapping stake',
  17: {
    loses: 'the number of a subnet that is there and paid',
    proofs: [['commands/subnet-writes', '$title never reports what its block does not show']],
  },
  18: {
    loses: 'control over a signature that lives for ever',
    proofs: [
      [answers, 'the signature of %s lives for a few blocks'],
      ['e2e/subnet-owner', 'set an axon and take it back, each as one document'],
    ],
  },
  19: {
    loses: 'the end of what was sealed, or its hash',
    proofs: [
      ['commands/shield', 'is told as not carried out when its envelope landed and it cannot'],
    ],
  },
  20: {
    loses: 'the command, for every script',
    proofs: [['e2e/subnet-owner', 'set an axon and take it back, each as one document']],
  },
  21: 'adding and removing stake',
  22: 'committing weights',
  23: {
    loses: 'the command, on a runtime that no longer has one item',
    proofs: [
      [readDefects, 'btcli9-summary 23: needs no Swap.AlphaSqrtPrice'],
      ['commands/hyperparameters', 'refuses by name what the runtime lacks'],
    ],
  },
  24: {
    loses: 'a setting, or another value than was typed',
    proofs: [
      [
        'commands/hyperparameters',
        'a hyperparameter becomes exactly what was typed',
        'never guesses at %s',
      ],
    ],
  },
  25: {
    loses: 'the prices of more subnets than one',
    proofs: [
      [
        'commands/subnet-price',
        'btcli9-summary 25',
        'tells the price of all subnets, or of those that were chosen, without a history',
      ],
    ],
  },
  26: 'crowdloans and proxies',
  27: 'adding stake',
  28: {
    loses: 'a night, for a script that waits for an answer',
    proofs: [
      [answers, '$title --yes asks nothing'],
      [
        'e2e/subnet-owner',
        'set an identity field by field, and a symbol',
        'make room for a second mechanism, and split the emission',
      ],
    ],
  },
  29: {
    loses: 'the document, or the name that is in it',
    proofs: [
      [readDefects, 'btcli9-summary 29 and 30, btcli11 1'],
      ['realchain/subnet-reads', 'btcli9-summary 29: root has JSON as well'],
      ['contract/contract', 'finds a schema for every command'],
    ],
  },
  30: {
    loses: 'the last digits, in whatever reads the JSON',
    proofs: [
      [readDefects, 'btcli9-summary 29 and 30, btcli11 1'],
      ['chain/subnet-reads', 'keeps every digit of a subnet, and its letters'],
    ],
  },
  31: {
    loses: 'a line that says yes to nothing',
    proofs: [['e2e/subnet-reads', 'agcli 3, btcli9-summary 31, btcli11 19']],
  },
  32: 'starting the program',
  33: {
    loses: 'seconds for each neuron and each subnet more',
    proofs: [
      [readDefects, 'btcli9-summary 33 and 34'],
      ['chain/emission', 'is read whole in two requests after each other'],
      ['chain/eviction', 'is read whole, by the rule of this runtime'],
      ['chain/registration-board', 'is told of every subnet but root, in two requests'],
    ],
  },
  34: {
    loses: 'the time to read what nobody asked for',
    proofs: [[readDefects, 'btcli9-summary 33 and 34']],
  },
  35: 'the cache of the connection',
  36: {
    loses: 'one of two settings that belong together',
    proofs: [
      ['commands/hyperparameters', 'in the order they were typed, each judged by those before it'],
      ['e2e/subnet-owner', 'change two hyperparameters in one batch'],
    ],
  },
  37: {
    loses: 'a fee that no estimate named, and a total that depends on how it is drawn',
    proofs: [
      [answers, 'of $title, in a batch or not'],
      [readDefects, 'btcli9-summary 37: says the same total in its table and in JSON'],
      [
        'realchain/subnet-reads',
        'shows every neuron of every subnet with the numbers that storage holds',
      ],
    ],
  },
  38: {
    loses: 'a look before, and a wait for a price',
    proofs: [
      [answers, '$title --dry-run needs no key and signs nothing'],
      [
        'commands/register-watch',
        'is one call at its limit, in the first block that is cheap enough',
      ],
      ['e2e/subnet-owner', 'make room for a second mechanism, and split the emission'],
    ],
  },
};
