import type { Call } from '../../../chain/call.js';

/** Several calls as one that does all of them or nothing; a single one stays as it is. */
export function together(calls: readonly Call[], mayPart: boolean): Call {
  const [only, ...others] = calls;
  if (!only) throw new Error('a plan without a call');
  return others.length === 0 ? only : { kind: 'batchAll', calls, mayPart };
}

/** The calls of a plan one by one. */
export const apart = (call: Call): readonly Call[] =>
  call.kind === 'batchAll' ? call.calls : [call];
