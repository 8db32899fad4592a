import type { Chain } from '../../../chain/chain.js';
import type { Netuid } from '../../../units/money.js';
import { approve } from '../../approve.js';
import { command, option } from '../../define.js';
import { netuid } from '../../options/netuid.js';
import { signing } from '../../options/spending.js';
import { unlockColdkey } from '../../unlock.js';
import { noSuchSubnet } from '../refusals.js';
import { executeChange, prepareChange } from './execute.js';
import { parseChange } from './settable.js';
import { planView, type Report, reportJson, reportView } from './view.js';

const set = option({
  flags: '--set <name=value>',
  summary: 'change one, such as commit_reveal_weights_enabled=true; the owner signs',
  parse: parseChange,
});

export const subnetHyperparameters = command({
  name: 'hyperparameters',
  summary: "Show a subnet's hyperparameters, or change one as its owner",
  effect: 'spends',
  options: { ...signing, netuid, set },
  examples: [
    'subnet hyperparameters --netuid 2',
    'subnet hyperparameters --netuid 2 --wallet owner --set commit_reveal_weights_enabled=true',
  ],
  view: reportView,
  json: reportJson,
  block: (report) => (report.kind === 'listed' ? report.at : report.outcome.block),
  async run(input, ctx): Promise<Report> {
    const change = input.set;
    if (!change) return list(await ctx.chain(input.network), input.netuid);
    const wallets = await ctx.wallets(input.walletPath);
    const coldkey = wallets.coldkeyAddress(input.wallet);
    const chain = await ctx.chain(input.network);
    const plan = await prepareChange({ coldkey, netuid: input.netuid, change }, chain);
    const view = planView(plan, chain.network);
    const signer = await approve(view, input, ctx, () => unlockColdkey(input, ctx));
    return executeChange(plan, chain, signer, ctx);
  },
});

async function list(chain: Chain, subnet: Netuid): Promise<Report> {
  const at = await chain.head();
  const hyperparameters = await chain.hyperparameters(subnet, at);
  if (!hyperparameters) throw noSuchSubnet(subnet);
  return { kind: 'listed', network: chain.network, at, netuid: subnet, hyperparameters };
}
