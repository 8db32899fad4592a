import type { AutoStake } from '../../../../chain/auto-stake.js';
import { address, note, number, type TableView } from '../../../../format/view.js';
import type { BlockRef } from '../../../../units/block.js';
import type { Ss58 } from '../../../../units/ss58.js';
import type { Data } from './schema.js';

type Report = {
  readonly network: string;
  readonly at: BlockRef;
  readonly coldkey: Ss58;
  readonly destinations: readonly AutoStake[];
};

export const autoView = ({ network, at, coldkey, destinations }: Report): TableView => ({
  kind: 'table',
  title: `Auto-stake on ${network} at block ${at.number}`,
  columns: [
    { id: 'netuid', title: 'Subnet', align: 'right', sacrifice: 0 },
    { id: 'hotkey', title: "Miners' earnings go to", sacrifice: 0 },
  ],
  rows: destinations.map(({ netuid, hotkey }) => [
    number(netuid),
    hotkey ? address(hotkey) : note('-'),
  ]),
  empty: 'none; what a miner earns is staked on itself',
  notes: [`coldkey ${coldkey}`],
});

export const autoJson = ({ coldkey, destinations }: Report): Data => ({
  coldkey,
  destinations: destinations.map(({ netuid, hotkey }) => ({ netuid, hotkey: hotkey ?? null })),
});
