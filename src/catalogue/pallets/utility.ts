import type { PalletErrors } from '../entry.js';

/** Utility: batches and derived accounts. */
export const utility: PalletErrors = {
  TooManyCalls: {
    meaning: 'the batch has more calls than one batch may have',
    hint: 'split it into smaller batches',
  },
  InvalidDerivedAccount: {
    meaning: 'no derived account has this index',
    hint: 'choose another index',
  },
};
