import type { Metagraph, Neuron } from '../../../../chain/metagraph.js';
import { refuse } from '../../../../errors.js';
import type { Ss58 } from '../../../../units/ss58.js';
import { chosenHotkey } from '../../../chosen-hotkey.js';
import { command } from '../../../define/command.js';
import { option } from '../../../define/option.js';
import { acceptLookalike, hotkeyAccount } from '../../../options/account.js';
import { netuid } from '../../../options/netuid.js';
import { network } from '../../../options/network.js';
import { wholeText } from '../../../options/texts.js';
import { hotkey, wallet, walletPath } from '../../../options/wallet.js';
import { noSuchSubnet } from '../../refusals.js';
import { nextBlock } from '../next-block.js';
import { incomeOf } from './expect.js';
import { incomeJson, incomeView, type Report } from './view.js';

const uid = option({
  flags: '--uid <number>',
  summary: 'a uid of the subnet, instead of a hotkey',
  text: wholeText(0, 65_535),
  parse: parseUid,
});

export const emissionIncome = command({
  name: 'emission income',
  summary: 'Show what a uid can expect to earn, and on what assumptions',
  effect: 'reads',
  options: {
    ...{ network, netuid, uid, wallet, walletPath, hotkey },
    ...{ hotkeySs58: hotkeyAccount, acceptLookalike },
  },
  examples: [
    'subnet emission income --netuid 2 --uid 5',
    'subnet emission income --netuid 2 --wallet miner --hotkey rig1 --json',
  ],
  schema: () => import('./schema.js'),
  view: incomeView,
  json: incomeJson,
  block: ({ at }) => at,
  async run(input, ctx): Promise<Report> {
    const wanted =
      input.uid ?? (await chosenHotkey(input, await ctx.wallets(input.walletPath), ctx));
    const chain = await ctx.chain(input.network);
    const at = await chain.head();
    const [metagraph, state, price] = await ctx.during(
      'reading the emission',
      Promise.all([
        chain.metagraph(input.netuid, at),
        chain.emissionState(at),
        chain.price(input.netuid, at),
      ]),
    );
    if (!metagraph) throw noSuchSubnet(input.netuid);
    const neuron = neuronOf(metagraph, wanted);
    const next = nextBlock(state)?.find(({ subnet }) => subnet.netuid === input.netuid);
    const epochLength = chain.epochLength(metagraph.tempo);
    const income =
      next && epochLength !== undefined
        ? incomeOf(neuron, metagraph, next.emission.pending, epochLength)
        : undefined;
    return {
      ...{ network: chain.network, at, netuid: input.netuid, neuron, income, epochLength, price },
      blockTime: chain.blockTime(),
    };
  },
});

function neuronOf({ netuid: of, neurons }: Metagraph, wanted: number | Ss58): Neuron {
  const found = neurons.find((each) =>
    typeof wanted === 'number' ? each.uid === wanted : each.hotkey === wanted,
  );
  if (found) return found;
  throw refuse(
    'not-found',
    typeof wanted === 'number'
      ? `subnet ${of} has no uid ${wanted}`
      : `hotkey ${wanted} is not registered on subnet ${of}`,
    `see who is there with \`btcli subnet show --netuid ${of}\``,
  );
}

function parseUid(typed: string): number {
  if (/^\d{1,5}$/.test(typed) && Number(typed) <= 65_535) return Number(typed);
  throw refuse('bad-input', `${JSON.stringify(typed)} is not a uid`, 'write it like 5');
}
