import { coinText } from '../units/money.js';
import { ratioText } from '../units/ratio.js';
import { plainText } from './plain-text.js';
import type { Inks } from './style.js';
import type { Cell } from './view.js';

/** A cell's words without any ink; addresses are whole, since a shortened one cannot be checked. */
export function cellText(cell: Cell): string {
  switch (cell.kind) {
    case 'address':
      return cell.address;
    case 'tao':
      return `${grouped(coinText(cell.amount))} τ`;
    case 'alpha':
      return `${grouped(coinText(cell.amount.units))} α${cell.amount.netuid}`;
    case 'price':
      return `${grouped(coinText(cell.price))} τ/α`;
    case 'ratio':
      return ratioText(cell.ratio);
    case 'count':
      return grouped(cell.count.toString());
    default:
      return plainText(cell.text);
  }
}

/** The cell's words in the ink of its kind. */
export function drawCell(cell: Cell, ink: Inks): string {
  const words = cellText(cell);
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
