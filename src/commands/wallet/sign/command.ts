import { command } from '../../define/command.js';
import { message } from '../../options/message.js';
import { unlocking } from '../../options/password.js';
import { hotkey, useHotkey, wallet, walletPath } from '../../options/wallet.js';
import { unlockColdkey, unlockHotkey } from '../../unlock.js';
import { signedJson, signedView } from './view.js';

export const walletSign = command({
  name: 'sign',
  summary: 'Sign a message with the coldkey, or with a hotkey',
  effect: 'reads',
  options: { message, wallet, useHotkey, hotkey, walletPath, ...unlocking },
  examples: [
    'wallet sign --wallet alice --message "I own this"',
    'wallet sign --wallet miner --use-hotkey --hotkey rig1 --message "I own this" --json',
  ],
  schema: () => import('./schema.js'),
  view: signedView,
  json: signedJson,
  async run(input, ctx) {
    const signer = await (input.useHotkey ? unlockHotkey : unlockColdkey)(input, ctx);
    const { address, scheme } = signer;
    const signature = signer.sign(Buffer.from(input.message));
    return { message: input.message, address, scheme, signature };
  },
});
