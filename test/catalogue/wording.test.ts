import { describe, expect, it } from 'vitest';
import { explanations } from '../../src/catalogue/catalogue.js';
import { catalogue } from '../../src/commands/catalogue.js';
import { universal } from '../../src/commands/options/universal.js';

const commands = await catalogue();

describe('an operator with money on the line can act on every entry', () => {
  it.each(explanations)('$code is two plain lines', ({ meaning, hint }) => {
    for (const line of [meaning, hint]) {
      expect(line).toBe(line.trim());
      expect(line).not.toMatch(/[\n\r]|\.$| {2}|undefined/);
      expect(line.length).toBeGreaterThan(11);
      expect(line.length).toBeLessThan(125);
      expect(line).toMatch(/^([a-z`]|TAO|EVM|IP)/);
    }
    expect(hint).not.toBe(meaning);
  });

  it('names no command that is not there', () => {
    const named = explanations.flatMap(({ code, hint }) =>
      [...hint.matchAll(/`btcli ([^`]+)`/g)].map(([, line = '']) => ({ code, line })),
    );
    const strange = named.filter(
      ({ line }) => !commands.some(({ words }) => `${line} `.startsWith(`${words} `)),
    );
    expect(strange).toEqual([]);
    expect(named.length).toBeGreaterThan(50);
  });

  it('names no option that no command has', () => {
    const known = new Set(
      [...commands.map(({ command }) => command.options), universal]
        .flatMap((options) => Object.values(options))
        .flatMap(({ flags }) => flags.match(/--[a-z-]+/g) ?? []),
    ).add('--help');
    const named = explanations.flatMap(({ hint }) => hint.match(/--[a-z-]+/g) ?? []);
    expect(named.filter((option) => !known.has(option))).toEqual([]);
  });

  it('gives every entry a code of its own', () => {
    const codes = explanations.map(({ code }) => code.toLowerCase());
    expect(codes.filter((code, at) => codes.indexOf(code) !== at)).toEqual([]);
  });

  it('never invites to send again what may still land', () => {
    const open = explanations.filter(
      ({ code }) =>
        ['unseen', 'Exit.5', 'Pool.TemporarilyBanned', 'Pool.AlreadyImported'].includes(code) ||
        ['Usurped', 'Dropped', 'Invalid', 'Retracted', 'FinalityTimeout'].some(
          (name) => code === `Pool.${name}`,
        ),
    );
    expect(open).toHaveLength(9);
    for (const { hint } of open) expect(hint).toContain('`btcli tx wait`');
    for (const { hint } of open) expect(hint).not.toMatch(/^run the command again/);
  });
});
