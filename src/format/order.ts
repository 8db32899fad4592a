import { plainText } from './plain-text.js';
import type { Cell } from './view.js';

/** What a cell is sorted by, or drawn at the height of: a number that is exact, or words; nothing for what is absent. */
export function sortKey(cell: Cell | undefined): bigint | string | undefined {
  if (cell === undefined) return undefined;
  switch (cell.kind) {
    case 'note':
      return undefined;
    case 'address':
      return cell.address;
    case 'tao':
      return cell.amount;
    case 'alpha':
      return cell.amount.units;
    case 'price':
      return cell.price;
    case 'ratio':
      return BigInt(cell.ratio);
    case 'parts':
      return cell.share;
    case 'count':
      return BigInt(cell.count);
    case 'number':
      return BigInt(cell.number);
    case 'ditto':
      return sortKey(cell.of);
    default:
      return plainText(cell.text);
  }
}

/** x0.8 of `wallet list`: Node reads the rules of languages when a collator is made, which most commands never use. */
let collator: Intl.Collator | undefined;
function compareWords(a: string, b: string): number {
  collator ??= new Intl.Collator('en', { numeric: true });
  return collator.compare(a, b);
}

/** Orders two cells by their values; what is absent comes last either way. */
export function compareCells(
  a: Cell | undefined,
  b: Cell | undefined,
  direction: 'asc' | 'desc',
): number {
  const [left, right] = [sortKey(a), sortKey(b)];
  if (left === undefined || right === undefined) {
    return Number(left === undefined) - Number(right === undefined);
  }
  const order =
    typeof left === 'bigint' && typeof right === 'bigint'
      ? Number(left > right) - Number(left < right)
      : compareWords(String(left), String(right));
  return direction === 'asc' ? order : -order;
}
