import { operation } from '../../../operation.js';
import { netuid } from '../../../options/netuid.js';
import { lockStep } from '../steps.js';

export const stakeLockRelease = operation({
  ...lockStep('setPerpetualLock'),
  name: 'lock release',
  summary: 'Let what a coldkey has locked on a subnet come free with time',
  calls: ['setPerpetualLock'],
  options: { netuid },
  examples: [
    'stake lock release --wallet alice --netuid 1',
    'stake lock release --wallet alice --netuid 1 --yes --json',
  ],
  request: ({ input, account }) => ({
    coldkey: account,
    netuid: input.netuid,
    wish: { step: 'release' as const },
  }),
});
