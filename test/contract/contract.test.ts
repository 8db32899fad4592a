import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, test } from 'vitest';
import { catalogue } from '../../src/commands/catalogue.js';
import { dataOf } from '../../src/commands/schema/document.js';
import { envelopeSchema, schemaId } from '../../src/format/schema/envelope.js';
import { breakingChanges } from './breaking.js';

const commands = await catalogue();
const folder = fileURLToPath(new URL('./schemas', import.meta.url));
const fileOf = (words: string) => `${folder}/${words.replaceAll(' ', '.')}.json`;

/** A published schema may gain something (`vitest -u` writes it down); it loses nothing while its id stays. */
async function expectToKeep(file: string, schema: string, data: unknown) {
  if (existsSync(file)) {
    const published = JSON.parse(readFileSync(file, 'utf8'));
    const broken = published.schema === schema ? breakingChanges(published.data, data, 'data') : [];
    expect(broken, `this breaks ${schema}: raise the version of the command`).toEqual([]);
  }
  const text = JSON.stringify({ schema, data }, null, 2);
  await expect(`${text}\n`).toMatchFileSnapshot(file);
}

describe('a script that relies on a published schema keeps working', () => {
  test.each(commands)('$words', async ({ words, command }) => {
    await expectToKeep(fileOf(words), schemaId(words, command.version), await dataOf(command));
  });

  it('finds the envelope as it was, around every answer', async () => {
    const id = 'btcli/program/1';
    await expectToKeep(`${folder}/envelope.json`, id, envelopeSchema(id, '', {}));
  });

  it('is told which command went away', () => {
    const published = readdirSync(folder).map((name) => `${folder}/${name}`);
    const expected = [...commands.map(({ words }) => fileOf(words)), `${folder}/envelope.json`];
    expect(published.sort()).toEqual(expected.sort());
  });

  it('finds a schema for every command', () => {
    expect(commands.filter(({ command }) => !command.schema).map(({ words }) => words)).toEqual([]);
  });
});

describe('the check itself tells what breaks from what does not', () => {
  const field = (schema: object, required = true) => ({
    type: 'object',
    properties: { free: schema },
    required: required ? ['free'] : [],
  });
  const before = field({ type: 'string' });
  test.each([
    ['removed', { type: 'object', properties: {}, required: [] }],
    ['renamed', { type: 'object', properties: { Free: { type: 'string' } }, required: ['Free'] }],
    ['retyped', field({ type: 'number' })],
    ['made optional', field({ type: 'string' }, false)],
    ['made nullable', field({ anyOf: [{ type: 'string' }, { type: 'null' }] })],
  ])('%s', (_title, after) => {
    expect(breakingChanges(before, after)).not.toEqual([]);
  });

  it('lets fields and words be added', () => {
    const after = {
      ...before,
      properties: { ...before.properties, held: { type: 'string' } },
      required: ['free', 'held'],
    };
    expect(breakingChanges(before, after)).toEqual([]);
    expect(breakingChanges({ enum: ['a'] }, { enum: ['a', 'b'] })).toEqual([]);
  });
});
