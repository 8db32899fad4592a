import { type Explanation, explanations } from '../../catalogue/catalogue.js';
import { find } from '../../catalogue/find.js';
import { sameWord } from '../../catalogue/same-word.js';
import { type Refusal, refuse } from '../../errors.js';
import { argument } from '../define/argument.js';
import { command } from '../define/command.js';
import { option } from '../define/option.js';
import type { Report } from './report.js';
import { suggest } from './suggest.js';
import { explainJson, explainView } from './view.js';

const what = argument({
  name: 'what',
  summary: 'a name, a number, or a message as it was printed; everything when left out',
  text: { type: 'string', examples: ['SlippageTooHigh', '7:10', '1010'] },
  parse: (text) => text,
  variadic: true,
});

const pallet = option({
  flags: '--pallet <name>',
  summary: 'only the errors of one pallet, such as SubtensorModule',
  text: { type: 'string', examples: ['SubtensorModule', 'Proxy'] },
  parse: (text) => text,
});

export const explain = command({
  name: 'explain',
  summary: 'Say what an error of the chain, of a node or of btcli means and what to do',
  effect: 'reads',
  arguments: [what],
  options: { pallet },
  examples: [
    'explain SlippageTooHigh',
    'explain "Custom error: 8"',
    'explain 7:10 --json',
    'explain --pallet Proxy',
  ],
  schema: () => import('./schema.js'),
  rows: 'found',
  view: explainView,
  json: explainJson,
  async run({ what: words, pallet: wanted }): Promise<Report> {
    const query = words.length > 0 ? words.join(' ') : null;
    const among = query === null ? explanations : find(query);
    if (query !== null && among.length === 0) throw unknown(query);
    if (wanted === undefined) return { query, pallet: null, found: among };
    const name = palletNamed(wanted);
    const found = among.filter((entry) => entry.pallet === name);
    if (found.length === 0) {
      throw refuse('not-found', `${name} has no error ${query}`, `see them with --pallet ${name}`);
    }
    return { query, pallet: name, found };
  },
});

function unknown(query: string): Refusal {
  const near = suggest(query);
  return refuse(
    'not-found',
    `nothing is known by ${JSON.stringify(query)}`,
    near.length > 0
      ? `did you mean ${near.join(', ')}?`
      : 'see everything there is with `btcli explain`',
    { query, suggestions: near.join(' ') },
  );
}

/** The pallet in the runtime's own spelling; refuses one that no known runtime has. */
function palletNamed(text: string): string {
  const names = [...new Set(explanations.map(({ pallet: name }) => name))].filter(isName);
  const wanted = sameWord(text);
  const found =
    names.find((name) => sameWord(name) === wanted) ??
    (wanted && names.find((name) => sameWord(name).startsWith(wanted)));
  if (found) return found;
  throw refuse(
    'not-found',
    `there is no pallet ${JSON.stringify(text)}`,
    `choose one of ${names.join(', ')}`,
  );
}

const isName = (name: Explanation['pallet']): name is string => name !== null;
