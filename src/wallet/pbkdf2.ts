import { pbkdf2 } from 'node:crypto';
import { promisify } from 'node:util';

/** So many bytes of key from the UTF-8 bytes of a password, by PBKDF2 with HMAC-SHA256. */
export async function derivePbkdf2(
  password: string,
  { salt, passes }: { readonly salt: Uint8Array; readonly passes: number },
  length: number,
): Promise<Buffer> {
  const bytes = Buffer.from(password);
  try {
    return await promisify(pbkdf2)(bytes, salt, passes, length, 'sha256');
  } finally {
    bytes.fill(0);
  }
}
