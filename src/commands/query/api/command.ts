import type { Account, ApiFunction, Runtime } from '../../../chain/runtime/runtime.js';
import { refuse } from '../../../errors.js';
import { blockOf } from '../../block-at.js';
import { command } from '../../define/command.js';
import { atMoment } from '../../options/block.js';
import { network } from '../../options/network.js';
import { apiFunction, apiInputs } from '../../options/query.js';
import { wallet, walletPath } from '../../options/wallet.js';
import { accountIn } from '../account-in.js';
import { legible } from '../legible.js';
import { takes } from '../listing.js';
import { pick } from '../pick.js';
import { apiJson, apiView, type Report } from './view.js';

export const queryApi = command({
  name: 'api',
  summary: 'Ask a function of the runtime, now or in the state of a block',
  effect: 'reads',
  options: { network, at: atMoment, wallet, walletPath },
  arguments: [apiFunction, apiInputs],
  examples: [
    'query api SubnetInfoRuntimeApi.get_subnet_hyperparams 1',
    'query api AccountNonceApi.account_nonce alice --json',
    'query api SwapRuntimeApi',
  ],
  schema: () => import('./schema.js'),
  rowsOf: ({ kind }) => (kind === 'listing' ? 'items' : 'answer'),
  view: apiView,
  json: apiJson,
  block: ({ at }) => at,
  async run(input, ctx): Promise<Report> {
    const chain = await ctx.chain(input.network);
    const at = await ctx.during('finding the block', blockOf(input.at, chain));
    const runtime = await ctx.during('reading its runtime', chain.runtimeIn(at));
    const common = { network: chain.network, at, runtime };
    if (runtime.apis.length === 0) {
      throw refuse(
        'not-in-runtime',
        `the runtime of block ${at.number} (spec ${runtime.specVersion}) does not describe its functions`,
        'name a later block, or read its storage with `btcli query storage`',
      );
    }
    const names = ({ trait, name }: ApiFunction) => ({ first: trait, second: name });
    const picked = pick(input.function, runtime.apis, names, 'functions');
    if (picked.kind === 'several') return { ...common, kind: 'listing', functions: picked.things };
    const asked = picked.thing;
    const bytes = encodeInputs(asked, input.inputs, runtime, await accountIn(input, ctx));
    const entry = `${asked.trait}_${asked.name}`;
    const answered = await ctx.during(`asking ${entry}`, chain.rawCall(entry, bytes, at));
    const answer = legible(entry, () => runtime.decode(asked.output, answered));
    return { ...common, kind: 'answer', asked, answer };
  },
});

function encodeInputs(
  { trait, name, inputs }: ApiFunction,
  typed: readonly string[],
  runtime: Runtime,
  account: Account,
): Uint8Array {
  if (typed.length !== inputs.length) {
    const wanted = takes(inputs, runtime).join(', ');
    throw refuse(
      'bad-input',
      `${trait}.${name} takes ${inputs.length} inputs, and ${typed.length} are given`,
      wanted === '' ? 'give none' : `give ${wanted}`,
    );
  }
  return Buffer.concat(
    inputs.map(({ name: input, type }, at) =>
      runtime.encode(runtime.readText(typed[at] ?? '', type), type, input, account),
    ),
  );
}
