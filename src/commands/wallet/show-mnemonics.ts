import type { Context } from '../../context.js';

/** What the words are for, and the words. */
export type Backup = { readonly title: string; readonly mnemonic: string };

export const coldkeyBackup = (wallet: string, mnemonic: string): Backup => ({
  title: `The coldkey of ${wallet} can be restored from these words alone:`,
  mnemonic,
});

export const hotkeyBackup = (hotkey: string, mnemonic: string): Backup => ({
  title: `The hotkey ${hotkey} can be restored from these words:`,
  mnemonic,
});

/** Mnemonics go to a terminal and nowhere else; without one they stay in the key files. */
export async function showMnemonics(backups: readonly Backup[], ctx: Context): Promise<void> {
  const prompts = await ctx.prompts();
  for (const { title, mnemonic } of backups) {
    const answer = await prompts.showOnce(title, mnemonic.split(' '));
    if (answer === 'nobody-there') {
      ctx.warn('the mnemonics were not shown because no terminal is here; the key files keep them');
      return;
    }
  }
}
