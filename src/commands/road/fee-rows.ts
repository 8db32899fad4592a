import { alphaCell, type Cell, tao } from '../../format/view.js';
import type { Did } from './operation-spec.js';

/** The fee of a call that may be paid out of the stake it is about. */
export const feeRows = ({
  feePaid,
  feePaidAlpha,
}: Pick<Did<unknown, unknown>, 'feePaid' | 'feePaidAlpha'>): readonly (readonly [
  label: string,
  value: Cell,
])[] => [
  ['Fee paid', tao(feePaid)],
  ...(feePaidAlpha ? [['Fee paid in alpha', alphaCell(feePaidAlpha)] as const] : []),
];
