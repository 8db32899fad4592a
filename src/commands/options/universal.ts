import { refuse } from '../../errors.js';
import { formats } from '../../format/shape.js';
import { option, toggle } from '../define/option.js';

export const json = toggle({
  flags: '--json',
  summary: 'answer as one JSON document; never asks anything',
});
export const format = option({
  flags: '--format <name>',
  summary: 'table, json, ndjson, csv, md or yaml; only table ever asks anything',
  env: 'BTCLI_FORMAT',
  setting: { key: 'format', project: () => true },
  choices: formats,
  text: { type: 'string', enum: formats },
  parse: parseFormat,
});
export const fields = option({
  flags: '--fields [paths]',
  summary: 'only these fields of the data, such as wallets.name; without paths, list them',
  text: { type: 'string', examples: ['free.tao', 'wallets.name,wallets.coldkey.address'] },
  parse: parseList,
});
export const jq = option({
  flags: '--jq <expression>',
  summary: 'filter the JSON answer with a jq expression',
  text: { type: 'string', examples: ['.data.free.tao'] },
  parse: (expression) => expression,
});
export const columns = option({
  flags: '--columns <ids>',
  summary: 'only these columns of a table, in this order',
  text: { type: 'string', examples: ['netuid,price'] },
  parse: parseList,
});
export const sort = option({
  flags: '--sort <column>',
  summary: 'order a table by a column; add :desc to turn it round',
  text: { type: 'string', examples: ['price:desc'] },
  parse: parseSort,
});
export const full = toggle({
  flags: '--full',
  summary: 'all columns of a table and whole names, however wide',
  setting: { key: 'full', on: 'on', project: () => true },
});
export const quiet = toggle({
  flags: '-q, --quiet',
  summary: 'nothing on stderr but errors and questions',
  setting: { key: 'quiet', on: 'on' },
});
export const verbose = toggle({
  flags: '-v, --verbose',
  summary: 'say on stderr what is being done',
});

export const profile = option({
  flags: '--profile <name>',
  summary: 'settings of this profile in the configuration before the others',
  env: 'BTCLI_PROFILE',
  setting: { key: 'profile' },
  text: { type: 'string', examples: ['validator'] },
  parse: parseProfile,
});

/** Every command offers these; the program handles them, commands never see them. */
export const universal = {
  ...{ json, format, fields, jq, columns, sort, full, quiet, verbose, profile },
} as const;

function parseFormat(text: string) {
  const found = formats.find((name) => name === text);
  if (found) return found;
  throw refuse(
    'bad-input',
    `${JSON.stringify(text)} is not a format`,
    `choose ${formats.join(', ')}`,
  );
}

/** Reads the name of a profile. */
export function parseProfile(text: string): string {
  if (/^[a-z0-9][a-z0-9_-]{0,31}$/i.test(text)) return text;
  throw refuse(
    'bad-input',
    `${JSON.stringify(text)} cannot be the name of a profile`,
    'use up to 32 letters, digits, - and _, beginning with a letter or digit',
  );
}

function parseList(text: string): readonly string[] {
  const names = text.split(',').map((name) => name.trim());
  if (names.every((name) => name !== '')) return names;
  throw refuse('bad-input', `${JSON.stringify(text)} names nothing`, 'write names with commas');
}

function parseSort(text: string) {
  const [, column, direction = 'asc'] = /^([^:]+)(?::(asc|desc))?$/.exec(text) ?? [];
  if (column !== undefined && (direction === 'asc' || direction === 'desc')) {
    return { column, direction } as const;
  }
  throw refuse('bad-input', `${JSON.stringify(text)} is no order`, 'write price or price:desc');
}
