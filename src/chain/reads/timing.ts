import type { ChainIdentity } from '../chain.js';
import { countOf } from '../decode.js';
import type { KeySwapReads } from '../key-swap.js';
import { notInRuntime } from '../not-in-runtime.js';
import type { PositionReads } from '../position.js';
import { placesIn, readAll, type State } from '../state/state.js';
import type { SubnetOpeningReads } from '../subnet.js';

const PALLET = 'SubtensorModule';

/** How long blocks, epochs and the wait before a subnet may start take on this chain. */
export function timingReads(
  state: State,
  identity: ChainIdentity,
): Pick<PositionReads, 'epochLength'> &
  Pick<KeySwapReads, 'blockTime'> &
  Pick<SubnetOpeningReads, 'startDelay'> {
  /** Since it is told when the last epoch was, the next comes a tempo later, not a tempo and a block. */
  const countsFromLastEpoch = state.hasItem(PALLET, 'LastEpochBlock');
  return {
    epochLength: (tempo) => (tempo === 0 ? undefined : countsFromLastEpoch ? tempo : tempo + 1),
    blockTime() {
      const slotDuration = state.constant('Aura', 'SlotDuration');
      return slotDuration && countOf(slotDuration);
    },
    async startDelay(at) {
      if (state.hasItem(PALLET, 'StartCallDelay')) {
        const place = placesIn(PALLET, state, identity)('StartCallDelay');
        const [delay] = await readAll([place], at, state);
        return delay ? countOf(delay) : 0;
      }
      const constant = state.constant(PALLET, 'DurationOfStartCall');
      if (!constant) throw notInRuntime(`storage ${PALLET}.StartCallDelay`, identity);
      return countOf(constant);
    },
  };
}
