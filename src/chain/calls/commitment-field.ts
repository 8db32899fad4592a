import type { CommitmentField } from '../commitments.js';

/** Bytes that have a variant of their own for each length. */
const SHORT = 128;

/** A field as the runtime's enum writes it. */
export function fieldVariant(field: CommitmentField): Readonly<Record<string, unknown>> {
  switch (field.kind) {
    case 'nothing':
      return { None: null };
    case 'bytes': {
      const length = (field.bytes.length - 2) / 2;
      return { [length <= SHORT ? `Raw${length}` : 'BigRaw']: field.bytes };
    }
    case 'hash':
      return { [field.by]: field.hash };
    case 'sealed':
      return { TimelockEncrypted: { encrypted: field.bytes, revealRound: field.round } };
    case 'bonds-reset':
      return { ResetBondsFlag: null };
  }
}
