import { coinText } from '../units/money.js';
import { partsText } from '../units/parts-per-million.js';
import { ratioText } from '../units/ratio.js';
import { plainText } from './plain-text.js';
import type { Inks } from './style.js';
import type { Cell } from './view.js';
import { shortened } from './width.js';

/**
 * A cell's words without any ink; addresses are whole, since a shortened one cannot be checked, and
 * `full` keeps long names whole as well.
 */
export function cellText(cell: Cell, full = false): string {
  switch (cell.kind) {
    case 'address':
      return cell.label === undefined ? cell.address : `${cell.address} (${plainText(cell.label)})`;
    case 'tao':
      return `${grouped(coinText(cell.amount))} τ`;
    case 'alpha':
      return `${grouped(coinText(cell.amount.units))} α${cell.amount.netuid}`;
    case 'price':
      return `${grouped(coinText(cell.price))} τ/α`;
    case 'ratio':
      return ratioText(cell.ratio);
    case 'parts':
      return partsText(cell.share);
    case 'count':
      return grouped(cell.count.toString());
    case 'number':
      return cell.number.toString();
    case 'ditto':
      return '';
    case 'text':
      return cell.most === undefined || full
        ? plainText(cell.text)
        : shortened(plainText(cell.text), cell.most);
    default:
      return plainText(cell.text);
  }
}

/** The cell's words in the ink of its kind. */
export const drawCell = (cell: Cell, ink: Inks, full = false): string =>
  inCellInk(cell, cellText(cell, full), ink);

/** Words that were made of this cell, in the ink of its kind. */
export function inCellInk(cell: Cell, words: string, ink: Inks): string {
  switch (cell.kind) {
    case 'note':
      return ink.quiet(words);
    case 'good':
      return ink.good(words);
    case 'bad':
      return ink.bad(words);
    case 'tao':
    case 'alpha':
      return ink.strong(words);
    default:
      return words;
  }
}

/** Groups the digits before the point in threes; every decimal is kept. */
function grouped(decimal: string): string {
  const [whole = '', fraction] = decimal.split('.');
  const spaced = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? spaced : `${spaced}.${fraction}`;
}
