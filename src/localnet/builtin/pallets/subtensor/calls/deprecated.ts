import { call } from '../../../frame/call.js';
import { failure } from '../errors.js';
import { account } from '../types/accounts.js';
import { costing } from './cost.js';

/** Calls that the chain keeps only to refuse them. */
export const deprecatedCalls = {
  schedule_swap_coldkey: call({
    index: 73,
    args: { newColdkey: account },
    weight: costing(150_000n),
    run: () => {
      throw failure('Deprecated');
    },
  }),
};
