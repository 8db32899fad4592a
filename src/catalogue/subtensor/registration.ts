import type { PalletErrors } from '../entry.js';

/** SubtensorModule: buying a uid, on a subnet or on root, and proof of work. */
export const registration: PalletErrors = {
  RegistrationNotPermittedOnRootSubnet: {
    meaning: 'root sells no uids and has no child hotkeys',
    hint: 'choose another subnet with --netuid',
  },
  SubNetRegistrationDisabled: {
    meaning: 'registration is closed',
    hint: 'choose another subnet, or wait until it is opened',
  },
  HotKeyAlreadyRegisteredInSubNet: {
    meaning: 'the hotkey has a uid there',
    hint: 'find it with `btcli subnet show`',
  },
  TooManyRegistrationsThisBlock: {
    meaning: 'others took all the places of the block',
    hint: 'run the command again',
  },
  TooManyRegistrationsThisInterval: {
    meaning: 'the subnet has taken all it takes in an interval',
    hint: 'run the command again when the next interval begins',
  },
  RegistrationPriceLimitExceeded: {
    meaning: 'the price of a uid rose above the limit before the block was made',
    hint: 'run the command again, or allow more with --tolerance or --max-cost',
  },
  NoNeuronIdAvailable: {
    meaning: 'the subnet is full and none of its neurons may be replaced',
    hint: 'choose another subnet, or wait until an immunity ends',
  },
  StakeTooLowForRoot: {
    meaning: 'root is full and the hotkey has no more stake there than its least member',
    hint: 'add stake on root with `btcli stake add`, then try again',
  },
  RootNetworkDoesNotExist: {
    meaning: 'the chain has no root subnet',
    hint: 'check --network; every Bittensor chain has root',
  },
  FaucetDisabled: {
    meaning: "this chain's runtime has no faucet",
    hint: 'use `btcli wallet faucet` on the embedded chain',
  },
  InvalidWorkBlock: {
    meaning: 'the proof of work rests on a block that is too old or not there yet',
    hint: 'solve it again for the newest block',
  },
  InvalidDifficulty: {
    meaning: 'the proof of work does not reach the difficulty',
    hint: 'solve it again; the difficulty may have risen',
  },
  InvalidSeal: {
    meaning: 'the proof of work does not fit its block, nonce and key',
    hint: 'solve it again for the key that signs',
  },
};
