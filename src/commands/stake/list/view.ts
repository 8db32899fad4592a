import { alphaJson, type Json, priceJson, taoJson } from '../../../format/json.js';
import {
  address,
  alphaCell,
  count,
  note,
  priceCell,
  type TableView,
  tao,
  text,
} from '../../../format/view.js';
import type { BlockRef } from '../../../units/block.js';
import { coinText } from '../../../units/money.js';
import type { Ss58 } from '../../../units/ss58.js';
import { totalValue, type ValuedPosition } from './value.js';

type Report = {
  readonly network: string;
  readonly at: BlockRef;
  readonly coldkey: Ss58;
  readonly positions: readonly ValuedPosition[];
};

export const listView = ({ network, at, coldkey, positions }: Report): TableView => ({
  kind: 'table',
  title: `Stake on ${network} at block ${at.number}`,
  columns: [
    { title: 'Subnet', align: 'right', sacrifice: 0 },
    { title: 'Name', sacrifice: 4 },
    { title: 'Hotkey', sacrifice: 0 },
    { title: 'Stake', align: 'right', sacrifice: 0 },
    { title: 'Price', align: 'right', sacrifice: 2 },
    { title: 'Value', align: 'right', sacrifice: 1 },
    { title: 'Hotkey paid', align: 'right', sacrifice: 3 },
    { title: 'Registered', sacrifice: 5 },
  ],
  rows: positions.map((position) => [
    count(position.stake.netuid),
    text(position.subnetName),
    address(position.hotkey),
    alphaCell(position.stake),
    priceCell(position.price),
    tao(position.value),
    alphaCell(position.emission),
    position.registered ? text('yes') : note('no'),
  ]),
  empty: 'none; stake with `btcli stake add`',
  notes: [
    `coldkey ${coldkey}`,
    `worth ${coinText(totalValue(positions))} TAO at these prices, before the fee and slippage of a sale`,
    'hotkey paid: what the hotkey gave to all its stakers at the last epoch',
  ],
});

/** Amounts of different subnets never add up, so the only total is in TAO. */
export const listJson = ({ coldkey, positions }: Report): Json => ({
  coldkey,
  positions: positions.map((position) => ({
    netuid: position.stake.netuid,
    name: position.subnetName,
    hotkey: position.hotkey,
    stake: alphaJson(position.stake),
    price: priceJson(position.price),
    value: taoJson(position.value),
    hotkeyEmission: alphaJson(position.emission),
    registered: position.registered,
  })),
  total: taoJson(totalValue(positions)),
});
