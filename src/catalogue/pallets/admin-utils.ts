import type { PalletErrors } from '../entry.js';
import { seeSubnets } from '../wording.js';

/** AdminUtils: hyperparameters of a subnet, set by its owner or by root. */
export const adminUtils: PalletErrors = {
  SubnetDoesNotExist: {
    meaning: 'there is no such subnet',
    hint: seeSubnets,
  },
  MaxValidatorsLargerThanMaxUIds: {
    meaning: 'there would be more validators than uids',
    hint: 'choose at most as many validators as the subnet may have uids',
  },
  MaxAllowedUIdsLessThanCurrentUIds: {
    meaning: 'the subnet has more uids than it would be allowed',
    hint: 'choose at least the uids it has; count them with `btcli subnet show`',
  },
  BondsMovingAverageMaxReached: {
    meaning: 'an owner may not set the bonds moving average this high',
    hint: 'choose 975000 or less',
  },
  NegativeSigmoidSteepness: {
    meaning: 'an owner may not set a negative steepness',
    hint: 'choose zero or more',
  },
  ValueNotInBounds: {
    meaning: 'the value is outside its bounds, or a least price would not be below the most',
    hint: 'see the present values with `btcli subnet hyperparameters get`',
  },
  MinAllowedUidsGreaterThanCurrentUids: {
    meaning: 'the least number of uids has to be below the uids there are',
    hint: 'choose fewer; count them with `btcli subnet show`',
  },
  MinAllowedUidsGreaterThanMaxAllowedUids: {
    meaning: 'the least number of uids has to be below the most',
    hint: 'choose fewer than the most',
  },
  MaxAllowedUidsLessThanMinAllowedUids: {
    meaning: 'the most uids would be fewer than the least',
    hint: 'choose at least the least number of uids',
  },
  MaxAllowedUidsGreaterThanDefaultMaxAllowedUids: {
    meaning: 'the subnet would have more uids than any may have',
    hint: 'choose fewer uids',
  },
  InvalidValue: {
    meaning: 'the value is outside what the runtime takes for this setting',
    hint: 'see the present values with `btcli subnet hyperparameters get`',
  },
  NotPermittedOnRootSubnet: {
    meaning: 'root has no such setting',
    hint: 'choose a subnet from 1 up',
  },
  POWRegistrationDisabled: {
    meaning: 'the runtime has given up registration by proof of work',
    hint: 'buy a uid with `btcli subnet register`',
  },
  Deprecated: {
    meaning: 'the runtime has given this call up and only refuses it',
    hint: 'an operator has no such call to make',
  },
};
