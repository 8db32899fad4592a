import { Refusal, refuse } from '../errors.js';
import { type Argon2Recipe, KEY_BYTES, type KeyRecipe, naclRecipe } from './key-recipe.js';
import { derivePbkdf2 } from './pbkdf2.js';
import { wasmArgon2 } from './wasm-argon2.js';

/** Derives the 32-byte key of a keyfile from the UTF-8 bytes of its password. */
export type Argon2 = (password: Uint8Array, recipe: Argon2Recipe) => Promise<Uint8Array>;
/** Derives the 32-byte key of a keyfile from its password, by the format still written unless told. */
export type DeriveKey = (password: string, recipe?: KeyRecipe) => Promise<Uint8Array>;

/** Takes seconds and up to 512 MiB. Refuses when the memory or the thread is not there, which is no wrong password. */
export const deriveFileKey: DeriveKey = async (password, recipe = naclRecipe) =>
  recipe.algorithm === 'pbkdf2'
    ? derivePbkdf2(password, recipe, KEY_BYTES)
    : deriveWith((await nativeArgon2()) ?? (await wasmArgon2()), password, recipe);

/** The key of a password by one build of argon2. */
export async function deriveWith(
  argon2: Argon2,
  password: string,
  recipe: Argon2Recipe = naclRecipe,
): Promise<Uint8Array> {
  const bytes = Buffer.from(password);
  try {
    return await argon2(bytes, recipe);
  } catch (reason) {
    if (reason instanceof Refusal) throw reason;
    // With every other parameter fixed by the format, memory is the one thing that can go wrong.
    throw refuse(
      'out-of-memory',
      'there is not enough memory to derive the key of the password',
      `close other programs; ${recipe.memoryKib / 1024} MiB must be free`,
    );
  } finally {
    bytes.fill(0);
  }
}

/** The native build, three times as fast; undefined on a platform that has none. */
export async function nativeArgon2(): Promise<Argon2 | undefined> {
  const native = await import('@node-rs/argon2').catch(() => undefined);
  if (!native) return undefined;
  return (password, { algorithm, passes, memoryKib, salt }) =>
    native.hashRaw(password, {
      // Algorithm and version 1.3 by number: the package declares const enums, which leave no value.
      algorithm: algorithm === 'argon2i' ? 1 : 2,
      version: 1,
      timeCost: passes,
      memoryCost: memoryKib,
      parallelism: 1,
      outputLen: KEY_BYTES,
      salt,
    });
}
