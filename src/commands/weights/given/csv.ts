import { refuse } from '../../../errors.js';
import type { WrittenWeight } from './entries.js';

const uidHeadings = ['uid', 'uids', 'to_uid'];
const weightHeadings = ['weight', 'weights', 'value'];

/**
 * Reads lines of a uid and a weight with a comma, a semicolon or a tab between them. A first line of
 * words says which columns are meant; empty lines and those that begin with # say nothing.
 */
export function parseCsvWeights(text: string): readonly WrittenWeight[] {
  const lines = text
    .split(/\r?\n/)
    .map((line, at) => ({ cells: line.split(/[,;\t]/).map(bare), at: at + 1 }))
    .filter(({ cells: [first = '', ...more] }) => !first.startsWith('#') && (first || more.length));
  const [head] = lines;
  const named = head !== undefined && !/^\d/.test(head.cells[0] ?? '');
  const columns = named ? namedColumns(head.cells) : { uid: 0, weight: 1, width: 2 };
  return (named ? lines.slice(1) : lines).map(({ cells, at }) => {
    const [uid, weight] = [cells[columns.uid], cells[columns.weight]];
    if (uid !== undefined && weight !== undefined && cells.length === columns.width) {
      return { uid, weight };
    }
    throw refuse(
      'bad-input',
      `line ${at} is not a uid and its weight`,
      'write one of each on a line, like 7,0.25',
    );
  });
}

function namedColumns(headings: readonly string[]) {
  const place = (names: readonly string[]) =>
    headings.findIndex((heading) => names.includes(heading.toLowerCase()));
  const [uid, weight] = [place(uidHeadings), place(weightHeadings)];
  if (uid >= 0 && weight >= 0) return { uid, weight, width: headings.length };
  throw refuse(
    'bad-input',
    `the columns ${headings.join(', ')} are not uid and weight`,
    'name them so in the first line, or leave that line out',
  );
}

/** A cell without blanks and quotes around it. */
const bare = (cell: string): string =>
  cell
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .trim();
