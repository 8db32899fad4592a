import type { Neuron } from '../../../../chain/metagraph.js';
import { alphaJson, priceJson, taoJson } from '../../../../format/json.js';
import {
  address,
  alphaCell,
  type Cell,
  count,
  note,
  priceCell,
  type RecordView,
  recordView,
  tao,
} from '../../../../format/view.js';
import type { BlockRef } from '../../../../units/block.js';
import { durationText } from '../../../../units/duration.js';
import type { Alpha, Netuid, RaoPerAlpha } from '../../../../units/money.js';
import { taoFor } from '../../../../units/trade.js';
import { type Income, perDay } from './expect.js';
import type { Data } from './schema.js';

export type Report = {
  readonly network: string;
  readonly at: BlockRef;
  readonly netuid: Netuid;
  readonly neuron: Neuron;
  /** Undefined where the runtime's rule is not known here, and where no epoch runs. */
  readonly income: Income | undefined;
  /** Blocks. */
  readonly epochLength: number | undefined;
  readonly price: RaoPerAlpha;
  /** Milliseconds between blocks, where blocks keep time. */
  readonly blockTime: number | undefined;
};

export function incomeView(report: Report): RecordView {
  const { network, at, netuid, neuron, income, price, epochLength } = report;
  const rows = (title: string, perEpoch: Alpha): RecordView['rows'] => [
    [`${title}, an epoch`, alphaCell(perEpoch)],
    [`${title}, a day`, dayCell(perEpoch, report)],
  ];
  return recordView(
    `What uid ${neuron.uid} of subnet ${netuid} on ${network} earns, as of block ${at.number}`,
    [
      ['Hotkey', address(neuron.hotkey)],
      ['Epoch length', epochLength === undefined ? note('no epochs') : count(epochLength)],
      ['Price', priceCell(price)],
      ...rows('Last paid', neuron.emission),
      ...(income
        ? [...rows('Mining', income.mining), ...rows('Validating', income.validating)]
        : []),
    ],
    assumptions(report),
  );
}

function dayCell(perEpoch: Alpha, report: Report): Cell {
  const day = dayOf(perEpoch, report);
  return day === undefined ? note('-') : tao(taoFor(day.units, report.price));
}

const dayOf = (perEpoch: Alpha, { epochLength, blockTime }: Report): Alpha | undefined =>
  epochLength === undefined ? undefined : perDay(perEpoch, epochLength, blockTime);

/** Everything that must stay as it is for the numbers to come true. */
const assumptions = ({ income, blockTime }: Report): readonly string[] => [
  ...(income
    ? [
        'mining and validating are expected: if every block adds what the next one does, and incentive and dividends stay those of the last epoch, in one mechanism',
        'validating: before the hotkey’s take, its stakers and its parents divide it; root stakers are paid apart',
      ]
    : [
        'no expectation: this runtime divides emission by another rule than the one known here, or runs no epochs',
      ]),
  'TAO at this price: selling alpha lowers it, and takes a fee',
  ...(blockTime === undefined ? [] : [`a day: if every block takes ${durationText(blockTime)}`]),
];

export const incomeJson = (report: Report): Data => {
  const { netuid, neuron, income, epochLength, price } = report;
  const earning = (perEpoch: Alpha) => {
    const day = dayOf(perEpoch, report);
    return {
      perEpoch: alphaJson(perEpoch),
      perDay: day ? alphaJson(day) : null,
      perDayTao: day ? taoJson(taoFor(day.units, price)) : null,
    };
  };
  return {
    ...{ netuid, uid: neuron.uid, hotkey: neuron.hotkey, epochLength: epochLength ?? null },
    price: priceJson(price),
    lastEpoch: earning(neuron.emission),
    expected: income
      ? { mining: earning(income.mining), validating: earning(income.validating) }
      : null,
    assumes: [...assumptions(report)],
  };
};
