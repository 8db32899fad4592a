import type { WeightsError } from '../../../consensus/weights/acceptance.js';
import { coinText } from '../../../units/money.js';
import type { Facts, Request } from '../set/plan.js';
import type { Fault } from './finding.js';

/** What the chain would not take, with the numbers that decide it. */
export const chainFault = (error: WeightsError, request: Request, facts: Facts): Fault => ({
  chainError: error,
  ...faults[error](request, facts),
});

type Told = Omit<Fault, 'chainError'>;

const faults: Readonly<Record<WeightsError, (request: Request, facts: Facts) => Told>> = {
  HotKeyNotRegisteredInSubNet: ({ hotkey, netuid }) => ({
    rule: 'not-registered',
    code: 'not-allowed',
    message: `the hotkey ${hotkey} is not registered on subnet ${netuid}`,
    hint: `btcli subnet register --netuid ${netuid}`,
  }),
  NotEnoughStakeToSetWeights: (_request, { rules, totalStake }) => ({
    rule: 'stake-threshold',
    code: 'not-allowed',
    message: `the hotkey's stake of ${coinText(totalStake)} is below the threshold of ${coinText(rules.stakeThreshold)}`,
    hint: 'stake more with `btcli stake add`',
  }),
  IncorrectWeightVersionKey: ({ versionKey = 0n }, { rules }) => ({
    rule: 'version-key',
    code: 'bad-input',
    message: `version key ${versionKey} is older than the subnet's ${rules.versionKey}`,
    hint: "leave --version-key out to use the subnet's own; what was committed under another key must be committed again",
  }),
  SettingWeightsTooFast: (_request, { at, rules, setter }) => {
    const next = (setter?.lastUpdate ?? 0) + rules.rateLimit;
    return {
      rule: 'rate-limit',
      code: 'not-allowed',
      message: `weights may be set every ${rules.rateLimit} blocks, and the last were in block ${setter?.lastUpdate}`,
      hint: `the next allowed block is ${next}; the chain is at ${at.number}`,
      details: { nextBlock: next, block: at.number },
    };
  },
  NeuronNoValidatorPermit: ({ netuid }, { setter }) => ({
    rule: 'permit',
    code: 'not-allowed',
    message: `uid ${setter?.uid} has no validator permit on subnet ${netuid}`,
    hint: 'permits go to the uids with most stake at each epoch; without one only a weight on itself is taken',
  }),
  DuplicateUids: () => ({
    rule: 'duplicate-uid',
    code: 'bad-input',
    message: 'a uid has two weights',
    hint: 'keep one of them',
  }),
  UidsLengthExceedUidsInSubNet: ({ weights }, { rules }) => ({
    rule: 'too-many-uids',
    code: 'bad-input',
    message: `${weights.length} weights are more than the subnet's ${rules.neurons} uids`,
    hint: 'give each uid one weight',
  }),
  UidVecContainInvalidOne: ({ weights, netuid }, { rules }) => ({
    rule: 'unknown-uid',
    code: 'not-found',
    message: `subnet ${netuid} has no uid ${weights.find(({ uid }) => uid >= rules.neurons)?.uid}`,
    hint: `its uids are 0 to ${rules.neurons - 1}`,
  }),
  WeightVecLengthIsLow: ({ netuid }, { rules }) => ({
    rule: 'min-weights',
    code: 'bad-input',
    message: `subnet ${netuid} wants weights for at least ${Math.min(rules.neurons, rules.minAllowedWeights)} uids`,
    hint: 'give more uids a weight above zero',
  }),
  MaxWeightExceeded: ({ netuid }, { rules }) => ({
    rule: 'max-weight',
    code: 'bad-input',
    message: `a weight takes more than ${rules.maxWeightsLimit} of 65535 of the sum on subnet ${netuid}`,
    hint: 'spread the weights over more uids',
  }),
  WeightVecNotEqualSize: () => ({
    rule: 'lengths',
    code: 'bad-input',
    message: 'there are not as many weights as uids',
    hint: 'write them like 1:0.5,2:0.5',
  }),
};
