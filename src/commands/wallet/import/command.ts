import { refuse } from '../../../errors.js';
import { command, type InputOf } from '../../define/command.js';
import { refuseTwoPasswords } from '../../given-password.js';
import { replacing } from '../../options/key-making.js';
import {
  backupPasswordFile,
  encryptHotkey,
  noPassword,
  unlocking,
} from '../../options/password.js';
import { requiredKeystore } from '../../options/restoring.js';
import { hotkeyInstead, wallet, walletPath } from '../../options/wallet.js';
import { ifTakenBy } from '../replacing.js';
import { keystoreOrigin } from '../restored-origin.js';
import { refusePasswordOfPlainHotkey, writeColdkey, writeHotkey } from '../write-key.js';
import { type WrittenKey, writtenJson, writtenView } from '../written-key.js';

const options = {
  wallet,
  hotkey: hotkeyInstead,
  walletPath,
  keystore: requiredKeystore,
  backupPasswordFile,
  ...unlocking,
  noPassword,
  encryptHotkey,
  ...replacing,
};

export const walletImport = command({
  name: 'import',
  summary: 'Take a key in from a JSON backup of polkadot-js, as a coldkey or a hotkey',
  effect: 'writes-keys',
  options,
  examples: [
    'wallet import --wallet alice --keystore ./alice.json',
    'wallet import --wallet alice --hotkey rig1 --keystore ./rig1.json --backup-password-file ./password',
  ],
  schema: () => import('./schema.js'),
  view: writtenView,
  json: writtenJson,
  async run(input, ctx): Promise<WrittenKey> {
    refuseContradiction(input);
    const name = { wallet: input.wallet, hotkey: input.hotkey };
    const store = await ctx.wallets(input.walletPath);
    const keys = await ctx.keys(input.walletPath);
    const ifTaken = await ifTakenBy(input, [name], store, ctx);
    await keys.refuseUnlessRestorable(name, ifTaken);
    const origin = await keystoreOrigin({ ...input, scheme: undefined }, ctx);
    const prepared = await keys.prepareRestored(name, origin, ifTaken);
    const { root } = store;
    const write = name.hotkey === undefined ? writeColdkey : writeHotkey;
    const stored = await write(prepared, { root, name }, input, ctx);
    return { root, name, status: 'restored', ...stored, mnemonic: undefined };
  },
});

function refuseContradiction(input: InputOf<typeof options>): void {
  if (input.hotkey !== undefined) {
    if (input.noPassword) throw meaningless('--no-password', 'a hotkey is plain unless encrypted');
    refusePasswordOfPlainHotkey(input);
    return;
  }
  refuseTwoPasswords(input);
  if (input.encryptHotkey) throw meaningless('--encrypt-hotkey', 'this imports a coldkey');
}

const meaningless = (flag: string, why: string) =>
  refuse('bad-input', `${flag} says nothing here: ${why}`, 'leave it out');
