import { command } from '../../define.js';
import { wallet, walletPath, watched } from '../../options/wallet.js';
import { coldkeyOf } from '../write-key.js';
import { coldkeyJson, type WrittenKey, writtenView } from '../written-key.js';

export const walletRegenColdkeypub = command({
  name: 'regen-coldkeypub',
  summary: 'Watch a coldkey that is kept elsewhere, by its address',
  effect: 'writes-keys',
  options: { wallet, walletPath, ss58: watched },
  examples: [
    'wallet regen-coldkeypub --wallet cold --ss58 5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY',
    'wallet regen-coldkeypub --wallet cold --ss58 5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY --json',
  ],
  schema: () => import('./schema.js'),
  view: writtenView,
  json: coldkeyJson,
  async run(input, ctx): Promise<WrittenKey> {
    const { root } = await ctx.wallets(input.walletPath);
    const keys = await ctx.keys(input.walletPath);
    keys.watch(input.wallet, input.ss58);
    const name = coldkeyOf(input.wallet);
    return { root, name, address: input.ss58, status: 'watched', protection: 'absent' };
  },
});
