import { coinText } from '../units/money.js';
import { partsText } from '../units/parts-per-million.js';
import { ratioText } from '../units/ratio.js';
import { plainText } from './plain-text.js';
import type { Cell } from './view.js';

/** A cell for programs: exact, without units, grouping or shortening; what is absent is empty. */
export function exactText(cell: Cell): string {
  switch (cell.kind) {
    case 'address':
      return cell.address;
    case 'tao':
      return coinText(cell.amount);
    case 'alpha':
      return coinText(cell.amount.units);
    case 'price':
      return coinText(cell.price);
    case 'ratio':
      return ratioText(cell.ratio);
    case 'parts':
      return partsText(cell.share);
    case 'count':
      return cell.count.toString();
    case 'number':
      return cell.number.toString();
    case 'ditto':
      return exactText(cell.of);
    case 'note':
      return cell.text === '-' ? '' : plainText(cell.text);
    default:
      return plainText(cell.text);
  }
}

/** What the number in a cell counts; empty where it counts nothing. */
export function unitText(cell: Cell): string {
  switch (cell.kind) {
    case 'tao':
      return 'TAO';
    case 'alpha':
      return `alpha of subnet ${cell.amount.netuid}`;
    case 'price':
      return 'TAO per alpha';
    case 'ditto':
      return unitText(cell.of);
    default:
      return '';
  }
}
