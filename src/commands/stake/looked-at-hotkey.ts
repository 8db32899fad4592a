import type { Context } from '../../context.js';
import type { Ss58 } from '../../units/ss58.js';
import { chosenHotkey, type HotkeyInput } from '../chosen-hotkey.js';

/** The hotkey that a command only looks at. */
export const lookedAtHotkey = async (input: HotkeyInput, ctx: Context): Promise<Ss58> =>
  chosenHotkey(input, await ctx.wallets(input.walletPath), ctx);
