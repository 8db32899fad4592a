import { command } from '../../define/command.js';
import { scheme } from '../../options/key-making.js';
import { wallet, walletPath, watched } from '../../options/wallet.js';
import { watchKey } from '../watch-key.js';
import { coldkeyOf } from '../write-key.js';
import { coldkeyJson, writtenView } from '../written-key.js';

export const walletRegenColdkeypub = command({
  name: 'regen-coldkeypub',
  summary: 'Watch a coldkey that is kept elsewhere, by its address',
  effect: 'writes-keys',
  options: { wallet, walletPath, ss58: watched, scheme },
  examples: [
    'wallet regen-coldkeypub --wallet cold --ss58 5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY',
    'wallet regen-coldkeypub --wallet cold --ss58 5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY --json',
  ],
  schema: () => import('./schema.js'),
  view: writtenView,
  json: coldkeyJson,
  run: (input, ctx) => watchKey(coldkeyOf(input.wallet), input, ctx),
});
