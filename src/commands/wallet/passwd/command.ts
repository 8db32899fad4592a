import type { Context } from '../../../context.js';
import { refuse } from '../../../errors.js';
import { command, type InputOf } from '../../define/command.js';
import { confirm } from '../../options/key-making.js';
import { newPasswordFile, noPassword, unlocking } from '../../options/password.js';
import { hotkeyInstead, wallet, walletPath } from '../../options/wallet.js';
import { passwordSource, whileUnlocking } from '../../unlock.js';
import { confirmName } from '../confirm-name.js';
import { chosenPassword } from '../new-password.js';
import { passwdJson, passwdView } from './view.js';

const options = {
  wallet,
  hotkey: hotkeyInstead,
  walletPath,
  ...unlocking,
  newPasswordFile,
  noPassword,
  confirm,
};
type Input = InputOf<typeof options>;

export const walletPasswd = command({
  name: 'passwd',
  summary: "Change, add or remove the password of a key, and rewrite its file in today's format",
  effect: 'writes-keys',
  options,
  examples: [
    'wallet passwd --wallet alice',
    'wallet passwd --wallet alice --hotkey rig1 --new-password-file ./new',
    'wallet passwd --wallet dev --no-password --confirm dev',
  ],
  schema: () => import('./schema.js'),
  view: passwdView,
  json: passwdJson,
  async run(input, ctx) {
    refuseTwoNewPasswords(input);
    const { wallet, hotkey } = input;
    const { root } = await ctx.wallets(input.walletPath);
    const keys = await ctx.keys(input.walletPath);
    if (input.noPassword) await confirmPlain(input, ctx);
    const { passwordFile, passwordStdin } = input;
    const source = passwordSource({ passwordFile, passwordStdin }, ctx);
    const key = await whileUnlocking(source, ctx, (ask) =>
      keys.openForRewrite({ wallet, hotkey }, ask),
    );
    const password = input.noPassword ? undefined : await newPassword(input, ctx);
    await ctx.during('writing the key', key.rewrite(password));
    const protection = password === undefined ? ('plain' as const) : ('encrypted' as const);
    return { root, name: { wallet, hotkey }, address: key.address, protection };
  },
});

const titleOf = ({ wallet, hotkey }: Input) =>
  hotkey === undefined ? `the coldkey of ${wallet}` : `the hotkey ${hotkey} of ${wallet}`;

const newPassword = (input: Input, ctx: Context) =>
  chosenPassword(
    `New password for ${titleOf(input)}`,
    input.newPasswordFile,
    '--new-password-file',
    ctx,
  );

const confirmPlain = (input: Input, ctx: Context) =>
  confirmName(
    `Whoever reads the file of ${titleOf(input)} will own what it holds.`,
    input.wallet,
    input,
    ctx,
  );

function refuseTwoNewPasswords({ noPassword, newPasswordFile }: Input): void {
  if (!noPassword || newPasswordFile === undefined) return;
  throw refuse('bad-input', '--no-password and --new-password-file exclude each other', 'keep one');
}
