import type { CommitmentField } from '../../chain/commitments.js';
import { fromHex, type Hex } from '../../units/hex.js';

/** Bytes as the text they hold, where they hold one. */
export function textIn(bytes: Hex): string | undefined {
  const raw = fromHex(bytes) ?? new Uint8Array();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(raw);
  } catch (reason) {
    if (reason instanceof TypeError) return undefined;
    throw reason;
  }
}

/** A field as a person reads it. */
export function fieldText(field: CommitmentField): string {
  switch (field.kind) {
    case 'nothing':
      return 'nothing';
    case 'bytes':
      return textIn(field.bytes) ?? field.bytes;
    case 'hash':
      return `${field.by} ${field.hash}`;
    case 'sealed':
      return `sealed until round ${field.round} of drand`;
    case 'bonds-reset':
      return 'asks for a reset of bonds';
  }
}

/** A field for scripts; `text` is null for bytes that are none. */
export const fieldJson = (field: CommitmentField) => ({
  kind: field.kind,
  hex: bytesIn(field),
  text: field.kind === 'bytes' ? (textIn(field.bytes) ?? null) : null,
  hashedBy: field.kind === 'hash' ? field.by : null,
  revealRound: field.kind === 'sealed' ? field.round.toString() : null,
});

function bytesIn(field: CommitmentField): Hex | null {
  if (field.kind === 'hash') return field.hash;
  return field.kind === 'bytes' || field.kind === 'sealed' ? field.bytes : null;
}
