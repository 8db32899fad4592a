import type { Context } from '../../context.js';
import { refuse } from '../../errors.js';
import type { Scheme } from '../../units/signer.js';
import type { KeyOrigin } from '../../wallet/keys.js';

/** What a restoring command was told about where its key comes from. */
export type RestoreInput = {
  readonly mnemonicFile: string | undefined;
  readonly seedFile: string | undefined;
  readonly keystore: string | undefined;
  readonly backupPasswordFile: string | undefined;
  readonly uri: string | undefined;
  readonly scheme: Scheme | undefined;
};

/** Where a key is restored from: a file, else words or a seed typed at the terminal; never a secret in argv. */
export async function restoredOrigin(input: RestoreInput, ctx: Context): Promise<KeyOrigin> {
  refuseTwoOrigins(input);
  const { mnemonicFile, seedFile, keystore, uri, scheme = 'sr25519' } = input;
  if (uri !== undefined) return { kind: 'development', uri, scheme };
  if (keystore !== undefined) return keystoreOrigin({ ...input, keystore }, ctx);
  if (seedFile !== undefined) return { kind: 'seed', text: ctx.firstLine(seedFile), scheme };
  if (mnemonicFile !== undefined) {
    return { kind: 'mnemonic', text: ctx.firstLine(mnemonicFile), scheme };
  }
  const { mnemonic } = await ctx.prompts();
  const text = await mnemonic('Mnemonic, or seed in hex');
  return { kind: isHex(text) ? 'seed' : 'mnemonic', text, scheme };
}

/** A JSON backup and its password, from a file or whoever is asked. */
export async function keystoreOrigin(
  input: Pick<RestoreInput, 'backupPasswordFile' | 'scheme'> & { readonly keystore: string },
  ctx: Context,
): Promise<KeyOrigin> {
  if (input.scheme !== undefined) {
    throw refuse('bad-input', 'a backup says its scheme itself', 'leave --scheme out');
  }
  const json = ctx.wholeFile(input.keystore);
  if (input.backupPasswordFile !== undefined) {
    return { kind: 'keystore', json, passphrase: ctx.firstLine(input.backupPasswordFile) };
  }
  const { password } = await ctx.prompts();
  const passphrase = await password('Password of the backup', '--backup-password-file');
  return { kind: 'keystore', json, passphrase };
}

function refuseTwoOrigins(input: RestoreInput): void {
  const named = [
    ...(input.mnemonicFile === undefined ? [] : ['--mnemonic-file']),
    ...(input.seedFile === undefined ? [] : ['--seed-file']),
    ...(input.keystore === undefined ? [] : ['--keystore']),
    ...(input.uri === undefined ? [] : ['--uri']),
  ];
  if (named.length > 1) {
    throw refuse('bad-input', `${named.join(' and ')} exclude each other`, 'keep one');
  }
  if (input.backupPasswordFile !== undefined && input.keystore === undefined) {
    throw refuse('bad-input', '--backup-password-file needs --keystore', 'name the backup as well');
  }
}

const isHex = (text: string): boolean => /^\s*(?:0x)?[0-9a-f]+\s*$/i.test(text);
