import type { Chain } from '../../../chain/chain.js';
import type { CommitTerms } from '../../../chain/weight-commits.js';
import type { DecimalWeight } from '../../../consensus/weights/decimal-weights.js';
import { weightsFromDecimals } from '../../../consensus/weights/decimal-weights.js';
import { address, type RecordView, recordView, text } from '../../../format/view.js';
import { durationText } from '../../../units/duration.js';
import type { Ss58 } from '../../../units/ss58.js';
import { placeText } from '../committing/place.js';
import type { Mode } from '../set/mode.js';
import { weightRow } from '../set/view.js';
import { sharesOf } from '../share.js';
import type { KeepInput } from './keeper.js';

/** What an operator approves once for all that a keeper signs. */
export type Bounds = {
  readonly hotkey: Ss58;
  readonly input: KeepInput;
  readonly weights: readonly DecimalWeight[] | undefined;
  readonly mode: Mode;
  readonly why: string;
  /** Undefined where only the rate limit bounds it. */
  readonly mostCommits: number | undefined;
  readonly rateLimit: number;
  readonly network: string;
};

type Asked = Pick<Bounds, 'hotkey' | 'input' | 'weights' | 'mode' | 'why'>;

export function boundsOf(
  asked: Asked,
  { rateLimit }: Pick<CommitTerms, 'rateLimit'>,
  { network, blockTime }: Pick<Chain, 'network' | 'blockTime'>,
): Bounds {
  const { input, weights } = asked;
  const between = Math.max(1, rateLimit);
  const blocks = input.forTime !== undefined && input.forTime / (blockTime() ?? Number.NaN);
  const inTime =
    blocks === false || Number.isNaN(blocks) ? undefined : Math.floor(blocks / between) + 1;
  const mostCommits = weights === undefined ? 0 : input.once ? 1 : inTime;
  return { ...asked, mostCommits, rateLimit: between, network };
}

const modeTexts: Readonly<Record<Mode, string>> = {
  plain: 'in the open',
  hash: 'commit by hash, revealed in the blocks for it',
  timelock: 'drand time lock',
};

export function boundsView(bounds: Bounds): RecordView {
  const { hotkey, input, weights, mode, why, network } = bounds;
  const row = sharesOf(weightsFromDecimals(weights ?? []));
  return recordView(
    `Keep the weights of a validator on ${network}`,
    [
      ['Hotkey', address(hotkey)],
      ['Subnet', text(placeText({ netuid: input.netuid, mechanism: input.mech }))],
      ['Mode', text(`${modeTexts[mode]}: ${why}`)],
      ['Submits', text(weights === undefined ? 'nothing' : rhythmText(bounds))],
      ['Reveals', text('every commit whose content is kept on this machine, in its blocks')],
      ['Ends', text(endText(input))],
      ['Fee', text('none: the chain charges nothing for weights')],
      ...row.map(weightRow),
    ],
    [
      'this one approval covers all that is signed with the hotkey until then; it signs nothing but weights',
      ...(input.weightsFile !== undefined && input.weightsFile !== '-'
        ? [`the weights are those that ${input.weightsFile} holds each time`]
        : []),
    ],
  );
}

function rhythmText({ input, mostCommits, rateLimit }: Bounds): string {
  const most = mostCommits === undefined ? '' : `, at most ${mostCommits} times`;
  const limit = `never within ${rateLimit} ${rateLimit === 1 ? 'block' : 'blocks'} of the last`;
  if (input.untilRevealed) return `the weights until they count, ${limit}${most}`;
  const { every } = input;
  const rhythm = every.kind === 'epoch' ? 'once an epoch' : `every ${every.blocks} blocks`;
  return `${rhythm} and when the weights change, ${limit}${most}`;
}

function endText({ once, forTime, untilRevealed }: KeepInput): string {
  if (once) return 'when nothing more can be done now';
  if (untilRevealed) return 'when the weights are on the chain and nothing waits to be revealed';
  return forTime === undefined ? 'when you stop it' : `after ${durationText(forTime)}`;
}
