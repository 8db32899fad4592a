import type { Chain } from '../../../chain/chain.js';
import type { Netuid } from '../../../units/money.js';
import { command } from '../../define.js';
import { signing } from '../../options/signing.js';
import { type Report, reportBlock, reportJson, reportView } from '../../road/report.js';
import { takeRoad } from '../../road/road.js';
import { noSuchSubnet } from '../../subnet/refusals.js';
import { change, changeOptions } from './change.js';
import type { Effect } from './confirm.js';
import type { Request } from './plan.js';
import type { Data } from './schema.js';
import { type Listed, listedJson, listedView } from './view.js';

export const subnetHyperparameters = command({
  name: change.name,
  summary: change.summary,
  effect: 'spends',
  options: { ...signing, ...changeOptions },
  examples: change.examples,
  calls: change.calls,
  schema: () => import('./schema.js'),
  signer: 'coldkey',
  view: (report: Listed | Report<Request, Effect>) =>
    report.kind === 'listed' ? listedView(report) : reportView(report, change),
  json: (report) =>
    (report.kind === 'listed' ? listedJson(report) : reportJson(report, change)) as Data,
  block: (report) => (report.kind === 'listed' ? report.at : reportBlock(report)),
  async run(input, ctx) {
    if (input.set) return takeRoad(change, input, ctx);
    return list(await ctx.chain(input.network), input.netuid);
  },
});

async function list(chain: Chain, subnet: Netuid): Promise<Listed> {
  const at = await chain.head();
  const hyperparameters = await chain.hyperparameters(subnet, at);
  if (!hyperparameters) throw noSuchSubnet(subnet);
  return { kind: 'listed', network: chain.network, at, netuid: subnet, hyperparameters };
}
