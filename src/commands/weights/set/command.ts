import { approve } from '../../approve.js';
import { command } from '../../define.js';
import { netuid } from '../../options/netuid.js';
import { signing } from '../../options/spending.js';
import { hotkey } from '../../options/wallet.js';
import { versionKey, weights } from '../../options/weights.js';
import { unlockHotkey } from '../../unlock.js';
import { executeWeights, prepareWeights } from './execute.js';
import { planView, reportJson, reportView } from './view.js';

export const weightsSet = command({
  name: 'set',
  summary: 'Set the weights of a validator on a subnet, signed by its hotkey',
  effect: 'spends',
  options: { ...signing, hotkey, netuid, weights, versionKey },
  examples: [
    'weights set --wallet alice --netuid 1 --weights 1:0.5,2:0.5',
    'weights set --netuid 1 --hotkey rig1 --weights 4:75%,9:25% --yes --json',
  ],
  view: reportView,
  json: reportJson,
  block: ({ outcome }) => outcome.block,
  async run(input, ctx) {
    const wallets = await ctx.wallets(input.walletPath);
    const hotkey = wallets.hotkeyAddress(input.wallet, input.hotkey);
    const chain = await ctx.chain(input.network);
    const { netuid, weights, versionKey } = input;
    const plan = await prepareWeights({ hotkey, netuid, weights, versionKey }, chain);
    const view = planView(plan, chain.network);
    const signer = await approve(view, input, ctx, () => unlockHotkey(input, ctx));
    return executeWeights(plan, chain, signer, ctx);
  },
});
