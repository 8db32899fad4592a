import type { Registry, SignerPayloadJSON } from '@polkadot/types/types';
import { blake2AsU8a } from '@polkadot/util-crypto';
import { toHex } from '../../units/hex.js';
import type { Scheme, Signer } from '../../units/signer.js';

/** All that a signature covers, ready to be encoded. */
export type Payload = {
  readonly callHex: `0x${string}`;
  readonly nonce: number;
  readonly tip: bigint;
  readonly era: Uint8Array;
  /** Of the era's first block, the genesis for an immortal one. */
  readonly blockHash: `0x${string}`;
  readonly genesisHash: `0x${string}`;
  readonly specVersion: number;
  readonly transactionVersion: number;
  readonly metadataHash: `0x${string}` | undefined;
};

/** The extrinsic format that every Subtensor runtime takes from signers. */
const VERSION = 4;
/** A longer payload is signed by its hash (sp_runtime SignedPayload). */
const LONGEST_RAW_PAYLOAD = 256;
/** The variant of MultiSignature that a scheme's signatures travel in. */
const signatureVariant: Readonly<Record<Scheme, number>> = { ed25519: 0, sr25519: 1 };

/** Signs the payload and puts the extrinsic together, in the order of this runtime's extensions. */
export function signPayload(payload: Payload, signer: Signer, registry: Registry): Uint8Array {
  const json = jsonOf(payload, signer.address, registry);
  const message = registry
    .createType('ExtrinsicPayload', json, { version: VERSION })
    .toU8a({ method: true });
  const signature = signer.sign(
    message.length > LONGEST_RAW_PAYLOAD ? blake2AsU8a(message) : message,
  );
  const tagged = Uint8Array.of(signatureVariant[signer.scheme], ...signature);
  const call = registry.createType('Call', payload.callHex);
  const extrinsic = registry.createType('Extrinsic', call, { version: VERSION });
  extrinsic.addSignature(signer.address, toHex(tagged), json);
  const bytes = extrinsic.toU8a();
  if (!toHex(bytes).endsWith(payload.callHex.slice(2))) {
    throw new Error('the extrinsic does not carry the call that was signed');
  }
  return bytes;
}

/** Numbers travel as hex, since that form takes amounts of any size. */
function jsonOf(payload: Payload, address: string, registry: Registry): SignerPayloadJSON {
  const { metadataHash } = payload;
  return {
    address,
    blockHash: payload.blockHash,
    blockNumber: '0x0',
    era: toHex(payload.era),
    genesisHash: payload.genesisHash,
    method: payload.callHex,
    nonce: number(payload.nonce),
    signedExtensions: registry.signedExtensions,
    specVersion: number(payload.specVersion),
    tip: number(payload.tip),
    transactionVersion: number(payload.transactionVersion),
    version: VERSION,
    mode: metadataHash ? 1 : 0,
    ...(metadataHash && { metadataHash }),
  };
}

const number = (value: number | bigint): `0x${string}` => `0x${value.toString(16)}`;
