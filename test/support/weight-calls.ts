import type { WeightCall, WeightRow } from '../../src/chain/calls/weight-call.js';
import type { Hex } from '../../src/units/hex.js';
import type { Netuid } from '../../src/units/money.js';

type List = readonly string[];
type Arguments = {
  readonly netuid: string;
  readonly mecid: string;
  readonly dests: List;
  readonly uids: List;
  readonly values: List;
  readonly salt: List;
  readonly version_key: string;
  readonly commit_hash: Hex;
  readonly commit: Hex;
  readonly reveal_round: string;
  readonly commit_reveal_version: string;
  readonly netuids: List;
  readonly commit_hashes: readonly Hex[];
  readonly version_keys: List;
  readonly uids_list: readonly List[];
  readonly values_list: readonly List[];
  readonly salts_list: readonly List[];
  /** Values, or in a batch pairs of uid and value for each subnet. */
  readonly weights: List & readonly (readonly (readonly [uid: string, value: string])[])[];
};

/** Our call for a vector's arguments about weights; undefined for lists that are not of one length. */
export function weightCall(call: string, args: Arguments): WeightCall | undefined {
  const netuid = Number(args.netuid) as Netuid;
  const place = { netuid, mechanism: Number(args.mecid) };
  const locked = { commit: args.commit, revealRound: BigInt(args.reveal_round ?? 0) };
  const version = Number(args.commit_reveal_version);
  switch (call) {
    case 'set_weights':
      return { kind: 'setWeights', netuid, ...row(args.dests, args.weights, args.version_key) };
    case 'set_mechanism_weights': {
      const weights = row(args.dests, args.weights, args.version_key);
      return { kind: 'setMechanismWeights', ...place, ...weights };
    }
    case 'batch_set_weights': {
      const { netuids, weights, version_keys: versionKeys } = args;
      if (!areSame(netuids, weights, versionKeys)) return undefined;
      const rows = netuids.map((each, at) => {
        const pairs = weights[at] ?? [];
        const [uids, values] = [0, 1].map((side) => pairs.map((pair) => pair[side] ?? ''));
        return { netuid: Number(each) as Netuid, ...row(uids, values, versionKeys[at]) };
      });
      return { kind: 'batchSetWeights', rows };
    }
    case 'commit_weights':
      return { kind: 'commitWeights', netuid, commitHash: args.commit_hash };
    case 'commit_mechanism_weights':
      return { kind: 'commitMechanismWeights', ...place, commitHash: args.commit_hash };
    case 'batch_commit_weights': {
      const { netuids, commit_hashes: hashes } = args;
      if (!areSame(netuids, hashes)) return undefined;
      const commits = netuids.map((each, at) => ({
        netuid: Number(each) as Netuid,
        commitHash: hashes[at] ?? '0x',
      }));
      return { kind: 'batchCommitWeights', commits };
    }
    case 'reveal_weights':
      return { kind: 'revealWeights', netuid, ...revealed(args) };
    case 'reveal_mechanism_weights':
      return { kind: 'revealMechanismWeights', ...place, ...revealed(args) };
    case 'batch_reveal_weights': {
      const lists = [args.uids_list, args.values_list, args.salts_list, args.version_keys] as const;
      if (!areSame(...lists)) return undefined;
      const [uids, values, salts, keys] = lists;
      const reveals = uids.map((each, at) => ({
        ...row(each, values[at], keys[at]),
        salt: numbers(salts[at]),
      }));
      return { kind: 'batchRevealWeights', netuid, reveals };
    }
    case 'commit_timelocked_weights':
      return { kind: 'commitTimelocked', netuid, ...locked, version };
    case 'commit_timelocked_mechanism_weights':
      return { kind: 'commitTimelockedMechanism', ...place, ...locked, version };
    case 'commit_crv3_weights':
      return { kind: 'commitCrv3', netuid, ...locked };
    default:
      return undefined;
  }
}

const numbers = (list: List = []): readonly number[] => list.map(Number);

const row = (uids?: List, values?: List, versionKey = '0'): WeightRow => ({
  ...{ uids: numbers(uids), values: numbers(values), versionKey: BigInt(versionKey) },
});

const revealed = ({ uids, values, salt, version_key: versionKey }: Arguments) => ({
  ...row(uids, values, versionKey),
  salt: numbers(salt),
});

const areSame = (...lists: readonly (readonly unknown[])[]): boolean =>
  new Set(lists.map(({ length }) => length)).size === 1;
