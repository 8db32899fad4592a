import { alphaJson, priceJson, ratioJson, taoJson } from '../../../format/json.js';
import {
  address,
  alphaCell,
  type Cell,
  type Column,
  ditto,
  longText,
  note,
  number,
  priceCell,
  ratioCell,
  type TableView,
  tao,
  text,
} from '../../../format/view.js';
import type { BlockRef } from '../../../units/block.js';
import { coinText, rao } from '../../../units/money.js';
import type { Ss58 } from '../../../units/ss58.js';
import type { Data } from './schema.js';
import type { Holder, ValuedPosition, Worth } from './value.js';

export type Report = {
  readonly network: string;
  readonly at: BlockRef;
  readonly holders: readonly Holder[];
  readonly positions: readonly ValuedPosition[];
  /** Of all coldkeys. */
  readonly total: Worth;
  /** What the operator calls a hotkey. */
  readonly labelOf: (hotkey: Ss58) => string | undefined;
};

/** Names come from owners and may fill a screen; --full has them whole. */
const LONGEST_NAME = 20;
/** What the operator calls a hotkey also says what it is. */
const LONGEST_LABEL = 32;

const columns: readonly Column[] = [
  { id: 'netuid', title: 'Subnet', align: 'right', sacrifice: 0 },
  { id: 'name', title: 'Name', sacrifice: 5 },
  { id: 'symbol', title: '', sacrifice: 6 },
  { id: 'hotkey', title: 'Hotkey', sacrifice: 0 },
  { id: 'hotkey_name', title: 'Called', sacrifice: 9 },
  { id: 'stake', title: 'Stake', align: 'right', sacrifice: 0 },
  { id: 'price', title: 'Price', align: 'right', sacrifice: 4 },
  { id: 'value', title: 'Value', align: 'right', sacrifice: 2 },
  { id: 'if_sold', title: 'If sold', align: 'right', sacrifice: 1 },
  { id: 'per_day', title: 'A day', align: 'right', sacrifice: 3 },
  { id: 'claims', title: 'Claims', align: 'right', sacrifice: 7 },
  { id: 'take', title: 'Take', align: 'right', sacrifice: 8 },
  { id: 'hotkey_emission', title: 'Hotkey paid', align: 'right', sacrifice: 10 },
  { id: 'registered', title: 'Registered', sacrifice: 11 },
];

/** Whose a position is matters once there are several. */
const coldkeyColumn: Column = { id: 'coldkey', title: 'Coldkey', sacrifice: 0 };

export const listView = (report: Report): TableView => {
  const { network, at, holders, positions } = report;
  const isMany = holders.length > 1;
  return {
    kind: 'table',
    title: `Stake on ${network} at block ${at.number}`,
    columns: isMany ? [coldkeyColumn, ...columns] : columns,
    rows: positions.map((position, index) => [
      ...(isMany ? [coldkeyCell(report, position, positions[index - 1])] : []),
      ...cellsOf(position, report),
    ]),
    empty: 'none; stake with `btcli stake add`',
    notes: [...holders.map(holderNote), ...togetherNote(report), ...meanings(positions)],
  };
};

const cellsOf = (position: ValuedPosition, { labelOf }: Report): readonly Cell[] => [
  number(position.stake.netuid),
  longText(position.subnetName, LONGEST_NAME),
  text(position.symbol),
  address(position.hotkey),
  calledCell(labelOf(position.hotkey) ?? position.profile.name),
  alphaCell(position.stake),
  priceCell(position.price),
  tao(position.value),
  position.ifSold === undefined ? note('-') : tao(position.ifSold),
  position.perDay === undefined ? note('-') : alphaCell(position.perDay),
  claimsCell(position),
  ratioCell(position.profile.take),
  alphaCell(position.emission),
  position.registered ? text('yes') : note('no'),
];

const calledCell = (name: string | undefined): Cell =>
  name === undefined ? note('-') : longText(name, LONGEST_LABEL);

const claimsCell = ({ claims }: ValuedPosition): Cell =>
  claims === undefined
    ? note('-')
    : tao(rao(claims.reduce<bigint>((all, { value }) => all + value, 0n)));

/** The operator's name for it where there is one, since the notes have the whole address. */
function coldkeyCell(
  { holders }: Report,
  { coldkey }: ValuedPosition,
  above: ValuedPosition | undefined,
): Cell {
  const label = holders.find((holder) => holder.address === coldkey)?.label;
  const cell = label === undefined ? address(coldkey) : longText(label, LONGEST_LABEL);
  return above?.coldkey === coldkey ? ditto(cell) : cell;
}

const holderNote = (holder: Holder): string =>
  `coldkey ${holder.address}${holder.label === undefined ? '' : ` (${holder.label})`}: ${worthText(holder)}`;

const togetherNote = ({ holders, total }: Report): readonly string[] =>
  holders.length > 1 ? [`together: ${worthText(total)}`] : [];

const worthText = ({ free, value, ifSold, claimable }: Worth): string =>
  [
    `${coinText(free)} TAO free`,
    `stake worth ${coinText(value)} at these prices, ${coinText(ifSold)} if all of it were sold now`,
    ...(claimable > 0n ? [`${coinText(claimable)} of root dividends to claim`] : []),
  ].join('; ');

const meanings = (positions: readonly ValuedPosition[]): readonly string[] => [
  'if sold: what the pool gives for this position alone, after its fee',
  ...(positions.some(({ perDay }) => perDay !== undefined)
    ? ['a day: if every epoch pays what the last one did']
    : []),
];

/** Amounts of different subnets never add up, so all totals are in TAO. */
export const listJson = ({ holders, positions, total, labelOf }: Report): Data => ({
  ...worthJson(total),
  coldkeys: holders.map((holder) => ({
    address: holder.address,
    label: holder.label ?? null,
    ...worthJson(holder),
  })),
  positions: positions.map((position) => ({
    coldkey: position.coldkey,
    netuid: position.stake.netuid,
    name: position.subnetName,
    symbol: position.symbol,
    hotkey: position.hotkey,
    hotkeyName: labelOf(position.hotkey) ?? position.profile.name ?? null,
    stake: alphaJson(position.stake),
    price: priceJson(position.price),
    value: taoJson(position.value),
    ifSold: position.ifSold === undefined ? null : taoJson(position.ifSold),
    emissionPerDay: position.perDay === undefined ? null : alphaJson(position.perDay),
    hotkeyEmission: alphaJson(position.emission),
    take: ratioJson(position.profile.take),
    claims: position.claims?.map(claimJson) ?? null,
    registered: position.registered,
  })),
});

const claimJson = ({ owed, value, payable }: NonNullable<ValuedPosition['claims']>[number]) => ({
  ...{ owed: alphaJson(owed), value: taoJson(value), payable },
});

const worthJson = ({ free, value, ifSold, claimable }: Worth) => ({
  free: taoJson(free),
  value: taoJson(value),
  ifSold: taoJson(ifSold),
  claimable: taoJson(claimable),
});
