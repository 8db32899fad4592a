/** Order of the ristretto255 group: a canonical scalar is below it. */
const ORDER = 2n ** 252n + 27742317777372353535851937790883648493n;
/** The keyring holds the scalar as ed25519 does, times its cofactor; keyfiles hold it without. */
const COFACTOR = 8n;
const SCALAR_BYTES = 32;

/** A keyfile's sr25519 private key as the keyring wants it; undefined when its scalar is not canonical. */
export function toKeyringSecret(privateKey: Uint8Array): Uint8Array | undefined {
  const scalar = readLittleEndian(privateKey.subarray(0, SCALAR_BYTES));
  if (privateKey.length !== 64 || scalar === 0n || scalar >= ORDER) return undefined;
  return withScalar(privateKey, scalar * COFACTOR);
}

/** The keyring's sr25519 secret as keyfiles hold it. */
export const toKeyfileSecret = (secretKey: Uint8Array): Uint8Array =>
  withScalar(secretKey, readLittleEndian(secretKey.subarray(0, SCALAR_BYTES)) / COFACTOR);

function withScalar(secret: Uint8Array, scalar: bigint): Uint8Array {
  const bytes = Buffer.from(scalar.toString(16).padStart(2 * SCALAR_BYTES, '0'), 'hex').reverse();
  return Uint8Array.of(...bytes, ...secret.subarray(SCALAR_BYTES));
}

const readLittleEndian = (bytes: Uint8Array): bigint =>
  BigInt(`0x${Buffer.from(bytes).reverse().toString('hex') || '0'}`);
