import { refuse } from '../../../errors.js';
import { whenText } from '../../countdown.js';
import type { HiddenFacts } from './facts.js';
import { placeOptions } from './place.js';
import type { HiddenRequest } from './request.js';

/** Commits of one hotkey that a mechanism holds at once. */
const MOST_PENDING = 10;

/** Refuses a subnet or mechanism that nothing can be committed to. */
export function mustTakeCommits(
  { netuid, mechanism }: Pick<HiddenRequest, 'netuid' | 'mechanism'>,
  { terms }: Pick<HiddenFacts, 'terms'>,
): void {
  if (netuid === 0) {
    throw refuse('bad-input', 'root takes no weights', 'choose a subnet from 1 up');
  }
  if (mechanism >= terms.mechanisms) {
    throw refuse(
      'not-found',
      `subnet ${netuid} has no mechanism ${mechanism}`,
      `it has ${terms.mechanisms}, counted from 0`,
    );
  }
  if (!terms.commitReveal) {
    throw refuse(
      'not-allowed',
      `subnet ${netuid} takes weights openly, and nothing to be revealed`,
      `leave --mode out, or: btcli weights set ${placeOptions({ netuid, mechanism })}`,
    );
  }
}

/** Refuses a commit that comes too soon after the last, or is one too many. */
export function mustBeFree(
  { netuid, mechanism }: Pick<HiddenRequest, 'netuid' | 'mechanism'>,
  { at, terms, setter, blockTime }: HiddenFacts,
  pending: number,
): void {
  const last = setter?.lastUpdate ?? 0;
  const next = last + terms.rateLimit;
  // The commit lands in the next block at the earliest, and the chain judges it as of then.
  if (last !== 0 && at.number + 1 < next) {
    throw refuse(
      'not-allowed',
      `weights may be committed every ${terms.rateLimit} blocks, and the last were in block ${last}`,
      `the next allowed block is ${whenText(next, at.number, blockTime)}`,
      { nextBlock: next, block: at.number },
    );
  }
  if (pending >= MOST_PENDING) {
    throw refuse(
      'not-allowed',
      `${pending} commits of this hotkey on subnet ${netuid} wait for their reveal, and it may have no more`,
      `reveal them in their blocks: btcli weights pending ${placeOptions({ netuid, mechanism })}`,
    );
  }
}

/** Of a subnet without a tempo. */
export const neverOpens = (netuid: number) =>
  refuse(
    'not-allowed',
    `subnet ${netuid} runs no epochs, so nothing that is committed could be revealed`,
    'its tempo is 0',
  );
