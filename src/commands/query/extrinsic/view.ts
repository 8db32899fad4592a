import {
  address,
  bad,
  type Cell,
  good,
  note,
  number,
  type RecordView,
  recordView,
  tao,
  text,
} from '../../../format/view.js';
import { extrinsicJson } from '../extrinsic-json.js';
import type { BlockExtrinsic } from '../extrinsics.js';
import { plainRows, plainText } from '../plain-view.js';
import type { WholeBlock } from '../read-block.js';
import type { Data } from './schema.js';

export type Report = {
  readonly network: string;
  readonly block: WholeBlock;
  readonly extrinsic: BlockExtrinsic;
};

type Row = readonly [string, Cell];

export const extrinsicView = ({ network, block, extrinsic }: Report): RecordView => {
  const { raw, runtime } = block;
  const { index, hash, decoded, succeeded, events } = extrinsic;
  const end =
    succeeded === undefined ? note('unknown') : succeeded ? good('succeeded') : bad('failed');
  return recordView(
    `Extrinsic ${raw.at.number}-${index} of ${network} (spec ${runtime.specVersion})`,
    [
      ['Hash', text(hash)],
      ['End', end],
      ...decodedRows(decoded),
      ...events.map(
        ({ pallet, name, fields }): Row => [`${pallet}.${name}`, text(plainText(fields))],
      ),
    ],
  );
};

function decodedRows(decoded: BlockExtrinsic['decoded']): readonly Row[] {
  if (typeof decoded === 'string') return [['Not decoded', text(decoded)]];
  const { signer, nonce, tip, call } = decoded;
  return [
    ...(signer === null ? [] : [['Signer', address(signer)] as const]),
    ...(nonce === null ? [] : [['Nonce', number(nonce)] as const]),
    ...(tip === null || tip === 0n ? [] : [['Tip', tao(tip)] as const]),
    ['Call', text(`${call.pallet}.${call.name}`)],
    ...(Object.keys(call.args).length > 0 ? plainRows(call.args, 'Arguments') : []),
  ];
}

export const extrinsicReportJson = ({ block, extrinsic }: Report): Data => ({
  block: block.raw.at.number,
  specVersion: block.runtime.specVersion,
  extrinsic: extrinsicJson(extrinsic),
  events: [...extrinsic.events],
});
