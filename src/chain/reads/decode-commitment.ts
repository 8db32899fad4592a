import type { Codec } from '@polkadot/types/types';
import { toHex } from '../../units/hex.js';
import { type CommitmentField, commitmentHashes } from '../commitments.js';
import { fieldsOf } from '../decode.js';

/** Decodes one field of CommitmentInfo. */
export function decodeField(codec: Codec): CommitmentField {
  const { type, inner } = codec as Codec & { readonly type: string; readonly inner: Codec };
  if (type === 'None') return { kind: 'nothing' };
  if (type === 'ResetBondsFlag') return { kind: 'bonds-reset' };
  if (type === 'TimelockEncrypted') {
    const { codec: field, integer } = fieldsOf(inner, 'TimelockEncrypted');
    const bytes = toHex(field('encrypted').toU8a(true));
    return { kind: 'sealed', bytes, round: integer('revealRound') };
  }
  const by = commitmentHashes.find((hash) => hash === type);
  if (by) return { kind: 'hash', hash: toHex(inner.toU8a(true)), by };
  if (!/^(Raw\d+|BigRaw)$/.test(type)) throw new Error(`a commitment holds the unknown ${type}`);
  return { kind: 'bytes', bytes: toHex(inner.toU8a(true)) };
}
