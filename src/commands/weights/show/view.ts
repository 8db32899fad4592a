import type { ValidatorWeights } from '../../../chain/weights.js';
import { address, count, ditto, number, type TableView, text } from '../../../format/view.js';
import type { BlockRef } from '../../../units/block.js';
import type { Netuid } from '../../../units/money.js';
import { sharesOf } from '../share.js';
import type { Data } from './schema.js';

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
    { id: 'validator', title: 'Validator', align: 'right', sacrifice: 0 },
    { id: 'hotkey', title: 'Hotkey', sacrifice: 1 },
    { id: 'set_in_block', title: 'Set in block', align: 'right', sacrifice: 2 },
    { id: 'to_uid', title: 'To uid', align: 'right', sacrifice: 0 },
    { id: 'weight', title: 'Weight', align: 'right', sacrifice: 0 },
    { id: 'share', title: 'Share', align: 'right', sacrifice: 0 },
  ],
  rows: report.validators.flatMap(({ uid, hotkey, lastUpdate, weights }) =>
    sharesOf(weights).map((weight, line) => [
      ...[number(uid), address(hotkey), count(lastUpdate)].map((cell) =>
        line === 0 ? cell : ditto(cell),
      ),
      number(weight.uid),
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

export const showJson = ({ netuid, commitReveal, validators }: Report): Data => ({
  netuid,
  commitReveal,
  validators: validators.map(({ uid, hotkey, lastUpdate, weights }) => ({
    ...{ uid, hotkey, lastUpdate },
    weights: sharesOf(weights).map(({ uid: to, value, share }) => ({
      uid: to,
      weight: value,
      share,
    })),
  })),
});
