import type { Context } from '../../context.js';
import { refuse } from '../../errors.js';
import type { KeyOrigin } from '../../wallet/keys.js';

type RestoreInput = {
  readonly mnemonicFile: string | undefined;
  readonly seedFile: string | undefined;
};

/** Where a key is restored from: a file, else words typed at the terminal; never the command line. */
export async function restoredOrigin(input: RestoreInput, ctx: Context): Promise<KeyOrigin> {
  const { mnemonicFile, seedFile } = input;
  if (mnemonicFile !== undefined && seedFile !== undefined) {
    throw refuse('bad-input', '--mnemonic-file and --seed-file exclude each other', 'keep one');
  }
  if (seedFile !== undefined) return { kind: 'seed', text: ctx.firstLine(seedFile) };
  if (mnemonicFile !== undefined) return { kind: 'mnemonic', text: ctx.firstLine(mnemonicFile) };
  const { mnemonic } = await ctx.prompts();
  return { kind: 'mnemonic', text: await mnemonic('Mnemonic') };
}
