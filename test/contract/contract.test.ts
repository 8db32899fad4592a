import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, test } from 'vitest';
import { catalogue } from '../../src/commands/catalogue.js';
import { documentOf } from '../../src/commands/schema/document.js';
import { schemaId } from '../../src/format/schema/envelope.js';
import { breakingChanges } from './breaking.js';

const commands = await catalogue();
const folder = fileURLToPath(new URL('./schemas', import.meta.url));
const fileOf = (words: string) => `${folder}/${words.replaceAll(' ', '.')}.json`;

describe('a script that relies on a published schema keeps working', () => {
  test.each(commands)('$words', async (entry) => {
    const file = fileOf(entry.words);
    const id = schemaId(entry.words, entry.command.version);
    const document = await documentOf(entry);
    if (existsSync(file)) {
      const published = JSON.parse(readFileSync(file, 'utf8'));
      const broken = published.$id === id ? breakingChanges(published, document) : [];
      expect(broken, `this breaks ${id}: raise the version in the command's definition`).toEqual(
        [],
      );
    }
    await expect(`${JSON.stringify(document, null, 2)}\n`).toMatchFileSnapshot(file);
  });

  it('is told which command went away', () => {
    const published = readdirSync(folder).map((name) => `${folder}/${name}`);
    expect(published.sort()).toEqual(commands.map(({ words }) => fileOf(words)).sort());
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
