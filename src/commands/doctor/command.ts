import { EMBEDDED, endpointOf, isWebSocketUrl } from '../../chain/networks.js';
import type { Context } from '../../context.js';
import { Refusal } from '../../errors.js';
import { catalogue } from '../catalogue.js';
import { command } from '../define/command.js';
import { knownNetworks } from '../network/known.js';
import { measured } from '../network/latency/measure.js';
import { offline } from '../options/doctor.js';
import { network } from '../options/network.js';
import { walletPath } from '../options/wallet.js';
import { settingKeys } from '../setting-keys.js';
import { checkCaches } from './caches.js';
import { checkConfig } from './config.js';
import { checkFiles } from './files.js';
import { type Check, finding, isFault } from './finding.js';
import { checkNode, checkTerminal } from './machine.js';
import { checkClock, checkNodes } from './nodes.js';
import { checkRuntime } from './runtime.js';
import { allFindings, doctorJson, doctorView, type Report } from './view.js';
import { checkWallets } from './wallets.js';

export const doctor = command({
  name: 'doctor',
  summary: 'Look for what is wrong here and with the chain; exit status 7 when something is',
  effect: 'reads',
  bearsDamage: true,
  believesNothingKept: true,
  options: { network, walletPath, offline },
  examples: ['doctor --network embedded', 'doctor --offline --json'],
  schema: () => import('./schema.js'),
  view: doctorView,
  json: doctorJson,
  findsFault: (report) => allFindings(report).some(isFault),
  async run(input, ctx): Promise<Report> {
    const here = [
      checkNode(process.versions.node),
      checkTerminal(ctx),
      checkFiles(ctx.paths),
      checkConfig(ctx, await settingKeys()),
      await checkWallets(input.walletPath, ctx),
      checkCaches(ctx.paths.cache),
    ];
    if (input.offline) return { network: undefined, checks: here };
    return { network: input.network, checks: [...here, ...(await checkChain(input.network, ctx))] };
  },
});

/** The nodes first, each by itself; the runtime through a connection that trusts nothing. */
async function checkChain(name: string, ctx: Context): Promise<readonly Check[]> {
  const known = knownNetworks(ctx.settings).find((each) => each.name === name);
  const isNode = known !== undefined || isWebSocketUrl(name);
  if (name === EMBEDDED || !isNode) return [await checkConnected(name, ctx)];
  const urls = known?.nodes ?? [endpointOf(name, ctx.settings.config.file.networks)];
  const probed = Promise.all(urls.map(({ url }) => ctx.probe(url)));
  const nodes = measured(name, known?.genesis, await ctx.during('asking the nodes', probed));
  const facts = nodes.flatMap((node) =>
    node.facts && node.problem === undefined ? [node.facts] : [],
  );
  const checks = [checkNodes(name, nodes), checkClock(facts)];
  return facts.length === 0 ? checks : [...checks, await checkConnected(name, ctx)];
}

async function checkConnected(name: string, ctx: Context): Promise<Check> {
  try {
    return checkRuntime(await ctx.chain(name), await catalogue());
  } catch (reason) {
    if (!(reason instanceof Refusal)) throw reason;
    const todo = reason.hint ?? 'choose another node with --network';
    const unusable = finding('chain-unusable', 'warning', name, reason.message, todo);
    return { area: 'runtime', seen: 'not read', findings: [unusable] };
  }
}
