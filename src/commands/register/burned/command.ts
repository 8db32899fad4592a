import { approve } from '../../approve.js';
import { command } from '../../define.js';
import { netuid } from '../../options/netuid.js';
import { signing } from '../../options/spending.js';
import { tolerance } from '../../options/staking.js';
import { maxCost } from '../../options/subnet.js';
import { hotkey } from '../../options/wallet.js';
import { unlockColdkey } from '../../unlock.js';
import { executeRegistration, prepareRegistration } from './execute.js';
import { planView, reportJson, reportView } from './view.js';

/** The same command under two names: `register burned` and `subnet register`. */
export const registration = (group: 'register' | 'subnet', name: 'burned' | 'register') =>
  command({
    name,
    summary: 'Buy a uid on a subnet for a hotkey, at the price of the moment',
    effect: 'spends',
    options: { ...signing, hotkey, netuid, tolerance, maxCost },
    examples: [
      `${group} ${name} --netuid 2 --wallet miner --hotkey rig1`,
      `${group} ${name} --netuid 2 --max-cost 0.5 --network test --yes --json`,
    ],
    view: reportView,
    json: reportJson,
    block: ({ outcome }) => outcome.block,
    async run(input, ctx) {
      const wallets = await ctx.wallets(input.walletPath);
      const request = {
        coldkey: wallets.coldkeyAddress(input.wallet),
        hotkey: wallets.hotkeyAddress(input.wallet, input.hotkey),
        netuid: input.netuid,
        tolerance: input.tolerance,
        maxCost: input.maxCost,
      };
      const chain = await ctx.chain(input.network);
      const plan = await prepareRegistration(request, chain);
      if (!plan.facts.place.canCap) {
        ctx.warn(
          `the runtime of ${chain.network} cannot cap the price: it charges whatever the uid costs in the block that registers it`,
        );
      }
      const view = planView(plan, chain.network);
      const signer = await approve(view, input, ctx, () => unlockColdkey(input, ctx));
      return executeRegistration(plan, chain, signer, ctx);
    },
  });
