import { told } from './topic.js';

export const weights = told(
  {
    name: 'weights',
    also: ['commit-reveal', 'consensus'],
    summary: 'how validators judge miners, in the open or sealed',
  },
  `
Weights

A validator says with its weights how much each miner of a subnet is worth.
Each epoch, Yuma consensus makes one judgement of all of them, by stake, and
pays by it.

  --weights 4:0.75,9:0.25     uid 4 three times as much as uid 9
  --weights-file weights.csv  the same from a file

Only proportions count. The hotkey needs a validator permit and enough stake,
and may set weights again only after the rate limit of the subnet.

A subnet with commit-reveal hides weights, so that nobody copies them:

  btcli weights set                 takes the way that the subnet asks for
  btcli weights commit              now; reveal it when its epoch has come
  btcli weights commit-timelocked   the chain opens it by itself
  btcli weights pending             what is committed and not yet open

What a commit hides is kept on your disk before it is sent: without it nothing
can be revealed. Before you set anything, look:

  btcli weights show --netuid 1       who says what
  btcli weights simulate --netuid 1   what other weights or stake would pay

The commands: btcli weights --help
`,
);
