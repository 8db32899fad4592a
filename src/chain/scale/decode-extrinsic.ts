import type { ExtrinsicMetadataLatest } from '@polkadot/types/interfaces';
import type { Era } from '../../units/era.js';
import { rao } from '../../units/money.js';
import type { Ss58 } from '../../units/ss58.js';
import type { DecodedCall, DecodedExtrinsic, Plain } from '../extrinsic.js';
import { extrinsicHash } from '../extrinsic-hash.js';
import { lifetimeOf } from '../submission/era.js';
import { decodeValue, type RuntimeTypes } from './decode-value.js';
import { readerOf } from './reader.js';

const SIGNED_V4 = 0x84;
/** Bare extrinsics, version 4 and 5: inherents, and calls that need no signature. */
const BARE: readonly number[] = [0x04, 0x05];

/** Decodes whole extrinsic bytes, their length in front included; whatever does not fit throws. */
export function decodeExtrinsic(
  bytes: Uint8Array,
  { addressType, signatureType, transactionExtensions }: ExtrinsicMetadataLatest,
  types: RuntimeTypes,
): DecodedExtrinsic {
  const reader = readerOf(bytes);
  if (reader.length() !== reader.left()) throw new RangeError('its length is not what it says');
  const version = reader.byte();
  if (version !== SIGNED_V4 && !BARE.includes(version)) {
    throw new RangeError(`its format 0x${version.toString(16)} is not known here`);
  }
  const decode = (id: Parameters<typeof decodeValue>[1]) => decodeValue(reader, id, types);
  const signed = version === SIGNED_V4;
  const signer = signed ? signerOf(decode(addressType)) : null;
  if (signed) decode(signatureType);
  const extra = new Map<string, Plain>();
  if (signed) {
    for (const { identifier, type } of transactionExtensions) {
      extra.set(identifier.toString(), decode(type));
    }
  }
  const call = decode(types.call) as DecodedCall;
  if (reader.left() > 0) throw new RangeError(`${reader.left()} bytes are left over`);
  return {
    signer,
    nonce: signed ? Number(innermost(extra.get('CheckNonce'))) : null,
    era: signed ? eraOf(innermost(extra.get('CheckMortality'))) : null,
    tip: signed ? rao(BigInt(String(innermost(extra.get('ChargeTransactionPayment'))))) : null,
    metadataHash: innermost(extra.get('CheckMetadataHash')) === 'Enabled',
    call,
    hash: extrinsicHash(bytes),
  };
}

/** Accounts sign by their id; any other way to name a signer is one no wallet uses. */
function signerOf(address: Plain): Ss58 {
  const { Id } = address as { Id?: Plain };
  if (typeof Id !== 'string') throw new RangeError('its signer is not named by an account');
  return Id as Ss58;
}

/** The one value inside wrappers such as `{ inner: … }` or `{ mode: … }`; an era is not unwrapped. */
function innermost(value: Plain | undefined): Plain | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const [[name = '', content] = [], ...more] = Object.entries(value);
  return more.length > 0 || name.startsWith('Mortal') ? value : innermost(content);
}

/** Decodes sp_runtime Era: `Immortal`, or `MortalN` whose N is its first byte. */
function eraOf(value: Plain | undefined): Era {
  if (value === 'Immortal') return { kind: 'immortal' };
  const [name = ''] = Object.keys(value as object);
  return lifetimeOf(Number(name.slice('Mortal'.length)));
}
