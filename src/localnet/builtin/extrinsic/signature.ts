import { blake2AsU8a } from '@polkadot/util-crypto';
import type { Context } from '../frame/context.js';
import { invalid, unknown } from '../frame/failure.js';
import { blockHash, number } from '../pallets/system/storage.js';
import { concat } from '../scale/reader.js';
import type { Hex } from '../scale/sequence.js';
import { type AccountId, lookup } from '../types/account.js';
import { birthBlock, type Era } from '../types/era.js';
import { verifySignature } from '../types/signature.js';
import { SPEC_VERSION, TRANSACTION_VERSION } from '../version.js';
import { implicits } from './extensions.js';
import type { Signed } from './extrinsic.js';

// A longer payload is signed by its hash.
const MAX_PLAIN_PAYLOAD = 256;

/** The account that signed; rejects a signature that is not over this call on this chain. */
export function verifySigned(context: Context, signed: Signed): AccountId {
  const signer = lookup(signed.address);
  if (signer === undefined) throw unknown('CannotLookup');
  const payload = concat([signed.carried, implicitBytes(context, signed)]);
  const message = payload.length > MAX_PLAIN_PAYLOAD ? blake2AsU8a(payload, 256) : payload;
  if (!verifySignature(signed.signature, message, signer)) throw invalid('BadProof');
  return signer;
}

function implicitBytes(context: Context, { extra }: Signed): Uint8Array {
  const eraHash = birthHash(context, extra.era);
  const signedDigest = extra.metadataHash === 'Enabled' ? ownDigest(context) : undefined;
  return concat([
    implicits.specVersion.encode(SPEC_VERSION),
    implicits.txVersion.encode(TRANSACTION_VERSION),
    implicits.genesisHash.encode(blockHash.get(context.storage, 0)),
    implicits.eraHash.encode(eraHash),
    implicits.metadataHash.encode(signedDigest),
  ]);
}

/** The signer takes part in it unseen: one who decoded with other metadata signed other bytes. */
function ownDigest({ assembly }: Context): Hex {
  const digest = assembly.metadataHash();
  if (digest === undefined) throw unknown('CannotLookup');
  return digest;
}

function birthHash({ storage }: Context, era: Era): Hex {
  const birth = birthBlock(era, number.get(storage));
  if (!blockHash.exists(storage, birth)) throw invalid('AncientBirthBlock');
  return blockHash.get(storage, birth);
}
