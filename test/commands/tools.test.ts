import { describe, expect, test } from 'vitest';
import { catalogue } from '../../src/commands/catalogue.js';
import { universal } from '../../src/commands/options/universal.js';
import { describeOption } from '../../src/commands/tools/describe.js';

const options = (await catalogue()).flatMap(({ words, command }) => [
  ...Object.entries(command.options).map(([name, spec]) => ({ title: `${words} ${name}`, spec })),
  ...command.arguments.map((spec) => ({ title: `${words} <${spec.name}>`, spec })),
]);
const common = Object.entries(universal).map(([title, spec]) => ({ title, spec }));

describe('a program that writes command lines knows what each option takes', () => {
  test.each([...options, ...common].filter(({ spec }) => spec.parse))(
    '$title says so, with examples that it takes itself',
    ({ spec }) => {
      expect(spec.text, 'it has no text').toBeDefined();
      const { enum: words, examples = [], pattern } = spec.text ?? { type: 'string' };
      for (const example of words ?? examples) {
        expect(() => spec.parse?.(example)).not.toThrow(/./);
        if (pattern) expect(example).toMatch(new RegExp(pattern));
      }
    },
  );

  test('a switch is a boolean', () => {
    expect(describeOption('json', universal.json)).toMatchObject({
      flags: ['--json'],
      schema: { type: 'boolean' },
    });
  });
});
