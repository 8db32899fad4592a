import { Refusal } from '../../errors.js';
import type { Scheme } from '../../units/signer.js';
import { encodeSs58, type Ss58 } from '../../units/ss58.js';
import { type PairPaths, pathsOf } from '../keyfile-paths.js';
import { wipe } from '../new-key.js';
import { addressInPublicFile } from '../public-address.js';
import { readKeyfile } from '../read-keyfile.js';
import { readSecret } from '../read-secret.js';
import { parseSecretText } from '../secret-text.js';
import { type EncryptedFormat, sniffKeyfile } from '../sniff.js';
import type { WalkedKey } from './walk.js';

export type SecretState =
  | { readonly kind: 'absent' | 'unreadable' | 'unknown-format' }
  | { readonly kind: 'encrypted'; readonly format: EncryptedFormat }
  /** Opened; the address is what the secret itself gives. */
  | { readonly kind: 'plain'; readonly address: Ss58; readonly shape: 'json' | 'bare' }
  | { readonly kind: 'damaged'; readonly problem: string; readonly todo: string };

export type PublicState =
  | { readonly kind: 'absent' }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'address'; readonly address: Ss58; readonly shape: 'json' | 'bare' };

/** What the files of one key are, found without a password. */
export type InspectedKey = WalkedKey & {
  readonly paths: PairPaths;
  readonly secret: SecretState;
  readonly public: PublicState;
  /** Files that name the scheme by a number, which wallets before 4.1 cannot read. */
  readonly numbered: readonly { readonly path: string; readonly scheme: Scheme }[];
};

/** Derives the address of a secret that is stored plain; asks for nothing. */
export function inspectKey(root: string, name: WalkedKey): InspectedKey {
  const paths = pathsOf(root, name);
  const files = [paths.secret, paths.public];
  return {
    ...name,
    paths,
    secret: inspectSecret(paths.secret),
    public: inspectPublic(paths.public),
    numbered: files.flatMap((path) => {
      const scheme = numberedScheme(path);
      return scheme ? [{ path, scheme }] : [];
    }),
  };
}

function inspectSecret(path: string): SecretState {
  const file = readKeyfile(path);
  if (typeof file === 'string') return { kind: file };
  const format = sniffKeyfile(file, path);
  if (format === undefined) return { kind: 'unknown-format' };
  if (format !== 'plain') return { kind: 'encrypted', format };
  try {
    return plainSecret(file.toString(), path);
  } catch (reason) {
    if (!(reason instanceof Refusal)) throw reason;
    const problem = reason.message.replace(`${path} `, '');
    return { kind: 'damaged', problem, todo: reason.hint ?? '' };
  } finally {
    file.fill(0);
  }
}

function plainSecret(text: string, path: string): SecretState {
  const key = readSecret(text, path);
  const address = encodeSs58(key.publicKey);
  wipe(key);
  return {
    kind: 'plain',
    address,
    shape: parseSecretText(text)?.shape === 'json' ? 'json' : 'bare',
  };
}

function inspectPublic(path: string): PublicState {
  const file = readKeyfile(path);
  if (typeof file === 'string') return { kind: file };
  const address = addressInPublicFile(path);
  if (!address) return { kind: 'damaged' };
  // Bare hex with 0x is a file of 2021, without it one of agcli.
  const bare = /^\s*[0-9a-f]{64}\s*$/i.test(file.toString());
  return { kind: 'address', address, shape: bare ? 'bare' : 'json' };
}

function numberedScheme(path: string): Scheme | undefined {
  const file = readKeyfile(path);
  if (typeof file === 'string') return undefined;
  const number = /"cryptoType"\s*:\s*([01])\s*[,}]/.exec(file.toString('latin1'))?.[1];
  if (number === undefined) return undefined;
  return number === '1' ? 'sr25519' : 'ed25519';
}
