import type { WeightCall } from './weight-call.js';

/** The arguments of a call about weights, by the runtime's names for them. */
export function weightArguments(call: WeightCall): Readonly<Record<string, unknown>> {
  switch (call.kind) {
    case 'setWeights':
    case 'setMechanismWeights':
      return {
        ...placeOf(call),
        dests: call.uids,
        weights: call.values,
        version_key: call.versionKey,
      };
    case 'batchSetWeights':
      return {
        netuids: call.rows.map(({ netuid }) => netuid),
        weights: call.rows.map(({ uids, values }) => uids.map((uid, at) => [uid, values[at]])),
        version_keys: call.rows.map(({ versionKey }) => versionKey),
      };
    case 'commitWeights':
    case 'commitMechanismWeights':
      return { ...placeOf(call), commit_hash: call.commitHash };
    case 'batchCommitWeights':
      return {
        netuids: call.commits.map(({ netuid }) => netuid),
        commit_hashes: call.commits.map(({ commitHash }) => commitHash),
      };
    case 'revealWeights':
    case 'revealMechanismWeights':
      return {
        ...placeOf(call),
        ...{ uids: call.uids, values: call.values, salt: call.salt },
        version_key: call.versionKey,
      };
    case 'batchRevealWeights':
      return {
        netuid: call.netuid,
        uids_list: call.reveals.map(({ uids }) => uids),
        values_list: call.reveals.map(({ values }) => values),
        salts_list: call.reveals.map(({ salt }) => salt),
        version_keys: call.reveals.map(({ versionKey }) => versionKey),
      };
    case 'commitTimelocked':
    case 'commitTimelockedMechanism':
      return { ...placeOf(call), ...lockedIn(call), commit_reveal_version: call.version };
    case 'commitCrv3':
      return { netuid: call.netuid, ...lockedIn(call) };
  }
}

type Placed = Extract<WeightCall, { readonly netuid: unknown }>;

const placeOf = (call: Placed) => ({
  netuid: call.netuid,
  ...('mechanism' in call && { mecid: call.mechanism }),
});

const lockedIn = ({ commit, revealRound }: Extract<WeightCall, { readonly commit: unknown }>) => ({
  ...{ commit, reveal_round: revealRound },
});
