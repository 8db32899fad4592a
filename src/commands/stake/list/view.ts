import { alphaJson, priceJson, taoJson } from '../../../format/json.js';
import {
  address,
  alphaCell,
  longText,
  note,
  number,
  priceCell,
  type TableView,
  tao,
  text,
} from '../../../format/view.js';
import type { BlockRef } from '../../../units/block.js';
import { coinText } from '../../../units/money.js';
import type { Ss58 } from '../../../units/ss58.js';
import type { Data } from './schema.js';
import { totalValue, type ValuedPosition } from './value.js';

type Report = {
  readonly network: string;
  readonly at: BlockRef;
  readonly coldkey: Ss58;
  readonly positions: readonly ValuedPosition[];
};

/** Names come from owners and may fill a screen; --full has them whole. */
const LONGEST_NAME = 20;

export const listView = ({ network, at, coldkey, positions }: Report): TableView => ({
  kind: 'table',
  title: `Stake on ${network} at block ${at.number}`,
  columns: [
    { id: 'netuid', title: 'Subnet', align: 'right', sacrifice: 0 },
    { id: 'name', title: 'Name', sacrifice: 4 },
    { id: 'hotkey', title: 'Hotkey', sacrifice: 0 },
    { id: 'stake', title: 'Stake', align: 'right', sacrifice: 0 },
    { id: 'price', title: 'Price', align: 'right', sacrifice: 2 },
    { id: 'value', title: 'Value', align: 'right', sacrifice: 1 },
    { id: 'hotkey_emission', title: 'Hotkey paid', align: 'right', sacrifice: 3 },
    { id: 'registered', title: 'Registered', sacrifice: 5 },
  ],
  rows: positions.map((position) => [
    number(position.stake.netuid),
    longText(position.subnetName, LONGEST_NAME),
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
export const listJson = ({ coldkey, positions }: Report): Data => ({
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
