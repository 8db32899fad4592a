import type { DeriveKey } from '../argon2.js';
import { OVERHEAD_BYTES, openSecretbox, sealSecretbox } from '../secretbox.js';
import type { Layer } from './layer.js';

const marker = '$NACL';

/** The format of 2023 and later: marker, then a secretbox whose key is argon2i of the password. */
export const naclLayer = (deriveKey: DeriveKey): Layer => ({
  title: 'NaCl',
  open: (file) => {
    if (file.length < marker.length + OVERHEAD_BYTES) return undefined;
    return async (password) => {
      const key = await deriveKey(password);
      try {
        return openSecretbox(key, file.subarray(marker.length));
      } finally {
        key.fill(0);
      }
    };
  },
});

/** The content encrypted in the only format still written. */
export async function sealNacl(
  content: Buffer,
  password: string,
  deriveKey: DeriveKey,
): Promise<Buffer> {
  const key = await deriveKey(password);
  try {
    return Buffer.concat([Buffer.from(marker), sealSecretbox(key, content)]);
  } finally {
    key.fill(0);
  }
}
