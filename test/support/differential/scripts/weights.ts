import { blocks, by, family, sudo } from '../step.js';

const set = (hotkey: string, netuid: number, uids: number[], values: number[], version = 0) =>
  by(hotkey, 'subtensorModule.setWeights', netuid, uids, values, version);

/** Weights before and after an epoch gave permits; uid 0 is the owner's, //v0 has 1. */
export const weights = [
  ...family('weights', {
    'on oneself without a permit': set('//v0', 2, [1], [10]),
    'on others without a permit': set('//v0', 2, [4, 5], [10, 20]),
    'by one who is not registered': set('//poor', 2, [1], [10]),
    'commit-reveal off on root': sudo('adminUtils.sudoSetCommitRevealWeightsEnabled', 0, false),
    'bonds as ever': sudo('adminUtils.sudoSetYuma3Enabled', 2, false),
    'short tempo': sudo('adminUtils.sudoSetTempo', 2, 30),
  }),
  { id: 'weights: an epoch', action: blocks(31) },
  ...family('weights', {
    'long tempo again': sudo('adminUtils.sudoSetTempo', 2, 50_000),
    'on others': set('//v0', 2, [4, 5], [10, 20]),
    'on others again': set('//v0', 2, [4, 5, 6], [10, 20, 30]),
    'by a second': set('//v1', 2, [4, 5, 6], [0, 20, 65_535]),
    'of nobody': set('//v0', 2, [], []),
    'of zeros': set('//v0', 2, [4, 5], [0, 0]),
    'of other length': set('//v0', 2, [4, 5], [10]),
    'twice on one': set('//v0', 2, [4, 4], [10, 20]),
    'on no uid': set('//v0', 2, [4, 99], [10, 20]),
    'on more than there are': set('//v0', 2, [...Array(30).keys()], Array(30).fill(1)),
    'by a miner': set('//m0', 2, [4, 5], [1, 1]),
    'on root': set('//v0', 0, [1], [1]),
    'on no subnet': set('//v0', 99, [1], [1]),
    'version key, by root': sudo('adminUtils.sudoSetWeightsVersionKey', 2, 7),
    'of an old version': set('//v0', 2, [4, 5], [10, 20], 3),
    'of the version': set('//v0', 2, [4, 5], [10, 20], 7),
    'min allowed, by root': sudo('adminUtils.sudoSetMinAllowedWeights', 2, 3),
    'on too few': set('//v0', 2, [4, 5], [10, 20], 7),
    'on enough': set('//v0', 2, [4, 5, 6], [10, 20, 30], 7),
    'rate limit, by root': sudo('adminUtils.sudoSetWeightsSetRateLimit', 2, 100),
    'too fast': set('//v0', 2, [4, 5, 6], [10, 20, 30], 7),
    'no rate limit, by root': sudo('adminUtils.sudoSetWeightsSetRateLimit', 2, 0),
    'in a batch': by(
      '//v0',
      'subtensorModule.batchSetWeights',
      [2, 3],
      [
        [
          [4, 9],
          [5, 9],
          [6, 9],
        ],
        [[1, 2]],
      ],
      [7, 0],
    ),
    'in a batch, one failing': by(
      '//v0',
      'subtensorModule.batchSetWeights',
      [2, 99],
      [
        [
          [4, 9],
          [5, 9],
          [6, 9],
        ],
        [[1, 2]],
      ],
      [7, 0],
    ),
    'in a batch of other length': by('//v0', 'subtensorModule.batchSetWeights', [2], [], [7]),
    'short tempo once more': sudo('adminUtils.sudoSetTempo', 2, 30),
  }),
  { id: 'weights: an epoch of them', action: blocks(31) },
  ...family('weights', {
    'long tempo for good': sudo('adminUtils.sudoSetTempo', 2, 50_000),
    'commit-reveal on': by('//c0', 'adminUtils.sudoSetCommitRevealWeightsEnabled', 2, true),
    'in the open': set('//v0', 2, [4, 5, 6], [10, 20, 30], 7),
    'in the open, in a batch': by(
      '//v0',
      'subtensorModule.batchSetWeights',
      [2],
      [
        [
          [4, 9],
          [5, 9],
          [6, 9],
        ],
      ],
      [7],
    ),
    'commit-reveal off': by('//c0', 'adminUtils.sudoSetCommitRevealWeightsEnabled', 2, false),
    'threshold, by root': sudo('adminUtils.sudoSetStakeThreshold', 900_000_000_000n),
    'below the threshold': set('//v0', 2, [4, 5, 6], [10, 20, 30], 7),
    'children below the threshold': by('//c2', 'subtensorModule.setChildren', '//v2', 3, [
      [1n, '//m0'],
    ]),
    'no threshold, by root': sudo('adminUtils.sudoSetStakeThreshold', 0n),
  }),
];
