import type { Context } from '../../../context.js';
import { refuse } from '../../../errors.js';
import type { Ss58 } from '../../../units/ss58.js';
import { command } from '../../define/command.js';
import { option, toggle } from '../../define/option.js';
import { netuids } from '../../options/netuid.js';
import { network } from '../../options/network.js';
import { wholeText } from '../../options/texts.js';
import { wallet, walletPath } from '../../options/wallet.js';
import { noSuchSubnet } from '../refusals.js';
import { comingEpochs } from './coming.js';
import { epochJson, epochView } from './view.js';

const MOST = 1_000;

const mine = toggle({
  flags: '--mine',
  summary: 'a calendar of the subnets in which the hotkeys of the wallet are',
});

const epochs = option({
  flags: '--epochs <count>',
  summary: 'how many epochs of each subnet, up to 1000',
  fallback: '1',
  text: wholeText(1, MOST),
  parse: parseEpochs,
});

export const subnetEpoch = command({
  name: 'epoch',
  summary:
    'Show when epochs run next, when owners can change nothing and when weights are revealed',
  effect: 'reads',
  options: { network, netuid: netuids, epochs, mine, wallet, walletPath },
  examples: [
    'subnet epoch --netuid 1,4 --epochs 5',
    'subnet epoch --mine --wallet miner --epochs 10 --network test --json',
  ],
  schema: () => import('./schema.js'),
  rows: 'epochs',
  view: epochView,
  json: epochJson,
  block: ({ at }) => at,
  async run(input, ctx) {
    const hotkeys = input.mine ? await hotkeysOf(input, ctx) : [];
    const chain = await ctx.chain(input.network);
    const at = await chain.head();
    const [schedules, places] = await ctx.during(
      'reading the schedules',
      Promise.all([
        chain.epochSchedules(at),
        chain.places(
          hotkeys.map(({ address }) => address),
          at,
        ),
      ]),
    );
    const known = schedules.subnets.map(({ netuid }) => netuid);
    for (const netuid of input.netuid ?? []) {
      if (netuid !== 0 && !known.includes(netuid)) throw noSuchSubnet(netuid);
    }
    const own = new Set(places.map(({ netuid }) => netuid));
    const netuids = (input.netuid ?? known).filter((netuid) => !input.mine || own.has(netuid));
    const coming = comingEpochs(schedules, netuids, at.number, input.epochs);
    const named = places.map((place) => ({
      ...place,
      name: hotkeys.find(({ address }) => address === place.hotkey)?.name ?? place.hotkey,
    }));
    const blockTime = chain.blockTime();
    return { network: chain.network, at, coming, schedules, netuids, places: named, blockTime };
  },
});

async function hotkeysOf(
  { wallet: name, walletPath: folder }: { readonly wallet: string; readonly walletPath: string },
  ctx: Context,
): Promise<readonly { readonly name: string; readonly address: Ss58 }[]> {
  const { hotkeys } = (await ctx.wallets(folder)).find(name);
  return hotkeys.flatMap(({ name: called, address }) =>
    address ? [{ name: called, address }] : [],
  );
}

function parseEpochs(typed: string): number {
  const count = /^\d{1,4}$/.test(typed) ? Number(typed) : 0;
  if (count >= 1 && count <= MOST) return count;
  throw refuse(
    'bad-input',
    `${JSON.stringify(typed)} is no number of epochs`,
    `write a number from 1 to ${MOST}`,
  );
}
