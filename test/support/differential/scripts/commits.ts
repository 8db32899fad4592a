import { blocks, by, CommitOf, family, type Reveal, sudo } from '../step.js';

const NETUID = 2;
const first: Reveal = [[4, 5, 6], [10, 20, 30], [1, 2, 3], 7];
const second: Reveal = [[4, 5, 6], [30, 20, 10], [4, 5, 6], 7];
const third: Reveal = [[4, 5], [1, 2], [7], 7];

const commit = (hotkey: string, reveal: Reveal) =>
  by(hotkey, 'subtensorModule.commitWeights', NETUID, new CommitOf(hotkey, NETUID, reveal));
const commitAll = (hotkey: string, reveals: readonly Reveal[], netuids: readonly number[]) =>
  by(
    hotkey,
    'subtensorModule.batchCommitWeights',
    netuids,
    reveals.map((reveal) => new CommitOf(hotkey, NETUID, reveal)),
  );
const reveal = (hotkey: string, revealed: Reveal) =>
  by(hotkey, 'subtensorModule.revealWeights', NETUID, ...revealed);
const revealAll = (hotkey: string, reveals: readonly Reveal[]) => {
  const lists = [0, 1, 2, 3].map((at) => reveals.map((each) => each[at]));
  return by(hotkey, 'subtensorModule.batchRevealWeights', NETUID, ...lists);
};

/** Commits of weights by hash, and their reveals in the window that both specs open for them. */
export const commits = [
  ...family('commits', {
    'while there are none': commit('//v0', first),
    'a reveal while there are none': reveal('//v0', first),
    on: by('//c0', 'adminUtils.sudoSetCommitRevealWeightsEnabled', NETUID, true),
    'min allowed, by root': sudo('adminUtils.sudoSetMinAllowedWeights', NETUID, 1),
    'of nothing': reveal('//v0', first),
    'short tempo': sudo('adminUtils.sudoSetTempo', NETUID, 39),
    'by a validator': commit('//v0', first),
    'two in a batch': commitAll('//v1', [first, second], [NETUID, NETUID]),
    'in a batch of other length': commitAll('//v1', [first], [NETUID, NETUID]),
    'by one who is not registered': commit('//poor', first),
    'a reveal too early': reveal('//v0', first),
    'a reveal of other weights': reveal('//v0', second),
  }),
  // The block of the reveals lies in the window of both specs wherever their epochs begin.
  { id: 'commits: the next epoch', action: blocks(34) },
  ...family('commits', {
    'the reveal': reveal('//v0', first),
    'the reveal in a batch': revealAll('//v1', [second, first]),
    'the reveal again': reveal('//v0', first),
    'the reveal of a third': reveal('//v1', third),
    'long tempo again': sudo('adminUtils.sudoSetTempo', NETUID, 50_000),
    'min allowed as before, by root': sudo('adminUtils.sudoSetMinAllowedWeights', NETUID, 3),
    off: by('//c0', 'adminUtils.sudoSetCommitRevealWeightsEnabled', NETUID, false),
  }),
];
