import type { BlockRef } from '../../../units/block.js';
import { resolveAccount } from '../../account.js';
import { command } from '../../define/command.js';
import { toggle } from '../../define/option.js';
import { acceptLookalike, account, hotkeyAccount } from '../../options/account.js';
import { atBlock } from '../../options/block.js';
import { netuid } from '../../options/netuid.js';
import { network } from '../../options/network.js';
import { tolerance } from '../../options/staking.js';
import { hotkey, wallet, walletPath } from '../../options/wallet.js';
import { readAt } from '../../read-at.js';
import { positionOf } from '../position.js';
import { readPosition } from './read.js';
import { type Report, showJson, showView } from './view.js';

const fee = toggle({
  flags: '--fee',
  summary: 'also ask what the transaction of selling it would cost',
});

export const stakeShow = command({
  name: 'show',
  summary: 'Show one position: what it is worth, what selling it would bring, and what bears on it',
  effect: 'reads',
  options: {
    ...{ network, wallet, walletPath, ss58: account, hotkey, hotkeySs58: hotkeyAccount },
    ...{ acceptLookalike, netuid, tolerance, at: atBlock, fee },
  },
  examples: [
    'stake show --wallet alice --netuid 1',
    'stake show --ss58 bob --hotkey-ss58 5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY --netuid 4 --fee --json',
  ],
  schema: () => import('./schema.js'),
  view: showView,
  json: showJson,
  block: ({ at }) => at,
  async run(input, ctx): Promise<Report> {
    const wallets = await ctx.wallets(input.walletPath);
    const coldkey = input.ss58
      ? (await resolveAccount(input.ss58, 'account', input, ctx)).address
      : wallets.coldkeyAddress(input.wallet);
    const position = await positionOf(input, coldkey, wallets, ctx);
    const { labelOf } = await ctx.addresses(input.walletPath);
    const chain = await ctx.chain(input.network);
    const request = { ...position, tolerance: input.tolerance, withFee: input.fee };
    const read = (at: BlockRef) => readPosition(request, chain, at);
    const shown = await ctx.during('reading the position', readAt(chain, input.at, read));
    const hotkeyName = labelOf(position.hotkey) ?? shown.profile.name;
    return { network: chain.network, request, hotkeyName, ...shown };
  },
});
