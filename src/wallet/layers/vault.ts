import { createDecipheriv, createHmac, timingSafeEqual } from 'node:crypto';
import { fromHex } from '../../units/hex.js';
import { derivePbkdf2 } from '../pbkdf2.js';
import type { Layer } from './layer.js';

const HEADER = '$ANSIBLE_VAULT;1.1;AES256';
const PASSES = 10_000;
/** Cipher key, MAC key, then the counter to start from. */
const DERIVED_BYTES = 32 + 32 + 16;
const MAC_BYTES = 32;
const BLOCK_BYTES = 16;

type Vault = { readonly salt: Uint8Array; readonly mac: Uint8Array; readonly body: Uint8Array };

/** The format of 2021 to 2023, whether or not its writer indented the lines. */
export const vaultLayer: Layer = {
  title: 'Ansible Vault',
  open: (file) => {
    const vault = parseVault(file.toString());
    if (!vault) return undefined;
    return async (password) => {
      const keys = await derivePbkdf2(
        password,
        { salt: vault.salt, passes: PASSES },
        DERIVED_BYTES,
      );
      try {
        return openVault(keys, vault);
      } finally {
        keys.fill(0);
      }
    };
  },
};

function parseVault(text: string): Vault | undefined {
  const [header, ...lines] = text.split('\n').map((line) => line.trim());
  if (header !== HEADER) return undefined;
  const inner = fromHex(lines.join(''));
  const parts = inner ? Buffer.from(inner).toString('latin1').split('\n') : [];
  const [salt, mac, body] = parts.map((part) => fromHex(part));
  if (!salt || !mac || !body || parts.length !== 3) return undefined;
  const whole = mac.length === MAC_BYTES && body.length > 0 && body.length % BLOCK_BYTES === 0;
  return whole ? { salt, mac, body } : undefined;
}

function openVault(keys: Buffer, { mac, body }: Vault): Buffer | undefined {
  const expected = createHmac('sha256', keys.subarray(32, 64)).update(body).digest();
  if (!timingSafeEqual(expected, mac)) return undefined;
  const padded = createDecipheriv('aes-256-ctr', keys.subarray(0, 32), keys.subarray(64)).update(
    body,
  );
  // Nobody but the writer can have chosen the padding: the MAC covers it.
  return padded.subarray(0, padded.length - (padded.at(-1) ?? 0));
}
