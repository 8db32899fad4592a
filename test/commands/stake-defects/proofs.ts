/** Tests that fail with a defect: their file, and their titles as the file writes them. */
type Proof = readonly [file: string, ...titles: readonly string[]];

/** A defect that others' stake commands had: what somebody would lose by it, and what proves it away. */
export type Defect = { readonly loses: string; readonly proofs: readonly Proof[] };

/** By its number in the notes on btcli 9, section 3; a text says why it is not about stake. */
export const ofBtcli9: Readonly<Record<number, Defect | string>> = {
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
      ['commands/road', 'tells a failure inside the proxy as a failure'],
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

/** The same for the notes on btcli 11, section 5.2. */
export const ofBtcli11: Readonly<Record<number, Defect | string>> = {
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
