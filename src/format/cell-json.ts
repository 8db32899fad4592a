import { alphaJson, type Json, partsJson, priceJson, ratioJson, taoJson } from './json.js';
import type { Cell } from './view.js';

/** A cell's value for scripts, as exact as the cell; what is absent is null. */
export function cellJson(cell: Cell): Json {
  switch (cell.kind) {
    case 'address':
      return cell.address;
    case 'tao':
      return taoJson(cell.amount);
    case 'alpha':
      return alphaJson(cell.amount);
    case 'price':
      return priceJson(cell.price);
    case 'ratio':
      return ratioJson(cell.ratio);
    case 'parts':
      return partsJson(cell.share);
    case 'count':
      return cell.count;
    case 'number':
      return cell.number;
    case 'note':
      return cell.text === '-' ? null : cell.text;
    case 'ditto':
      return cellJson(cell.of);
    default:
      return cell.text;
  }
}
