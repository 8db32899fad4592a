import { naclDecrypt, naclEncrypt } from '@polkadot/util-crypto';

const NONCE_BYTES = 24;
const TAG_BYTES = 16;

/** What a sealed message is longer than its content: nonce, then tag. */
export const OVERHEAD_BYTES = NONCE_BYTES + TAG_BYTES;

/** Opens nonce, tag and XSalsa20 ciphertext; undefined when the key is wrong or a bit has changed. */
export function openSecretbox(key: Uint8Array, sealed: Uint8Array): Buffer | undefined {
  const nonce = sealed.subarray(0, NONCE_BYTES);
  const content = naclDecrypt(sealed.subarray(NONCE_BYTES), nonce, key);
  return content ? Buffer.from(content.buffer, content.byteOffset, content.length) : undefined;
}

/** Seals the content under a random nonce. */
export function sealSecretbox(key: Uint8Array, content: Uint8Array): Buffer {
  const { encrypted, nonce } = naclEncrypt(content, key);
  return Buffer.concat([nonce, encrypted]);
}
