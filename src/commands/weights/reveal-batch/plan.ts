import type { RevealedRow, WeightCall } from '../../../chain/calls/weight-call.js';
import { refuse } from '../../../errors.js';
import type { HiddenFacts } from '../committing/facts.js';
import { mustBeTaken } from '../committing/row.js';
import type { Waiting } from '../reveal/choose.js';
import type { RevealRequest } from '../reveal/request.js';

/** All commits of a subnet that can be revealed now, oldest first, and what they were made of. */
export type Facts = HiddenFacts & {
  readonly open: readonly { readonly commit: Waiting; readonly row: RevealedRow }[];
  /** Those of which nobody here knows what they were made of. */
  readonly unknown: readonly Waiting[];
};

export type Plan = {
  readonly request: RevealRequest;
  readonly facts: Facts;
  readonly uid: number;
  readonly call: BatchCall;
};

export type BatchCall = Extract<WeightCall, { kind: 'batchRevealWeights' }>;

/** Turns a request and the chain's facts into the one call to sign, or refuses. */
export function planBatch(request: RevealRequest, facts: Facts): Plan {
  const { hotkey, netuid, mechanism } = request;
  const [uid] = facts.open.map(({ row }) => {
    const weights = row.uids.map((to, at) => ({ uid: to, weight: String(row.values[at]) }));
    const asked = { hotkey, netuid, mechanism, weights, versionKey: row.versionKey };
    return mustBeTaken(asked, facts, row).uid;
  });
  if (uid === undefined) {
    throw refuse(
      'not-found',
      `nothing that this machine noted can be revealed on subnet ${netuid} now`,
      `see what waits with \`btcli weights pending --netuid ${netuid}\``,
    );
  }
  return { request, facts, uid, call: batchCall(request, facts) };
}

/** Exported so that the fee is estimated for the very call that will be signed. */
export const batchCall = (
  { netuid }: Pick<RevealRequest, 'netuid'>,
  { open }: Pick<Facts, 'open'>,
): BatchCall => ({
  kind: 'batchRevealWeights',
  netuid,
  reveals: open.map(({ row: { uids, values, salt, versionKey } }) => ({
    ...{ uids, values, salt, versionKey },
  })),
});
