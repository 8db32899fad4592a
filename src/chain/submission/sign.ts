import type { ApiPromise } from '@polkadot/api';
import type { SubmittableExtrinsic } from '@polkadot/api/types';
import type { SignerPayload } from '@polkadot/types/interfaces';
import { blake2AsU8a } from '@polkadot/util-crypto';
import { toHex } from '../../units/hex.js';
import type { Scheme, Signer } from '../../units/signer.js';
import type { SignedExtrinsic } from '../outcome.js';
import { ERA_BLOCKS, mortalEra } from './era.js';

/** A longer payload is signed by its hash (sp_runtime SignedPayload). */
const LONGEST_RAW_PAYLOAD = 256;
/** The variant of MultiSignature that a scheme's signatures travel in. */
const signatureVariant: Readonly<Record<Scheme, number>> = { ed25519: 0, sr25519: 1 };

/** Signs for the account's next nonce and an era that begins at the best block. */
export async function sign(
  extrinsic: SubmittableExtrinsic<'promise'>,
  signer: Signer,
  api: ApiPromise,
): Promise<SignedExtrinsic> {
  const [header, index] = await Promise.all([
    api.rpc.chain.getHeader(),
    api.rpc.system.accountNextIndex(signer.address),
  ]);
  const current = header.number.toNumber();
  const nonce = index.toNumber();
  const payload = api.registry.createTypeUnsafe<SignerPayload>('SignerPayload', [
    {
      address: signer.address,
      blockHash: header.hash,
      blockNumber: current,
      era: mortalEra(current, api),
      genesisHash: api.genesisHash,
      method: extrinsic.method,
      nonce,
      runtimeVersion: api.runtimeVersion,
      signedExtensions: api.registry.signedExtensions,
      tip: 0,
      version: 4,
    },
  ]);
  const json = payload.toPayload();
  const message = api.registry
    .createType('ExtrinsicPayload', json, { version: json.version })
    .toU8a({ method: true });
  const signature = signer.sign(
    message.length > LONGEST_RAW_PAYLOAD ? blake2AsU8a(message) : message,
  );
  const tagged = Uint8Array.of(signatureVariant[signer.scheme], ...signature);
  extrinsic.addSignature(signer.address, toHex(tagged), json);
  return {
    bytes: extrinsic.toU8a(),
    hash: extrinsic.hash.toHex(),
    nonce,
    lastBlock: current + ERA_BLOCKS - 1,
  };
}
