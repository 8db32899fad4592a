import type { DecodedCall, DecodedExtrinsic, Plain } from '../../../chain/extrinsic.js';
import { taoJson } from '../../../format/json.js';
import {
  address,
  type Cell,
  count,
  note,
  type RecordView,
  recordView,
  tao,
  text,
} from '../../../format/view.js';

import type { Data } from './schema.js';

type Report = {
  readonly network: string;
  readonly specVersion: number;
  readonly extrinsic: DecodedExtrinsic;
};

type Row = readonly [label: string, value: Cell];

export const decodedView = ({ network, specVersion, extrinsic }: Report): RecordView => {
  const { signer, nonce, era, tip, call } = extrinsic;
  return recordView(`Extrinsic as spec ${specVersion} of ${network} reads it`, [
    ['Hash', text(extrinsic.hash)],
    ['Signer', signer === null ? note('nobody') : address(signer)],
    ...(nonce === null ? [] : [['Nonce', count(nonce)] as Row]),
    ...(tip === null ? [] : [['Tip', tao(tip)] as Row]),
    ...(era === null ? [] : [['Valid', text(eraText(era))] as Row]),
    ['Metadata hash', text(extrinsic.metadataHash ? 'signed over' : 'not signed over')],
    ...callRows(call),
  ]);
};

const eraText = (era: NonNullable<DecodedExtrinsic['era']>): string =>
  era.kind === 'immortal' ? 'for ever' : `for ${era.blocks} blocks`;

/** A call inside a call follows its own, so that the last rows say what is done in the end. */
function callRows({ pallet, name, args }: DecodedCall): readonly Row[] {
  const rows = Object.entries(args).flatMap(([label, value]): readonly Row[] =>
    isCall(value) ? callRows(value) : [[label, text(plainText(value))]],
  );
  return [['Call', text(`${pallet}.${name}`)], ...rows];
}

const isCall = (value: Plain): value is DecodedCall =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  'pallet' in value &&
  'args' in value;

const plainText = (value: Plain): string =>
  typeof value === 'string' ? value : JSON.stringify(value);

export const decodedJson = ({ specVersion, extrinsic }: Report): Data => ({
  specVersion,
  hash: extrinsic.hash,
  signer: extrinsic.signer,
  nonce: extrinsic.nonce,
  era: extrinsic.era === null ? null : eraText(extrinsic.era),
  tip: extrinsic.tip === null ? null : taoJson(extrinsic.tip),
  metadataHash: extrinsic.metadataHash,
  call: extrinsic.call,
});
