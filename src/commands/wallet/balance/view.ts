import {
  address,
  note,
  type RecordView,
  recordView,
  type TableView,
  tao,
  text,
  type View,
} from '../../../format/view.js';
import type { BlockRef } from '../../../units/block.js';
import { coinText, type Rao } from '../../../units/money.js';
import type { Asked } from '../../asked-accounts.js';
import { type Holding, holdingJson, together, totalOf } from '../holdings.js';
import type { Data } from './schema.js';

type Entry = Asked & Holding;

export type Report = {
  readonly network: string;
  readonly at: BlockRef;
  /** Whether several accounts were asked for; one among many is still drawn as many. */
  readonly many: boolean;
  readonly entries: readonly Entry[];
};

export const balanceView = (report: Report): View => {
  const [entry] = report.entries;
  return report.many || !entry ? manyView(report) : oneView(report, entry);
};

const oneView = ({ network, at }: Report, entry: Entry): RecordView =>
  recordView(`Balance on ${network} at block ${at.number}`, [
    ...(entry.label === undefined ? [] : [['Account', text(entry.label)] as const]),
    ['Address', address(entry.address)],
    ['Free', tao(entry.balance.free)],
    ...(entry.balance.frozen > 0n ? [['Frozen of it', tao(entry.balance.frozen)] as const] : []),
    ['Reserved', tao(entry.balance.reserved)],
    ['Staked', amount(entry.staked)],
    ['Total', amount(totalOf(entry))],
  ]);

const manyView = ({ network, at, entries }: Report): TableView => ({
  kind: 'table',
  title: `Balances on ${network} at block ${at.number}`,
  columns: [
    { id: 'account', title: 'Account', sacrifice: 1 },
    { id: 'address', title: 'Address', sacrifice: 0 },
    { id: 'free', title: 'Free', align: 'right', sacrifice: 2 },
    { id: 'staked', title: 'Staked', align: 'right', sacrifice: 3 },
    { id: 'total', title: 'Total', align: 'right', sacrifice: 0 },
  ],
  rows: entries.map((entry) => [
    text(entry.label ?? ''),
    address(entry.address),
    tao(entry.balance.free),
    amount(entry.staked),
    amount(totalOf(entry)),
  ]),
  empty: 'no wallet gives an address; create one with `btcli wallet create`',
  notes: [togetherNote(together(entries)), 'staked: at these prices, before fee and slippage'],
});

function togetherNote(sum: Holding): string {
  const total = totalOf(sum);
  const free = `${coinText(sum.balance.free)} TAO free`;
  return total === undefined ? `together ${free}` : `together ${free}, ${coinText(total)} in all`;
}

const amount = (value: Rao | undefined) => (value === undefined ? note('unknown') : tao(value));

/** The sums come first, so that a script which asks for one account need not look into a list. */
export const balanceJson = ({ entries }: Report): Data => {
  const only = entries.length === 1 ? entries[0] : undefined;
  return {
    wallet: only?.wallet ?? null,
    label: only?.label ?? null,
    address: only?.address ?? null,
    ...holdingJson(together(entries)),
    accounts: entries.map(entryJson),
  };
};

const entryJson = (entry: Entry) => ({
  wallet: entry.wallet ?? null,
  label: entry.label ?? null,
  address: entry.address,
  ...holdingJson(entry),
});
