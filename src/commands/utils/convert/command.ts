import { type TableView, text } from '../../../format/view.js';
import { coinText } from '../../../units/money.js';
import { argument } from '../../define/argument.js';
import { command } from '../../define/command.js';
import { type Amount, parseAmount } from './amount.js';
import type { Data } from './schema.js';

const amounts = argument({
  name: 'amounts',
  summary: 'amounts with their units: tao and rao, alpha and units',
  required: true,
  variadic: true,
  text: { type: 'string', examples: ['1.5tao', '1500000000rao', '2alpha'] },
  parse: parseAmount,
});

/** What the steps of each coin are called. */
const steps = { tao: 'rao', alpha: 'units' } as const;

export const utilsConvert = command({
  name: 'convert',
  summary: 'Write amounts of TAO or alpha as coins and as the steps the chain counts, exactly',
  effect: 'reads',
  options: {},
  arguments: [amounts],
  examples: ['utils convert 1.5tao 1rao', 'utils convert 2alpha --json'],
  schema: () => import('./schema.js'),
  rows: 'amounts',
  view: convertView,
  json: ({ amounts: all }): Data => ({
    amounts: all.map(({ coin, steps: count }) => ({
      ...{ coin, steps: count.toString(), coins: coinText(count) },
    })),
  }),
  run: async ({ amounts: all }) => ({ amounts: all }),
});

function convertView({ amounts: all }: { readonly amounts: readonly Amount[] }): TableView {
  return {
    kind: 'table',
    title: 'Amounts',
    columns: [
      { id: 'coins', title: 'Coins', align: 'right', sacrifice: 0 },
      { id: 'steps', title: 'Smallest steps', align: 'right', sacrifice: 0 },
    ],
    rows: all.map(({ coin, steps: count }) => [
      text(`${coinText(count)} ${coin === 'tao' ? 'TAO' : 'alpha'}`),
      text(`${count} ${steps[coin]}`),
    ]),
    empty: 'none',
    notes: all.some(({ coin }) => coin === 'alpha')
      ? ['what alpha is worth in TAO is a matter of its subnet: btcli subnet price --netuid 1']
      : [],
  };
}
