import { describe, expect, it } from 'vitest';
import { unnamedNetworks } from '../../src/commands/network/latency/unnamed.js';
import { emptyConfig } from '../../src/config/config-file.js';
import type { FileSource } from '../../src/config/layers.js';

const own: FileSource = { kind: 'user', path: '/home/a/config.json' };
const project: FileSource = { kind: 'project', path: '/p/.btcli.json' };

/** What is measured, and what is said beforehand. */
function measuredWhere(
  set: { readonly [source: string]: string },
  source: FileSource = own,
  env: Readonly<Record<string, string>> = {},
  networks: readonly string[] = [],
) {
  const warned: string[] = [];
  const node = { genesis: '0x', urls: ['ws://127.0.0.1:1'], archive: [] };
  const added = Object.fromEntries(networks.map((name) => [name, node]));
  const names = unnamedNetworks({
    env,
    settings: {
      config: { path: own.path, file: { ...emptyConfig, networks: added }, project: undefined },
      layers: [{ source, settings: set }],
      ...{ profile: undefined, damage: undefined },
    },
    warn: (sentence) => warned.push(sentence),
  });
  return { names, warned };
}

describe('which nodes hear of an operator who names none', () => {
  it('are those of the public networks where nothing is set', () => {
    expect(measuredWhere({})).toEqual({ names: ['finney', 'test'], warned: [] });
  });

  it('are those of what is set and added, once each', () => {
    const [set, added] = [{ network: 'mine' }, ['mine', 'other']];
    expect(measuredWhere(set, own, {}, added)).toEqual({ names: ['mine', 'other'], warned: [] });
    const env = { BT_NETWORK: 'local' };
    expect(measuredWhere(set, own, env, added).names).toEqual(['local', 'mine', 'other']);
  });

  it('are told of where a project chose them', () => {
    expect(measuredWhere({ network: 'local' }, project)).toEqual({
      names: ['local'],
      warned: ['network local comes from /p/.btcli.json'],
    });
  });

  it('are never those of an address that a project has, and the way on can be typed', () => {
    expect(() => measuredWhere({ network: 'wss://evil.example' }, project)).toThrowError(
      expect.objectContaining({
        code: 'not-allowed',
        message: expect.stringContaining('/p/.btcli.json'),
        hint: 'take it out of there; type the name of a network, or set it for yourself with `btcli config set network`',
      }),
    );
  });

  it.each([
    ['a variable', {}, { BT_NETWORK: 'nonsense' }, 'BT_NETWORK: there is no network "nonsense"'],
    ['a file', { network: 'nonsense' }, {}, 'network in /p/.btcli.json: there is no network'],
  ])('are not guessed where %s names none that there is', (_title, set, env, message) => {
    expect(() => measuredWhere(set, project, env)).toThrowError(
      expect.objectContaining({ code: 'bad-input', message: expect.stringContaining(message) }),
    );
  });
});
