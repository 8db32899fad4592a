import type { Context } from '../../context.js';

/** What the words are for, and the words. */
export type Backup = { readonly title: string; readonly mnemonic: string };

type ShowInput = { readonly noVerify: boolean; readonly revealMnemonic: boolean };

export const coldkeyBackup = (wallet: string, mnemonic: string): Backup => ({
  title: `The coldkey of ${wallet} can be restored from these words alone:`,
  mnemonic,
});

export const hotkeyBackup = (hotkey: string, mnemonic: string): Backup => ({
  title: `The hotkey ${hotkey} can be restored from these words:`,
  mnemonic,
});

/** Mnemonics go to a terminal, or into a JSON answer that was asked for; else they stay in the key files. */
export async function showMnemonics(
  backups: readonly Backup[],
  { noVerify, revealMnemonic }: ShowInput,
  ctx: Context,
): Promise<void> {
  const { showOnce } = await ctx.prompts();
  for (const { title, mnemonic } of backups) {
    const answer = await showOnce(title, mnemonic.split(' '), noVerify ? 'trust' : 'ask');
    if (answer === 'shown') continue;
    if (!revealMnemonic) {
      ctx.warn(
        'the mnemonics were not shown because no terminal is here; the key files keep them, and --json --reveal-mnemonic tells them',
      );
    }
    return;
  }
}
