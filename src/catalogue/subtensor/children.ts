import type { PalletErrors } from '../entry.js';

/** SubtensorModule: child hotkeys and their take. */
export const children: PalletErrors = {
  InvalidChild: {
    meaning: 'a hotkey would be its own child',
    hint: 'leave it out of its children',
  },
  DuplicateChild: {
    meaning: 'a child is named twice',
    hint: 'name each child once, with its whole share',
  },
  TooManyChildren: {
    meaning: 'more than five children are named',
    hint: 'keep five at most',
  },
  ProportionOverflow: {
    meaning: 'the shares of the children add up to more than the whole',
    hint: 'lower the shares until they add up to the whole or less',
  },
  ChildParentInconsistency: {
    meaning: 'a hotkey would be child and parent of the same hotkey on one subnet',
    hint: 'choose children that are not parents of this hotkey',
  },
  NotEnoughStakeToSetChildkeys: {
    meaning: "the hotkey's stake is below the network's threshold for having children",
    hint: 'stake more with `btcli stake add`',
  },
  InvalidChildkeyTake: {
    meaning: 'the childkey take is outside what the subnet and the network allow',
    hint: 'choose a take inside the bounds',
  },
  TxChildkeyTakeRateLimitExceeded: {
    meaning: 'the childkey take was changed a short while ago',
    hint: 'wait until the rate limit has passed',
  },
};
