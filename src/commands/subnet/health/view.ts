import {
  address,
  bad,
  type Cell,
  count,
  good,
  note,
  number,
  type TableView,
  text,
} from '../../../format/view.js';
import type { BlockRef } from '../../../units/block.js';
import { endpointText } from '../../../units/ip-address.js';
import type { Netuid } from '../../../units/money.js';
import type { Probed } from './probe.js';
import type { Data } from './schema.js';

type Report = {
  readonly network: string;
  readonly at: BlockRef;
  readonly netuid: Netuid;
  readonly axons: readonly Probed[];
};

const words: Readonly<Record<Probed['state'], Cell>> = {
  open: good('open'),
  refused: bad('refused'),
  silent: bad('silent'),
  unreachable: bad('unreachable'),
  none: note('none announced'),
  private: note('private, not tried'),
};

export const healthView = ({ network, at, netuid, axons }: Report): TableView => ({
  kind: 'table',
  title: `Axons of subnet ${netuid} on ${network} at block ${at.number}`,
  columns: [
    { id: 'uid', title: 'Uid', align: 'right', sacrifice: 0 },
    { id: 'hotkey', title: 'Hotkey', sacrifice: 3 },
    { id: 'endpoint', title: 'Axon', sacrifice: 1 },
    { id: 'state', title: 'State', sacrifice: 0 },
    { id: 'milliseconds', title: 'ms', align: 'right', sacrifice: 2 },
  ],
  rows: axons.map((probed) => [
    number(probed.neuron.uid),
    address(probed.neuron.hotkey),
    endpointOf(probed) === undefined ? note('-') : text(endpointOf(probed) ?? ''),
    words[probed.state],
    probed.milliseconds === undefined ? note('-') : count(probed.milliseconds),
  ]),
  empty: 'none',
  notes: [
    `${axons.filter(({ state }) => state === 'open').length} of ${axons.length} take a connection; what answers there was not asked`,
  ],
});

const endpointOf = ({ neuron: { axon } }: Probed): string | undefined =>
  axon && axon.ip !== 0n ? endpointText(axon.ip, axon.ipType, axon.port) : undefined;

export const healthJson = ({ netuid, axons }: Report): Data => ({
  netuid,
  open: axons.filter(({ state }) => state === 'open').length,
  axons: axons.map((probed) => ({
    uid: probed.neuron.uid,
    hotkey: probed.neuron.hotkey,
    endpoint: endpointOf(probed) ?? null,
    state: probed.state,
    milliseconds: probed.milliseconds ?? null,
  })),
});
