import {
  address,
  bad,
  type Cell,
  good,
  note,
  number,
  type TableView,
  text,
} from '../../../format/view.js';
import { timeText } from '../../../units/moment.js';
import { extrinsicJson } from '../extrinsic-json.js';
import type { BlockExtrinsic } from '../extrinsics.js';
import { plainCell } from '../plain-view.js';
import type { WholeBlock } from '../read-block.js';
import type { Data } from './schema.js';

export type Report = WholeBlock & { readonly network: string };

export const blockView = ({
  network,
  raw,
  runtime,
  time,
  events,
  extrinsics,
}: Report): TableView => ({
  kind: 'table',
  title: `Block ${raw.at.number} of ${network} (spec ${runtime.specVersion})${time === undefined ? '' : `, ${timeText(time)}`}`,
  columns: [
    { id: 'index', title: '#', align: 'right', sacrifice: 0 },
    { id: 'call', title: 'Call', sacrifice: 0 },
    { id: 'end', title: 'End', sacrifice: 1 },
    { id: 'signer', title: 'Signer', sacrifice: 2 },
    { id: 'args', title: 'Arguments', sacrifice: 3 },
  ],
  rows: extrinsics.map((each) => [number(each.index), ...callCells(each)]),
  empty: 'it has no extrinsics',
  notes: [
    `hash ${raw.at.hash}`,
    `parent ${raw.parent}`,
    events === undefined
      ? 'its events are unknown: the node no longer has its state'
      : `${events.length} events: btcli query events --at ${raw.at.number}`,
  ],
});

function callCells({ decoded, succeeded }: BlockExtrinsic): readonly Cell[] {
  const end = succeeded === undefined ? note('-') : succeeded ? good('succeeded') : bad('failed');
  if (typeof decoded === 'string')
    return [note(`not decoded: ${decoded}`), end, note('-'), note('-')];
  const { signer, call } = decoded;
  const who = signer === null ? note('-') : address(signer);
  return [text(`${call.pallet}.${call.name}`), end, who, plainCell(call.args)];
}

export const blockJson = ({ raw, runtime, time, events, extrinsics }: Report): Data => ({
  number: raw.at.number,
  hash: raw.at.hash,
  parent: raw.parent,
  stateRoot: raw.stateRoot,
  extrinsicsRoot: raw.extrinsicsRoot,
  time: time === undefined ? null : timeText(time),
  specVersion: runtime.specVersion,
  events: events?.length ?? null,
  extrinsics: extrinsics.map(extrinsicJson),
});
