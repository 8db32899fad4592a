import { alphaJson, ratioJson, taoJson } from '../../../format/json.js';
import {
  address,
  alphaCell,
  type Cell,
  count,
  longText,
  note,
  number,
  ratioCell,
  type TableView,
  text,
} from '../../../format/view.js';
import type { BlockRef } from '../../../units/block.js';
import { coinText, type Netuid } from '../../../units/money.js';
import type { Ss58 } from '../../../units/ss58.js';
import type { Neuron, Read } from './neurons.js';
import type { Data } from './schema.js';

export type Report = Read & {
  readonly network: string;
  readonly at: BlockRef;
  readonly coldkey: Ss58;
  /** The one subnet that was asked about. */
  readonly netuid: Netuid | undefined;
  /** What the hotkeys are called on this machine. */
  readonly names: ReadonlyMap<Ss58, string>;
};

const LONGEST_NAME = 16;

export const overviewView = (report: Report): TableView => ({
  kind: 'table',
  title: `Hotkeys on ${report.network} at block ${report.at.number}`,
  columns: [
    { id: 'netuid', title: 'Subnet', align: 'right', sacrifice: 0 },
    { id: 'uid', title: 'Uid', align: 'right', sacrifice: 0 },
    { id: 'name', title: 'Hotkey', sacrifice: 0 },
    { id: 'hotkey', title: 'Address', sacrifice: 9 },
    { id: 'stake', title: 'Stake', align: 'right', sacrifice: 1 },
    { id: 'own_stake', title: 'Own stake', align: 'right', sacrifice: 7 },
    { id: 'emission', title: 'Emission', align: 'right', sacrifice: 2 },
    { id: 'incentive', title: 'Incentive', align: 'right', sacrifice: 3 },
    { id: 'dividends', title: 'Dividends', align: 'right', sacrifice: 4 },
    { id: 'permit', title: 'Permit', sacrifice: 5 },
    { id: 'updated', title: 'Updated', align: 'right', sacrifice: 6 },
    { id: 'active', title: 'Active', sacrifice: 8 },
  ],
  rows: report.neurons.map((neuron) => row(neuron, report)),
  empty: emptyText(report),
  notes: notes(report),
});

const row = (neuron: Neuron, { names, at }: Report): readonly Cell[] => {
  const name = names.get(neuron.hotkey);
  return [
    number(neuron.netuid),
    number(neuron.uid),
    name === undefined ? address(neuron.hotkey) : longText(name, LONGEST_NAME),
    address(neuron.hotkey),
    alphaCell(neuron.stake),
    alphaCell(neuron.ownStake),
    alphaCell(neuron.emission),
    ratioCell(neuron.incentive),
    ratioCell(neuron.dividends),
    neuron.validatorPermit ? text('yes') : note('no'),
    count(Math.max(0, at.number - neuron.lastUpdate)),
    neuron.active ? text('yes') : note('no'),
  ];
};

function emptyText({ hotkeys, netuid }: Report): string {
  if (hotkeys.length === 0) return 'none; the chain knows no hotkey of this coldkey';
  return `no uid${netuid === undefined ? '' : ` on subnet ${netuid}`}; buy one with \`btcli subnet register\``;
}

function notes({ coldkey, free, hotkeys, neurons, names, netuid }: Report): readonly string[] {
  const placed = new Set(neurons.map(({ hotkey }) => hotkey));
  const idle = hotkeys.filter((hotkey) => !placed.has(hotkey));
  return [
    `coldkey ${coldkey}, ${coinText(free)} TAO free`,
    'emission: of the last epoch; updated: blocks since the last weights',
    ...(netuid === undefined && idle.length > 0
      ? [`without a uid: ${idle.map((hotkey) => names.get(hotkey) ?? hotkey).join(', ')}`]
      : []),
  ];
}

export const overviewJson = ({ coldkey, free, hotkeys, neurons, names, at }: Report): Data => ({
  coldkey,
  free: taoJson(free),
  hotkeys: hotkeys.map((hotkey) => ({ hotkey, name: names.get(hotkey) ?? null })),
  neurons: neurons.map((neuron) => ({
    netuid: neuron.netuid,
    uid: neuron.uid,
    hotkey: neuron.hotkey,
    name: names.get(neuron.hotkey) ?? null,
    stake: alphaJson(neuron.stake),
    ownStake: alphaJson(neuron.ownStake),
    emission: alphaJson(neuron.emission),
    incentive: ratioJson(neuron.incentive),
    dividends: ratioJson(neuron.dividends),
    validatorPermit: neuron.validatorPermit,
    active: neuron.active,
    lastUpdate: neuron.lastUpdate,
    blocksSinceUpdate: Math.max(0, at.number - neuron.lastUpdate),
  })),
});
