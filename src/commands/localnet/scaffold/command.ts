import type { Context } from '../../../context.js';
import { command } from '../../define/command.js';
import { mustBeDevelopment } from '../../development-only.js';
import { onlyLook, scaffoldNetwork, scaffoldPath } from '../../options/scaffold.js';
import { walletPath } from '../../options/wallet.js';
import { type DevKey, declaredBy, keysIn } from './declared.js';
import { readScaffoldFile } from './file/read.js';
import { lookAtScaffold, runScaffold } from './run.js';
import type { DevSigners } from './send.js';
import { type Report, scaffoldJson, scaffoldView } from './view.js';

export const localnetScaffold = command({
  name: 'scaffold',
  summary: 'Bring a local chain to the accounts, subnets, stakes and weights of a YAML file',
  effect: 'runs',
  arguments: [scaffoldPath],
  options: { network: scaffoldNetwork, dryRun: onlyLook, walletPath },
  examples: [
    'localnet scaffold ./chain.yaml',
    'localnet scaffold ./chain.yaml --dry-run',
    'localnet scaffold ./chain.yaml --network ws://127.0.0.1:9944 --json',
  ],
  schema: () => import('./schema.js'),
  rows: 'steps',
  view: scaffoldView,
  json: scaffoldJson,
  block: ({ at }: Report) => at,
  async run(input, ctx): Promise<Report> {
    const file = await readScaffoldFile(ctx.wholeFile(input.file), input.file);
    const signers = signersOf(ctx, input.walletPath);
    const keys = await addressesOf(keysIn(file), signers);
    const declared = declaredBy(file, (uri) => {
      const key = keys.get(uri);
      if (!key) throw new Error('the file names a key that was not derived');
      return key;
    });
    const chain = await ctx.chain(input.network);
    mustBeDevelopment(chain, 'a scaffold works');
    const { network } = chain;
    if (input.dryRun) {
      const site = { chain, signers, stop: new AbortController().signal };
      return { network, ...(await lookAtScaffold(declared, site)) };
    }
    return ctx.holdingOn(async (stop) => {
      const work = runScaffold(declared, { chain, signers, stop }, () => {});
      return { network, ...(await ctx.during('scaffolding the chain', work)) };
    });
  },
});

/** Each key is derived once. */
function signersOf(ctx: Context, walletPath: string): DevSigners {
  const known = new Map<string, ReturnType<DevSigners>>();
  return (uri) => {
    const signer =
      known.get(uri) ?? ctx.keys(walletPath).then((keys) => keys.developmentSigner(uri));
    known.set(uri, signer);
    return signer;
  };
}

async function addressesOf(
  uris: readonly string[],
  signers: DevSigners,
): Promise<ReadonlyMap<string, DevKey>> {
  const keys = await Promise.all(
    uris.map(async (uri): Promise<[string, DevKey]> => {
      return [uri, { uri, address: (await signers(uri)).address }];
    }),
  );
  return new Map(keys);
}
