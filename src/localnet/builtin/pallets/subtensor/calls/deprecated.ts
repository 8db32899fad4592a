import { call } from '../../../frame/call.js';
import { refTime } from '../../../types/weight.js';
import { failure } from '../errors.js';
import { account } from '../types/accounts.js';

/** Calls that the chain keeps only to refuse them. */
export const deprecatedCalls = {
  schedule_swap_coldkey: call({
    index: 73,
    args: { newColdkey: account },
    weight: refTime(0n, { reads: 5 }),
    run: () => {
      throw failure('Deprecated');
    },
  }),
};
