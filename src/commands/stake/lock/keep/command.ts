import { operation } from '../../../operation.js';
import { netuid } from '../../../options/netuid.js';
import { lockStep } from '../steps.js';

export const stakeLockKeep = operation({
  ...lockStep('setPerpetualLock'),
  name: 'lock keep',
  summary: 'Keep all that a coldkey has locked on a subnet until it is released',
  calls: ['setPerpetualLock'],
  options: { netuid },
  examples: [
    'stake lock keep --wallet alice --netuid 1',
    'stake lock keep --wallet alice --netuid 1 --yes --json',
  ],
  request: ({ input, account }) => ({
    coldkey: account,
    netuid: input.netuid,
    wish: { step: 'keep' as const },
  }),
});
