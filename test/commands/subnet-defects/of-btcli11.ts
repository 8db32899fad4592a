import type { Defects } from '../../support/defects/defect.js';

const answers = 'commands/subnet-defects/answers';

/** Of btcli 11, as section 5.2 of its notes counts them. */
export const ofBtcli11: Defects = {
  1: {
    loses: 'every amount, in a script that must take texts apart',
    proofs: [['commands/subnet-read-defects', 'btcli9-summary 29 and 30, btcli11 1']],
  },
  2: {
    loses: 'the error, for a script that reads stdout',
    proofs: [
      ['e2e/subnet-owner', 'change two hyperparameters in one batch'],
      ['e2e/register', '%s is refused'],
    ],
  },
  3: {
    loses: 'a uid in a block that goes',
    proofs: [[answers, '%s waits until its block is final']],
  },
  4: {
    loses: 'the price of the same uid twice',
    proofs: [
      [answers, 'of $title: status 5, with its hash'],
      [
        'e2e/register',
        'lives through a lost connection, buys once below the price, and never again',
      ],
    ],
  },
  5: {
    loses: 'a price that was never shown',
    proofs: [
      [
        answers,
        'nor up to a limit above one that came later',
        'and is asked again once it is above the limit',
      ],
      ['commands/register-plan', 'caps the price at the tolerance above it, rounded down'],
    ],
  },
  6: {
    loses: 'a fee that nobody knew',
    proofs: [[answers, '$title is no plan without its fee']],
  },
  7: 'a policy file',
  8: 'leaving stake',
  9: {
    loses: 'any price that the block has, or the command where there is no shield',
    proofs: [
      [answers, 'and is asked again once it is above the limit'],
      [
        'commands/register-plan',
        'caps the price at --max-cost when that was given',
        'refuses a price above --max-cost (runtime can cap: %s)',
      ],
      ['commands/subnet-writes', 'what a subnet command signs is what it showed'],
    ],
  },
  10: 'announcing proxies',
  11: {
    loses: 'every field of the identity that was not named',
    proofs: [
      ['commands/subnet-owner', 'keeps every field that was not named'],
      ['e2e/subnet-owner', 'set an identity field by field, and a symbol'],
    ],
  },
  12: 'locks and claims',
  13: 'locks, and the conversion of amounts',
  14: 'the address book',
  15: {
    loses: 'an hour, looking for money that is there',
    proofs: [['chain/submission/pool-error', 'words from the pool are told with what they mean']],
  },
  16: {
    loses: 'patience, typing what is not there',
    proofs: [
      [
        'commands/subnet-defects/words',
        'names no command and no option of one that is not there',
        'names no option that no command of the groups has',
        'and the examples of $words can be typed',
      ],
    ],
  },
  17: 'the history of transfers',
  18: {
    loses: 'a fee, for what the runtime always refuses',
    proofs: [['commands/hyperparameters', 'signs nothing that the runtime lets nobody set']],
  },
  19: {
    loses: 'what there was at a block',
    proofs: [['e2e/subnet-reads', 'agcli 3, btcli9-summary 31, btcli11 19']],
  },
  20: 'devices that sign',
  21: 'keeping keys',
  22: 'installing the program',
  23: {
    loses: 'a script that called a command by its name',
    proofs: [['contract/contract', 'is told which command went away']],
  },
  24: {
    loses: "an owner's or a hotkey's call, for whoever cannot write one by hand",
    proofs: [
      ['chain/settings', 'spec %s: what is typed is encoded to the byte'],
      ['e2e/subnet-owner', 'commit what anybody can read, and say when there is no more room'],
    ],
  },
  25: {
    loses: 'a look, for an answer nobody needed, or for a block that is over',
    proofs: [
      ['e2e/subnet-reads', 'draws the list again at each block'],
      ['commands/subnet-price', 'looks evenly from the first block to the best one'],
    ],
  },
};
