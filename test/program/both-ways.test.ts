import { expect, it, test } from 'vitest';
import { catalogue } from '../../src/commands/catalogue.js';
import { loadCommandsAlone } from '../support/alone-commands.js';
import { inProcess } from '../support/in-process.js';

await loadCommandsAlone();
const btcli = inProcess({ HOME: '/nonexistent' });

/** Every switch that a command has both ways, under one command that has it. */
const pairs = new Map(
  (await catalogue()).flatMap(({ words, command }) => {
    const names = Object.values(command.options).flatMap(
      ({ flags }) => flags.match(/--[a-z-]+/g) ?? [],
    );
    return names
      .filter((name) => names.includes(name.replace(/^--/, '--no-')))
      .map((name): [string, string] => [name, words]);
  }),
);

it('knows a switch with a negation', () => {
  expect([...pairs.keys()]).toContain('--shield');
});

test.each([...pairs])('%s and its negation are never guessed about: %s', async (name, words) => {
  const negation = name.replace(/^--/, '--no-');
  for (const both of [`${name} ${negation}`, `${negation} ${name}`]) {
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
