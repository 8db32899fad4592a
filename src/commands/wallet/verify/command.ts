import type { Context } from '../../../context.js';
import { refuse } from '../../../errors.js';
import { accountIdOf, type Ss58 } from '../../../units/ss58.js';
import { resolveAccount } from '../../account.js';
import { command, type InputOf } from '../../define/command.js';
import { acceptLookalike, account } from '../../options/account.js';
import { message, signature } from '../../options/message.js';
import { hotkeyInstead, wallet, walletPath } from '../../options/wallet.js';
import { verifiedJson, verifiedView } from './view.js';

const options = {
  ...{ message, signature, ss58: account, acceptLookalike },
  ...{ wallet, hotkey: hotkeyInstead, walletPath },
};

export const walletVerify = command({
  name: 'verify',
  summary: 'Check who signed a message; exit status 7 when it was somebody else',
  effect: 'reads',
  options,
  examples: [
    'wallet verify --message "I own this" --signature 0xa0f6c44f32b50d5c8fba1c60126aae6013a9d347cb62f9673424a15d5e04b545e36719f5e307468db6391ac39145de70abd90e5a609e9ee01ff992af02422289 --ss58 5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY',
    'wallet verify --message "I own this" --signature 0xa0f6c44f32b50d5c8fba1c60126aae6013a9d347cb62f9673424a15d5e04b545e36719f5e307468db6391ac39145de70abd90e5a609e9ee01ff992af02422289 --wallet alice --hotkey rig1 --json',
  ],
  schema: () => import('./schema.js'),
  view: verifiedView,
  json: verifiedJson,
  async run(input, ctx) {
    const address = await claimedSigner(input, ctx);
    const verify = await ctx.verifier();
    const bytes = Buffer.from(input.message);
    // An address does not tell how its key signs; the chain, too, takes either scheme for one account.
    const scheme = (['sr25519', 'ed25519'] as const).find((candidate) =>
      verify(bytes, input.signature, accountIdOf(address), candidate),
    );
    if (scheme) return { message: input.message, address, scheme };
    throw refuse(
      'check-failed',
      `${address} did not sign this message`,
      'every character of the message counts, and so does the address',
    );
  },
});

async function claimedSigner(input: InputOf<typeof options>, ctx: Context): Promise<Ss58> {
  if (input.ss58 === undefined) {
    const store = await ctx.wallets(input.walletPath);
    return input.hotkey === undefined
      ? store.coldkeyAddress(input.wallet)
      : store.hotkeyAddress(input.wallet, input.hotkey);
  }
  if (input.hotkey === undefined) {
    return (await resolveAccount(input.ss58, 'account', input, ctx)).address;
  }
  throw refuse('bad-input', '--ss58 and --hotkey exclude each other', 'keep one');
}
