import { command } from '../../define/command.js';
import { scheme } from '../../options/key-making.js';
import { hotkey, wallet, walletPath, watched } from '../../options/wallet.js';
import { watchKey } from '../watch-key.js';
import { hotkeyJson, writtenView } from '../written-key.js';

export const walletRegenHotkeypub = command({
  name: 'regen-hotkeypub',
  summary: 'Watch a hotkey that is kept elsewhere, by its address',
  effect: 'writes-keys',
  options: { wallet, hotkey, walletPath, ss58: watched, scheme },
  examples: [
    'wallet regen-hotkeypub --wallet alice --hotkey rig1 --ss58 5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY',
    'wallet regen-hotkeypub --wallet alice --hotkey rig1 --ss58 5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY --json',
  ],
  schema: () => import('./schema.js'),
  view: writtenView,
  json: hotkeyJson,
  run: (input, ctx) => watchKey({ wallet: input.wallet, hotkey: input.hotkey }, input, ctx),
});
