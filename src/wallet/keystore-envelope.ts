import { randomBytes, scrypt } from 'node:crypto';
import { promisify } from 'node:util';
import { refuse } from '../errors.js';
import type { Keystore } from './keystore-json.js';
import { OVERHEAD_BYTES, openSecretbox, sealSecretbox } from './secretbox.js';

type Cost = { readonly N: number; readonly p: number; readonly r: number };

const SALT_BYTES = 32;
/** The salt, then N, p and r as u32. */
const SCRYPT_BYTES = SALT_BYTES + 12;
const KEY_BYTES = 32;
/** What polkadot-js writes, and the dearest that every wallet program reads. */
const WRITTEN_COST: Cost = { N: 2 ** 17, p: 1, r: 8 };

/** The encrypted part of a backup, opened; undefined when passphrase or file is wrong. */
export async function openKeystore(
  { sealed, scrypt: derived }: Keystore,
  passphrase: string,
): Promise<Buffer | undefined> {
  const box = derived ? sealed.subarray(SCRYPT_BYTES) : sealed;
  if (box.length < OVERHEAD_BYTES) throw damaged();
  const key = derived ? await scryptKey(sealed, passphrase) : paddedKey(passphrase);
  try {
    return openSecretbox(key, box);
  } finally {
    key.fill(0);
  }
}

async function scryptKey(sealed: Buffer, passphrase: string): Promise<Buffer> {
  const [N, p, r] = [0, 4, 8].map((at) => sealed.readUInt32LE(SALT_BYTES + at));
  if (N === undefined || p === undefined || r === undefined || !isBearable({ N, p, r })) {
    throw damaged();
  }
  return derive(passphrase, sealed.subarray(0, SALT_BYTES), { N, p, r });
}

function derive(passphrase: string, salt: Uint8Array, cost: Cost): Promise<Buffer> {
  const run = promisify<string, Uint8Array, number, object, Buffer>(scrypt);
  return run(passphrase, salt, KEY_BYTES, { ...cost, maxmem: 256 * cost.N * cost.r });
}

/** The content encrypted under a key of the passphrase, with the salt and the cost in front. */
export async function sealKeystore(content: Buffer, passphrase: string): Promise<Buffer> {
  const salt = randomBytes(SALT_BYTES);
  const cost = Buffer.alloc(SCRYPT_BYTES - SALT_BYTES);
  [WRITTEN_COST.N, WRITTEN_COST.p, WRITTEN_COST.r].forEach((value, at) => {
    cost.writeUInt32LE(value, 4 * at);
  });
  const key = await derive(passphrase, salt, WRITTEN_COST);
  try {
    return Buffer.concat([salt, cost, sealSecretbox(key, content)]);
  } finally {
    key.fill(0);
  }
}

/** The file names its own cost: whatever a known writer chose is fine, gigabytes or hours are not. */
const isBearable = ({ N, p, r }: Cost): boolean =>
  Number.isInteger(Math.log2(N)) && N >= 2 ** 13 && N <= 2 ** 18 && p >= 1 && p <= 10 && r === 8;

function paddedKey(passphrase: string): Buffer {
  const key = Buffer.alloc(KEY_BYTES);
  key.write(passphrase);
  return key;
}

const damaged = () =>
  refuse(
    'unreadable-keyfile',
    'the backup is cut short or damaged',
    'export it again from the wallet it came from',
  );
