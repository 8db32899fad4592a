import type { Defects } from '../../support/defects/defect.js';

/** Of btcli 11, as section 5.2 of its notes counts them. */
export const ofBtcli11: Defects = {
  1: {
    loses: 'every amount, in a script that must take texts apart',
    proofs: [
      ['commands/stake-defects/amounts', 'of stake %s, as texts with their unit'],
      [
        'commands/stake-list',
        'is integers with their unit, no alpha without its subnet, and no null that is a key',
      ],
    ],
  },
  2: {
    loses: 'the error, for a script that reads stdout',
    proofs: [['e2e/stake-defects', '%s (btcli9 3.12, 3.29, btcli11 5.2 #2)']],
  },
  3: {
    loses: 'stake in a block that goes',
    proofs: [
      ['commands/stake-defects/answers', 'and stake %s waits for that unless told otherwise'],
    ],
  },
  4: {
    loses: 'the same stake twice',
    proofs: [
      ['commands/stake-defects/answers', 'of stake %s: status 5, with its hash'],
      ['e2e/proxied-stake', 'each once, however it is killed between the two and run again'],
      ['e2e/reorg', 'reports one that came back in another block as final there'],
    ],
  },
  5: {
    loses: 'a price that was never shown, and the last digits of a limit',
    proofs: [
      ['commands/pool-moved', 'signs the limit that was shown when the price is still within it'],
      [
        'commands/stake-defects/price-limits',
        'of stake %s, when the pools move after the plan was made',
        'and is shown again once they give less than the least',
      ],
      ['commands/stake-defects/amounts', 'nor in a limit, however dear the alpha'],
    ],
  },
  6: {
    loses: 'a fee that nobody knew',
    proofs: [['commands/stake-defects/estimates', 'and stake %s is no plan without it']],
  },
  7: 'a policy file',
  8: {
    loses: 'every position at any price, with one command',
    proofs: [
      [
        'commands/stake-defects/price-limits',
        'with stake %s, unless they say so',
        'lets no full exit go below its limit, on any of the hotkeys',
      ],
    ],
  },
  9: 'registering',
  10: 'announcing proxies',
  11: 'the identity of a subnet',
  12: {
    loses: 'the second half of what was to be one thing',
    proofs: [
      [
        'commands/stake-lock',
        'and is kept together with its making, by nobody who may not do both',
      ],
      ['commands/stake-claims', 'five to a call, and all calls together or none'],
    ],
  },
  13: {
    loses: 'the last digits of a lock',
    proofs: [['commands/stake-defects/amounts', 'when it is typed for stake $name']],
  },
  14: 'the address book',
  15: {
    loses: 'an hour, looking for money that is there',
    proofs: [['commands/stake-defects/answers', '%s is not about money']],
  },
  16: {
    loses: 'patience, typing what is not there',
    proofs: [
      ['commands/stake-wizard', 'answers become the one command that does it'],
      [
        'commands/stake-defects/words',
        'names no command and no option of one that is not there',
        'names no option that no command of the group has',
        'and the examples of $words can be typed',
      ],
    ],
  },
  17: 'the history of transfers',
  18: 'settings of a subnet',
  19: {
    loses: 'what there was at a block',
    proofs: [['e2e/stake-live', 'is of the block that was named, and none that is to come']],
  },
  20: 'devices that sign',
  21: 'keeping keys',
  22: 'installing the program',
  23: {
    loses: 'a script that called a command by its name',
    proofs: [['contract/contract', 'is told which command went away']],
  },
  24: 'calls of other groups',
  25: {
    loses: 'a look, for an answer nobody needed',
    proofs: [['e2e/stake-defects', '%s asks nobody anything, not even on a terminal']],
  },
};
