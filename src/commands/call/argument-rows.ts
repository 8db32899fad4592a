import type { DecodedCall, Plain } from '../../chain/extrinsic.js';
import { address, type Cell, note, text } from '../../format/view.js';
import { isSs58, type Ss58 } from '../../units/ss58.js';
import { plainText } from '../query/plain-view.js';

type Row = readonly [label: string, value: Cell];

/** Arguments one below the other, those of calls inside behind the name of their argument. */
export const argumentRows = (args: DecodedCall['args'], under = ''): readonly Row[] =>
  Object.entries(args).flatMap(([name, value]) => rowsOf(`${under}${name}`, value));

function rowsOf(label: string, value: Plain): readonly Row[] {
  if (value === null) return [[label, note('nothing')]];
  if (typeof value === 'string')
    return [[label, isSs58(value) ? address(value as Ss58) : text(value)]];
  if (typeof value !== 'object') return [[label, text(plainText(value))]];
  if (isCall(value)) {
    return [
      [label, text(`${value.pallet}.${value.name}`)],
      ...argumentRows(value.args, `${label}.`),
    ];
  }
  if (Array.isArray(value)) {
    const isLong = value.some((each) => typeof each === 'object' && each !== null);
    return isLong && value.length > 0
      ? value.flatMap((each, at) => rowsOf(`${label}[${at}]`, each as Plain))
      : [[label, text(plainText(value))]];
  }
  const entries = Object.entries(value as Readonly<Record<string, Plain>>);
  const [[kind, inner] = [], ...more] = entries;
  // MultiAddress::Id is how the chain writes an account.
  if (kind === 'Id' && inner !== undefined && more.length === 0) return rowsOf(label, inner);
  return entries.flatMap(([name, each]) => rowsOf(`${label}.${name}`, each));
}

const isCall = (value: object): value is DecodedCall =>
  'pallet' in value && 'name' in value && 'args' in value;
