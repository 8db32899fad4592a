import type { ValidatorWeights } from '../../../chain/weights.js';
import type { Json } from '../../../format/json.js';
import { address, count, type TableView, text } from '../../../format/view.js';
import type { BlockRef } from '../../../units/block.js';
import type { Netuid } from '../../../units/money.js';
import { weightJson } from '../set/view.js';
import { sharesOf } from '../share.js';

type Report = {
  readonly network: string;
  readonly at: BlockRef;
  readonly netuid: Netuid;
  readonly commitReveal: boolean;
  readonly validators: readonly ValidatorWeights[];
};

/** One line for each weight; what belongs to the validator stands on its first. */
export const showView = ({ network, at, netuid, ...report }: Report): TableView => ({
  kind: 'table',
  title: `Weights on subnet ${netuid} of ${network} at block ${at.number}`,
  columns: [
    { title: 'Validator', align: 'right', sacrifice: 0 },
    { title: 'Hotkey', sacrifice: 1 },
    { title: 'Set in block', align: 'right', sacrifice: 2 },
    { title: 'To uid', align: 'right', sacrifice: 0 },
    { title: 'Weight', align: 'right', sacrifice: 0 },
    { title: 'Share', align: 'right', sacrifice: 0 },
  ],
  rows: report.validators.flatMap(({ uid, hotkey, lastUpdate, weights }) =>
    sharesOf(weights).map((weight, line) => [
      ...(line === 0
        ? [count(uid), address(hotkey), count(lastUpdate)]
        : [text(''), text(''), text('')]),
      count(weight.uid),
      count(weight.value),
      text(weight.share),
    ]),
  ),
  empty: 'nobody has set any',
  notes: [
    'weight: as stored, the largest of a validator is 65535; share: of the sum of its weights',
    ...(report.commitReveal
      ? ['this subnet uses commit-reveal: what was committed and not revealed is not here']
      : []),
  ],
});

export const showJson = ({ netuid, commitReveal, validators }: Report): Json => ({
  netuid,
  commitReveal,
  validators: validators.map(({ uid, hotkey, lastUpdate, weights }) => ({
    ...{ uid, hotkey, lastUpdate },
    weights: sharesOf(weights).map(weightJson),
  })),
});
