import { refuse } from '../../errors.js';
import { nearest } from '../../format/nearest.js';
import { schemaId } from '../../format/schema/envelope.js';
import { type Catalogued, catalogue } from '../catalogue.js';
import { argument } from '../define/argument.js';
import { command } from '../define/command.js';
import { documentOf } from './document.js';
import type { Report } from './view.js';
import { schemaJson, schemaView } from './view.js';

const words = argument({
  name: 'words',
  summary: 'words of a command, such as wallet balance; without them, all schemas are listed',
  variadic: true,
  text: { type: 'string', examples: ['wallet', 'balance'] },
  parse: (word) => word,
});

export const schemaCommand = command({
  name: 'schema',
  summary: 'Print the JSON Schema of what a command answers under --json',
  effect: 'reads',
  arguments: [words],
  options: {},
  examples: ['schema', 'schema wallet balance', 'schema wallet list --json'],
  schema: () => import('./schema.js'),
  rows: 'commands',
  view: schemaView,
  json: schemaJson,
  async run({ words }): Promise<Report> {
    const all = await catalogue();
    const asked = words.join(' ');
    const found = all.find((entry) => entry.words === asked);
    if (found) return { kind: 'one', ...named(found), document: await documentOf(found) };
    const group = all.filter((entry) => asked === '' || entry.words.startsWith(`${asked} `));
    if (group.length > 0) return { kind: 'list', commands: group.map(named) };
    const meant = nearest(
      asked,
      all.map((entry) => entry.words),
    );
    throw refuse(
      'not-found',
      `there is no command ${JSON.stringify(asked)}`,
      meant ? `did you mean ${meant}?` : 'see btcli schema',
    );
  },
});

export { schemaCommand as command };

const named = ({ words: text, command: { summary, version } }: Catalogued) => ({
  ...{ words: text, summary },
  id: schemaId(text, version),
});
