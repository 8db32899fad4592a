import { refuse } from '../errors.js';

/** Derives the 32-byte key of a keyfile from the UTF-8 bytes of its password. */
export type Argon2 = (password: Uint8Array) => Promise<Uint8Array>;
/** Derives the 32-byte key of a keyfile from its password. */
export type DeriveKey = (password: string) => Promise<Uint8Array>;

/** Fixed by the first writer of the format, so that one password always gives one key. */
const salt = () => Buffer.from('137183dff15a09bc9c90b5518739e9b1', 'hex');
const PASSES = 8;
const MEMORY_KIB = 524_288;
const KEY_BYTES = 32;

/** Takes seconds and 512 MiB. Refuses when the memory is not there, which is no wrong password. */
export const deriveFileKey: DeriveKey = async (password) =>
  deriveWith((await nativeArgon2()) ?? (await wasmArgon2()), password);

/** The key of a password by one build of argon2. */
export async function deriveWith(argon2: Argon2, password: string): Promise<Uint8Array> {
  const bytes = Buffer.from(password);
  try {
    return await argon2(bytes);
  } catch {
    // With every other parameter fixed, memory is the one thing that can go wrong.
    throw refuse(
      'out-of-memory',
      'there is not enough memory to derive the key of the password',
      'close other programs; 512 MiB must be free',
    );
  } finally {
    bytes.fill(0);
  }
}

/** The native build, three times as fast; undefined on a platform that has none. */
export async function nativeArgon2(): Promise<Argon2 | undefined> {
  const native = await import('@node-rs/argon2').catch(() => undefined);
  if (!native) return undefined;
  return (password) =>
    native.hashRaw(password, {
      // Argon2i and version 1.3, by number: the package declares const enums, which leave no value.
      algorithm: 1,
      version: 1,
      timeCost: PASSES,
      memoryCost: MEMORY_KIB,
      parallelism: 1,
      outputLen: KEY_BYTES,
      salt: salt(),
    });
}

/** The build that runs anywhere; it blocks the process while it works. */
export async function wasmArgon2(): Promise<Argon2> {
  const { default: sodium } = await import('libsodium-wrappers-sumo');
  return async (password) => {
    await sodium.ready;
    // The defaults of libsodium are argon2id and another cost: all of them are given.
    return sodium.crypto_pwhash(
      KEY_BYTES,
      password,
      salt(),
      PASSES,
      MEMORY_KIB * 1024,
      sodium.crypto_pwhash_ALG_ARGON2I13,
    );
  };
}
