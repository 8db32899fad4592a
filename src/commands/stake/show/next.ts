import { coinText } from '../../../units/money.js';
import type { Shown } from './read.js';

/** What stands in the way of this stake, and what may be done with it; one sentence each. */
export function nextSteps({ position, sale, market, availability, claims, subnet }: Shown) {
  const { netuid } = position.stake;
  const payable = claims?.filter((claim) => claim.payable).length ?? 0;
  const isFree = !availability || availability.available.units >= position.stake.units;
  const { units: locked } = availability?.locked ?? { units: 0n };
  return [
    ...(netuid !== 0 && !position.registered
      ? ['the hotkey has no uid in the subnet, so the stake earns nothing there']
      : []),
    ...(netuid !== 0 && subnet.firstEmission === undefined
      ? ['the subnet has no emission until its owner starts it']
      : []),
    ...(market.open ? [] : ['no stake can be added or sold while trading of the subnet is closed']),
    ...(sale === undefined ? ['the pool cannot take all of it at once'] : []),
    ...(locked > 0n
      ? [`${coinText(locked)} of what the coldkey has in the subnet is locked and cannot be sold`]
      : []),
    ...(payable > 0 ? [`root dividends of ${payable} ${subnets(payable)} can be claimed`] : []),
    ...(sale && sale.worst === undefined
      ? [
          'all of it at once would pass the limit: sell less at a time, or allow more with --tolerance',
        ]
      : []),
    ...(market.open && sale?.worst !== undefined && isFree
      ? [`sell it with \`btcli stake remove --netuid ${netuid} --all\``]
      : []),
  ];
}

const subnets = (count: number) => (count === 1 ? 'subnet' : 'subnets');
