import type { Advice } from '../advice-entry.js';

/** Dispatch errors of the calls that register a hotkey, under the names of specs 293 to 425. */
export const registerAdvice: Readonly<Record<string, Advice>> = {
  'SubtensorModule.RegistrationNotPermittedOnRootSubnet': {
    meaning: 'root sells no uids',
    hint: 'choose another subnet with --netuid',
  },
  'SubtensorModule.SubNetRegistrationDisabled': {
    meaning: 'registration is closed',
    hint: 'choose another subnet, or wait until it is opened',
  },
  'SubtensorModule.HotKeyAlreadyRegisteredInSubNet': {
    meaning: 'the hotkey has a uid on this subnet',
    hint: 'find it with `btcli subnet show`',
  },
  'SubtensorModule.TooManyRegistrationsThisBlock': {
    meaning: 'others took all the places of the block',
    hint: 'run the command again',
  },
  'SubtensorModule.TooManyRegistrationsThisInterval': {
    meaning: 'the subnet has taken all it takes in an interval',
    hint: 'run the command again when the next interval begins',
  },
  'SubtensorModule.RegistrationPriceLimitExceeded': {
    meaning: 'the price of a uid rose above the limit before the block was made',
    hint: 'run the command again, or allow more with --tolerance or --max-cost',
  },
  'SubtensorModule.NoNeuronIdAvailable': {
    meaning: 'the subnet is full and none of its neurons may be replaced',
    hint: 'choose another subnet, or wait until an immunity ends',
  },
  'SubtensorModule.NonAssociatedColdKey': {
    meaning: 'the hotkey belongs to another coldkey',
    hint: 'use the wallet that owns it, or another hotkey',
  },
  'SubtensorModule.CannotUseSystemAccount': {
    meaning: "the hotkey is one of the chain's own accounts",
    hint: 'use a hotkey of your wallet',
  },
};
