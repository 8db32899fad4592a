import { expect, it, test } from 'vitest';
import { catalogue } from '../../src/commands/catalogue.js';
import { loadCommandsAlone } from '../support/alone-commands.js';
import { inProcess } from '../support/in-process.js';

await loadCommandsAlone();
const btcli = inProcess({ HOME: '/nonexistent' });

/** Every option that a command has both ways, with its negation and one command that has them. */
const pairs = new Map(
  (await catalogue()).flatMap(({ words, command }) => {
    const specs = Object.values(command.options);
    const flagsOf = (name: string) =>
      specs.find(({ flags }) => flags.match(/--[a-z-]+/)?.[0] === name)?.flags;
    return specs.flatMap(({ flags, negates }) => {
      const [negation = ''] = flags.match(/--no-[a-z-]+/) ?? [];
      const name = negates ?? negation.replace('--no-', '--');
      const plain = flagsOf(name);
      if (negation === '' || plain === undefined) return [];
      const typed = plain.includes('<') ? `${name} 1%` : name;
      return [[negation, { words, name, typed }] as const];
    });
  }),
);

it('knows switches and their negations', () => {
  expect([...pairs.keys()].sort()).toEqual(['--no-limit', '--no-shield']);
});

test.each([...pairs])('%s is never typed beside what it takes back', async (negation, pair) => {
  const { words, name, typed } = pair;
  for (const both of [`${typed} ${negation}`, `${negation} ${typed}`]) {
    const { status, json } = await btcli(`${words} ${both} --json`);
    expect(status).toBe(2);
    expect(json()).toMatchObject({
      schema: expect.stringContaining(words.replaceAll(' ', '.')),
      error: { message: `${name} and ${negation} exclude each other`, hint: 'keep one' },
    });
  }
  const { json } = await btcli(`${words} ${negation} ${negation} --json`);
  expect(json().error?.message).not.toContain('exclude');
});
