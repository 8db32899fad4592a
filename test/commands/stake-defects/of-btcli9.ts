import type { Defects } from '../../support/defects/defect.js';

/** Of btcli 9, as section 3 of its notes counts them. */
export const ofBtcli9: Defects = {
  1: 'no command of the group takes a secret',
  2: {
    loses: 'what a no was to keep',
    proofs: [['commands/stake-defects/questions', 'a no to stake %s signs nothing']],
  },
  3: 'swapping a coldkey',
  4: {
    loses: 'everything, at a tolerance of seven times the price',
    proofs: [
      ['commands/stake-defects/price-limits', 'and for stake %s no more than everything'],
      ['units/amounts', 'a tolerance cannot be a hundred times what was meant'],
    ],
  },
  5: {
    loses: 'ten times the slippage that help names',
    proofs: [['commands/stake-defects/price-limits', 'of stake %s: half a percent']],
  },
  6: {
    loses: 'nearly all that is moved, to whoever moves the pools first',
    proofs: [
      ['commands/stake-defects/price-limits', 'with stake %s, unless they say so'],
      ['trade/movement', 'past the limit: nothing happens at all, not even the change of hotkeys'],
      [
        'trade/limits',
        'of a passage between two pools: what the chain lets through brings the shown least',
      ],
    ],
  },
  7: 'choosing a network',
  8: 'making and showing keys',
  9: {
    loses: "somebody else's stake, or what a no was to keep",
    proofs: [
      ['commands/stake-wizard', 'answers become the one command that does it'],
      [
        'commands/stake-defects/questions',
        'a no to stake %s signs nothing',
        'era, tip and number of stake %s',
        'the account that stake %s acts for',
      ],
    ],
  },
  10: {
    loses: 'the last digits of an amount, or the account with its deposit',
    proofs: [
      [
        'commands/stake-defects/amounts',
        'when it is typed for stake $name',
        'when stake %s signs it',
      ],
      [
        'trade/exact',
        'goes into every started subnet in equal parts, and keeps exactly the fee and the deposit',
      ],
      ['commands/stake-add-plan', 'keeps fee and deposit of them all together'],
    ],
  },
  11: 'tables as HTML',
  12: {
    loses: 'the news, for a script that only sees the status',
    proofs: [
      [
        'commands/stake-defects/answers',
        'stake %s: status 4, with the error that the chain gave',
        'of stake %s: status 5, with its hash',
      ],
      [
        'e2e/stake-defects',
        'nobody at the other end',
        'a sale that was possible when it was signed, and not any more',
      ],
    ],
  },
  13: {
    loses: 'a failure inside a proxied call, told as a success',
    proofs: [
      [
        'commands/stake-defects/answers',
        'stake %s through a proxy, when what the proxy sent failed',
      ],
      [
        'trade/proxied',
        'tells stake that failed inside its proxy as failed, though the transaction succeeded',
      ],
    ],
  },
  14: {
    loses: 'stake that was called final, in a block that goes',
    proofs: [['commands/stake-defects/answers', 'after stake %s with --wait included']],
  },
  15: 'committing weights',
  16: {
    loses: 'the reason why a swap failed',
    proofs: [
      ['e2e/stake-defects', 'a sale that was possible when it was signed, and not any more'],
      ['commands/stake-defects/answers', 'stake %s: status 4, with the error that the chain gave'],
    ],
  },
  17: {
    loses: 'sales that were told as completed, and are not',
    proofs: [
      ['e2e/stake-defects', 'a sale that was possible when it was signed, and not any more'],
      [
        'commands/stake-defects/answers',
        'stake %s: status 4, with the error that the chain gave',
        'nor a batch of sales of which its block shows only some',
        'nor sales one after another of which one failed: it says which are done',
      ],
      ['commands/stake', 'does not call a stake done whose block shows %s'],
    ],
  },
  18: {
    loses: 'control over a signature that lives for ever',
    proofs: [
      [
        'commands/stake-defects/answers',
        'stake %s is signed for a few blocks unless told otherwise',
      ],
    ],
  },
  19: {
    loses: 'the end of what was sealed, or its hash',
    proofs: [
      [
        'commands/shield',
        'sends the envelope alone, under the number before that of what is in it, for eight blocks',
        'is told as not carried out when its envelope landed and it cannot',
        'is told as failed when it failed, whatever its envelope did',
      ],
      [
        'chain/shield/sealed',
        'is carried out right behind its envelope, and nobody was sent it before',
      ],
    ],
  },
  20: 'axons',
  21: {
    loses: 'the command, for all subnets or several hotkeys at once',
    proofs: [
      [
        'commands/stake-defects/positions',
        'by stake %s on several hotkeys',
        'by stake add in every subnet there is',
      ],
      ['trade/exact', 'of all that is left'],
    ],
  },
  22: 'committing weights',
  23: {
    loses: 'every price, on a runtime that no longer has one item',
    proofs: [
      [
        'commands/stake-list-reads',
        'takes four round trips at the most, all at one block, and gives every position its own',
      ],
    ],
  },
  24: {
    loses: 'the choice to keep nothing',
    proofs: [
      ['commands/stake-children', 'of nothing is a take like any other'],
      ['e2e/stake-delegation', 'less at any time, down to nothing, and says when it may rise'],
    ],
  },
  25: 'crowdloans, prices and the overview',
  26: 'crowdloans and proxies',
  27: {
    loses: 'the position that was to be left alone',
    proofs: [
      ['commands/stake-scope', 'leaves a hotkey out by %s', 'leaves subnets out, of all as well'],
      ['commands/stake-defects/positions', 'and never those that were left out'],
    ],
  },
  28: {
    loses: 'a night, for a script that waits for an answer',
    proofs: [
      [
        'commands/stake-defects/questions',
        'stake %s --yes asks nothing',
        'and stake %s without a terminal waits for none',
      ],
      ['e2e/stake-delegation', 'sets, shows and takes back the destination, without a question'],
      ['e2e/stake-delegation', 'claims what is enough, as alpha where it is kept'],
    ],
  },
  29: {
    loses: 'the children of every subnet but the last',
    proofs: [
      ['commands/stake-defects/reads', 'whatever they have in common'],
      ['e2e/stake-delegation', 'on several subnets with one transaction, and told apart by subnet'],
      ['e2e/stake-defects', '%s (btcli9 3.12, 3.29, btcli11 5.2 #2)'],
    ],
  },
  30: {
    loses: 'the last digits, in whatever reads the JSON',
    proofs: [
      ['commands/stake-defects/amounts', 'of stake %s, as texts with their unit'],
      [
        'commands/stake-list',
        'holds no number but netuids and shares: money as a number is rounded by whoever reads it',
      ],
    ],
  },
  31: 'crowdloans and subnets',
  32: 'starting the program',
  33: {
    loses: 'seconds for each position more',
    proofs: [['commands/stake-defects/reads', 'for stake %s']],
  },
  34: {
    loses: 'the time to read what nobody asked for',
    proofs: [['commands/stake-defects/reads', 'as every identity there is, to name a few hotkeys']],
  },
  35: 'the cache of the connection',
  36: {
    loses: 'children on some subnets and not on others',
    proofs: [
      ['commands/stake-children', 'in one batch for all subnets, which a proxy may part'],
      ['e2e/stake-delegation', 'as a child on many subnets at once, down to nothing'],
    ],
  },
  37: {
    loses: 'fees that no estimate named',
    proofs: [
      ['commands/stake-defects/estimates', 'in the batch of stake %s'],
      [
        'quotes/quotes',
        'charges the sale alone since 309: dropping that fee would promise too much',
      ],
      [
        'commands/shield',
        'sends the envelope alone, under the number before that of what is in it, for eight blocks',
      ],
      ['quotes/embedded', 'a move brings what its quote says, to the last unit'],
    ],
  },
  38: {
    loses: 'a look before, a limit on a full sale, and locks',
    proofs: [
      [
        'commands/stake-defects/questions',
        'stake %s --dry-run signs nothing and says what it would',
      ],
      ['commands/stake-exit-plan', 'signs a full sale with its limit for each that can be sold'],
      ['e2e/stake-delegation', 'for one hotkey at a time, and no more than there is'],
    ],
  },
};
