import { refuse } from '../../../errors.js';
import { parseTao } from '../../../units/parse-amount.js';
import { approve } from '../../approve.js';
import { command, option } from '../../define.js';
import { network } from '../../options/network.js';
import { yes } from '../../options/spending.js';
import { ss58, wallet, walletPath } from '../../options/wallet.js';
import { executeTransfer, prepareTransfer } from '../transfer/execute.js';
import { planView, reportJson, reportView } from '../transfer/view.js';

/** The development account every development chain funds at genesis; its secret is public. */
const ALICE = '//Alice';

const amount = option({
  flags: '--amount <tao>',
  summary: 'TAO to receive',
  fallback: '1000',
  parse: parseTao,
});

export const walletFaucet = command({
  name: 'faucet',
  summary: 'Fund a coldkey from //Alice on a development chain',
  effect: 'spends',
  options: { network, wallet, walletPath, ss58, amount, yes },
  examples: [
    'wallet faucet --wallet alice --network embedded',
    'wallet faucet --wallet alice --amount 25 --network local --yes',
  ],
  view: reportView,
  json: reportJson,
  block: ({ outcome }) => outcome.block,
  async run(input, ctx) {
    const wallets = await ctx.wallets(input.walletPath);
    const dest = input.ss58 ?? wallets.coldkeyAddress(input.wallet);
    const chain = await ctx.chain(input.network);
    if (!chain.development) {
      throw refuse(
        'not-a-dev-chain',
        `${chain.network} is not a development chain`,
        'the faucet works with --network embedded, --network local or a node on this machine',
      );
    }
    const alice = await (await ctx.keys(input.walletPath)).developmentSigner(ALICE);
    const request = { from: alice.address, dest, amount: input.amount };
    const plan = await prepareTransfer(request, chain);
    const view = planView(plan, chain.network);
    const signer = await approve(view, input, ctx, async () => alice);
    return executeTransfer(plan, chain, signer, ctx);
  },
});
