import type { Advice } from '../advice-entry.js';

const tooFast: Advice = {
  meaning: "the subnet's rate limit has not passed since the last weights of this uid",
  hint: 'wait for the next allowed block; `btcli weights set` names it',
};

/** Dispatch errors of the weight calls, by `Pallet.Name`. */
export const weightsAdvice: Readonly<Record<string, Advice>> = {
  'SubtensorModule.SettingWeightsTooFast': tooFast,
  'SubtensorModule.CommittingWeightsTooFast': tooFast,
  'SubtensorModule.HotKeyNotRegisteredInSubNet': {
    meaning: 'the hotkey has no uid on the subnet',
    hint: 'buy one with `btcli subnet register`',
  },
  'SubtensorModule.NeuronNoValidatorPermit': {
    meaning: 'the uid has no validator permit',
    hint: 'permits go to the uids with most stake at each epoch',
  },
  'SubtensorModule.NotEnoughStakeToSetWeights': {
    meaning: "the hotkey's stake is below the network's threshold for weights",
    hint: 'stake more with `btcli stake add`',
  },
  'SubtensorModule.CommitRevealEnabled': {
    meaning: 'the subnet takes weights by commit-reveal only',
    hint: 'its owner can switch that off with `btcli subnet hyperparameters`',
  },
  'SubtensorModule.IncorrectWeightVersionKey': {
    meaning: "the version key is older than the subnet's",
    hint: "leave --version-key out to use the subnet's own",
  },
  'SubtensorModule.WeightVecLengthIsLow': {
    meaning: 'the subnet wants weights for more uids',
    hint: 'give more uids a weight above zero',
  },
  'SubtensorModule.UidVecContainInvalidOne': {
    meaning: 'one of the uids is not there',
    hint: 'see them with `btcli subnet show`',
  },
  'SubtensorModule.DuplicateUids': {
    meaning: 'a uid has two weights',
    hint: 'keep one of them',
  },
  'SubtensorModule.UidsLengthExceedUidsInSubNet': {
    meaning: 'there are more weights than uids',
    hint: 'give each uid one weight',
  },
  'SubtensorModule.MaxWeightExceeded': {
    meaning: "a weight is above the subnet's limit for one uid",
    hint: 'spread the weights over more uids',
  },
  'SubtensorModule.CanNotSetRootNetworkWeights': {
    meaning: 'root takes no weights',
    hint: 'choose a subnet from 1 up',
  },
};
