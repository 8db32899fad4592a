import type { RuntimeCall } from '../../frame/call.js';
import { invalid, Rejection } from '../../frame/failure.js';
import type { Era } from '../../types/era.js';
import { shieldCalls } from './calls.js';
import { openEnvelope } from './envelope.js';

/** Blocks that an envelope may wait: longer, and no key could open it any more. */
const LONGEST_ERA = 8;
/** CustomTransactionError::FailedShieldedTxParsing. */
const MALFORMED = 23;

/** What the call seals; undefined for any other call. */
export const envelopeIn = ({ call, args }: RuntimeCall): Uint8Array | undefined =>
  call === shieldCalls.submit_encrypted
    ? (args as { readonly ciphertext: Uint8Array }).ciphertext
    : undefined;

/** CheckMortality: an envelope is for now, so that none fills the pool for long. */
export function admitEra(call: RuntimeCall, era: Era): void {
  if (envelopeIn(call) === undefined) return;
  if (era === 'immortal' || era.period > LONGEST_ERA) throw invalid('Stale');
}

/** CheckShieldedTxValidity: something that is no envelope at all. */
export function admitContent(call: RuntimeCall): void {
  const content = envelopeIn(call);
  if (content === undefined || openEnvelope(content)) return;
  throw new Rejection({ tag: 'Invalid', value: { tag: 'Custom', value: MALFORMED } });
}
