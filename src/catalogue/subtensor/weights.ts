import type { PalletErrors } from '../entry.js';
import { unraised } from '../wording.js';

/** SubtensorModule: setting, committing and revealing weights. */
export const weights: PalletErrors = {
  SettingWeightsTooFast: {
    meaning: "the subnet's rate limit has not passed since the last weights of this uid",
    hint: 'wait for the next allowed block; `btcli weights set` names it',
  },
  CommittingWeightsTooFast: {
    meaning: "the subnet's rate limit has not passed since the last weights of this uid",
    hint: 'wait for the next allowed block; `btcli weights set` names it',
  },
  HotKeyNotRegisteredInSubNet: {
    meaning: 'the hotkey has no uid on the subnet',
    hint: 'buy one with `btcli subnet register`',
  },
  NeuronNoValidatorPermit: {
    meaning: 'the uid has no validator permit, so it may set weights for itself alone',
    hint: 'permits go to the uids with most stake at each epoch',
  },
  NotEnoughStakeToSetWeights: {
    meaning: "the hotkey's stake is below the network's threshold for weights",
    hint: 'stake more with `btcli stake add`',
  },
  CommitRevealEnabled: {
    meaning: 'the subnet takes weights by commit-reveal only',
    hint: 'its owner can switch that off with `btcli subnet hyperparameters set`',
  },
  CommitRevealDisabled: {
    meaning: 'the subnet takes plain weights, so there is nothing to commit or reveal',
    hint: 'set them with `btcli weights set`',
  },
  IncorrectWeightVersionKey: {
    meaning: "the version key is older than the subnet's",
    hint: "leave --version-key out to use the subnet's own",
  },
  IncorrectCommitRevealVersion: {
    meaning: 'the commit was made for another commit-reveal version than the chain has now',
    hint: 'update btcli and commit again',
  },
  WeightVecLengthIsLow: {
    meaning: 'the subnet wants weights for more uids',
    hint: 'give more uids a weight above zero',
  },
  WeightVecNotEqualSize: {
    meaning: 'there are not as many weights as uids',
    hint: 'give each uid one weight',
  },
  UidVecContainInvalidOne: {
    meaning: 'one of the uids is not there',
    hint: 'see them with `btcli subnet show`',
  },
  DuplicateUids: {
    meaning: 'a uid has two weights',
    hint: 'keep one of them',
  },
  UidsLengthExceedUidsInSubNet: {
    meaning: 'there are more weights than uids',
    hint: 'give each uid one weight',
  },
  MaxWeightExceeded: {
    meaning: "a weight is above the subnet's limit for one uid",
    hint: 'spread the weights over more uids',
  },
  CanNotSetRootNetworkWeights: {
    meaning: 'root takes no weights',
    hint: 'choose a subnet from 1 up',
  },
  NotRootSubnet: {
    meaning: 'the call sets root weights and was made for another subnet',
    hint: unraised,
  },
  NoWeightsCommitFound: {
    meaning: 'no commit of this hotkey waits that fits the revealed weights',
    hint: 'reveal the very uids, weights, salt and version key that were committed',
  },
  InvalidRevealCommitHashNotMatch: {
    meaning: 'the revealed weights give another hash than the commits that wait',
    hint: 'reveal the very uids, weights, salt and version key that were committed',
  },
  ExpiredWeightCommit: {
    meaning: 'the commit was not revealed in its time and has expired',
    hint: 'commit the weights again, and reveal them in the epoch they are due',
  },
  RevealTooEarly: {
    meaning: 'the commit can be revealed in one epoch only, and this is not it',
    hint: 'reveal it when that epoch comes; if that has passed, commit again',
  },
  InvalidRevealRound: {
    meaning: 'the drand round the weights would open in is over already',
    hint: 'commit again for a later round',
  },
  TooManyUnrevealedCommits: {
    meaning: 'ten commits of this hotkey wait to be revealed, which is the most',
    hint: 'reveal the waiting ones, or wait until they expire',
  },
  InputLengthsUnequal: {
    meaning: 'the lists of a batch differ in length',
    hint: 'give every list of the batch as many values',
  },
};
