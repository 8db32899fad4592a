import type { Context } from '../context.js';
import { Refusal, refuse } from '../errors.js';
import type { Signer } from '../units/signer.js';
import type { AskPassword } from '../wallet/keys.js';
import { typed } from '../wallet/names.js';
import { type GivenPassword, givenPassword, type PasswordOptions } from './given-password.js';

type KeyInput = PasswordOptions & { readonly wallet: string; readonly walletPath: string };

/** Unlocks a wallet's coldkey, with the password that was given, else by asking. */
export async function unlockColdkey(input: KeyInput, ctx: Context): Promise<Signer> {
  const keys = await ctx.keys(input.walletPath);
  return whileUnlocking(signingPassword(input, ctx), ctx, (ask) =>
    keys.unlockColdkey(input.wallet, ask),
  );
}

/** The same for one of its hotkeys, which is encrypted more rarely. */
export async function unlockHotkey(
  input: KeyInput & { readonly hotkey: string },
  ctx: Context,
): Promise<Signer> {
  const keys = await ctx.keys(input.walletPath);
  return whileUnlocking(signingPassword(input, ctx), ctx, (ask) =>
    keys.unlockHotkey(input.wallet, input.hotkey, ask),
  );
}

/** Says what takes so long between a password and what it opens, until the next password is asked for. */
export async function whileUnlocking<T>(
  ask: AskPassword,
  ctx: Context,
  open: (ask: AskPassword) => Promise<T>,
): Promise<T> {
  let rest = async () => {};
  try {
    return await open(async (what) => {
      await rest();
      const password = await ask(what);
      let end = () => {};
      const work = new Promise<void>((resolve) => {
        end = resolve;
      });
      const shown = ctx.during(`unlocking ${titleOf(what)}`, work);
      rest = () => {
        end();
        return shown;
      };
      return password;
    });
  } finally {
    await rest();
  }
}

/** Passwords for a key that stays as it is: an encryption of old is mentioned, once. */
export function signingPassword(options: PasswordOptions, ctx: Context): AskPassword {
  const source = passwordSource(options, ctx);
  return async (what) => {
    const { attempt, outdated, path, wallet, hotkey } = what;
    if (attempt === 1 && outdated !== undefined) {
      const which = hotkey === undefined ? '' : ` --hotkey ${typed(hotkey)}`;
      ctx.warn(
        `${path} is encrypted as ${outdated} files are, which is no longer done; \`btcli wallet passwd --wallet ${typed(wallet)}${which}\` rewrites it`,
      );
    }
    return source(what);
  };
}

/** Where the password of a key comes from: what was given, else whoever is asked. */
export function passwordSource(options: PasswordOptions, ctx: Context): AskPassword {
  let given: GivenPassword | undefined;
  return async (what) => {
    const name = titleOf(what);
    if (what.attempt === 1) {
      given = await givenPassword(options, what.path, ctx);
      return given ? given.text : ask(name, '', ctx);
    }
    if (given?.explicit) throw wrongPassword(given, name);
    if (!given || what.attempt > 2) return ask(name, 'That is not it. ', ctx);
    const { place } = given;
    return ask(name, `The one in ${place} is not it. `, ctx).catch((reason: unknown) => {
      throw isUnanswered(reason) && given ? wrongPassword(given, name) : reason;
    });
  };
}

const titleOf = ({ wallet, hotkey }: { wallet: string; hotkey?: string }) =>
  hotkey === undefined ? `the coldkey of ${wallet}` : `the hotkey ${hotkey} of ${wallet}`;

async function ask(name: string, verdict: string, ctx: Context): Promise<string> {
  const { password } = await ctx.prompts();
  return password(`${verdict}Password of ${name}`, '--password-file');
}

const isUnanswered = (reason: unknown): boolean =>
  reason instanceof Refusal && reason.code === 'needs-answer';

const wrongPassword = ({ place, explicit }: GivenPassword, name: string) =>
  refuse(
    'wrong-password',
    `the password in ${place} does not open ${name}`,
    explicit
      ? 'check it; only the first line counts'
      : 'unset it, or name a file with --password-file',
  );
