import { describe, expect, it, test } from 'vitest';
import { variables } from '../../src/catalogue/environment.js';
import { environment } from '../../src/commands/environment.js';
import { network } from '../../src/commands/options/network.js';
import { noShield, shield } from '../../src/commands/options/signing.js';
import { tolerance } from '../../src/commands/options/staking.js';
import { hotkey } from '../../src/commands/options/wallet.js';
import { parseInput } from '../../src/commands/parse-input.js';
import { settingKeys } from '../../src/commands/setting-keys.js';
import { fillIn } from '../../src/commands/settings.js';
import type { FileSource, Layer } from '../../src/config/layers.js';
import { sourceTexts } from '../support/source-texts.js';

const options = { network, hotkey, tolerance, shield, noShield };
const layer = (kind: FileSource['kind'], settings: Layer['settings']): Layer => ({
  source: { kind, path: `/${kind}`, profile: 'p' } as FileSource,
  settings,
});

/** What a command is handed, from where it may come in the order in which it counts. */
function input(
  typed: Readonly<Record<string, string | true>>,
  env: NodeJS.ProcessEnv,
  layers: readonly Layer[],
) {
  const filled = fillIn(options, typed, env, layers);
  return parseInput({ options, arguments: [] }, { options: filled.typed, words: [] }, env);
}

describe('a command takes each value from the place that counts most', () => {
  const project = layer('project', { network: 'test' });
  const profile = layer('profile', { network: 'archive' });
  const user = layer('user', { network: 'local' });
  test.each([
    [
      'the line',
      { network: 'wss://flag' },
      { BT_NETWORK: 'embedded' },
      [project, profile, user],
      'wss://flag',
    ],
    ['the environment', {}, { BT_NETWORK: 'embedded' }, [project, profile, user], 'embedded'],
    ['the first file', {}, {}, [project, profile, user], 'test'],
    ['the second file', {}, {}, [profile, user], 'archive'],
    ['the last file', {}, {}, [user], 'local'],
    ['a file where the variable is empty', {}, { BT_NETWORK: '' }, [user], 'local'],
    ['the default', {}, {}, [], 'finney'],
    [
      'the default where the files speak of something else',
      {},
      {},
      [layer('user', { era: '64' })],
      'finney',
    ],
  ])('%s', (_place, typed, env, layers, expected) => {
    expect(input(typed, env, layers)).toMatchObject({ network: expected });
  });

  test.each([
    ['nothing', {}, {}, undefined, [false, false]],
    ['a file', {}, {}, 'on', [true, false]],
    ['a file that forbids', {}, {}, 'off', [false, true]],
    ['a file that leaves it open', {}, {}, 'auto', [false, false]],
    ['the opposite on the line', { noShield: true }, {}, 'on', [false, true]],
    ['the opposite in the environment', {}, { BTCLI_SHIELD: 'off' }, 'on', [false, true]],
  ] as const)(
    'two switches that exclude each other, by %s',
    (_place, typed, env, file, [on, off]) => {
      const layers = file === undefined ? [] : [layer('user', { shield: file })];
      expect(input(typed, env, layers)).toMatchObject({ shield: on, noShield: off });
    },
  );

  it('says which file holds a value that cannot be read', () => {
    expect(() => input({}, {}, [layer('user', { tolerance: '7' })])).toThrowError(
      /^tolerance in \/user: 7/,
    );
    expect(() => input({}, { BTCLI_SHIELD: 'yes' }, [])).toThrowError(/^BTCLI_SHIELD: "yes"/);
    expect(input({ tolerance: '1%' }, {}, [layer('user', { tolerance: '7' })])).toBeDefined();
  });
});

describe("whoever writes a project's file chooses no money's way", () => {
  test.each([
    ['network', 'wss://evil.example'],
    ['network', 'ws://127.0.0.1:1'],
    ['tolerance', '50%'],
    ['shield', 'off'],
    ['hotkey', '5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY'],
    ['hotkey', 'other/hotkey'],
  ])('%s %s is refused', (key, value) => {
    expect(() => input({}, {}, [layer('project', { [key]: value })])).toThrowError(
      expect.objectContaining({
        code: 'not-allowed',
        message: expect.stringContaining('/project'),
      }),
    );
  });

  it('may choose among what the operator has', () => {
    const chosen = fillIn(options, {}, {}, [layer('project', { network: 'test', hotkey: 'rig1' })]);
    expect(chosen.typed).toMatchObject({ network: 'test', hotkey: 'rig1' });
    expect(chosen.chosen.map(({ key }) => key)).toEqual(['network', 'hotkey']);
  });

  it('has only these settings open to it', async () => {
    const open = [...(await settingKeys()).values()]
      .filter(({ options: all }) => all.some(({ setting }) => setting.project))
      .map(({ key }) => key);
    expect(open.sort()).toEqual(['format', 'full', 'hotkey', 'network', 'wallet']);
  });
});

describe('every variable is told of', () => {
  it('finds none in the source that the list leaves out', async () => {
    const told = new Set((await environment()).map(({ name }) => name));
    const read = sourceTexts('src').flatMap((text) =>
      [...text.matchAll(/\benv\.([A-Z][A-Z_]+)|'((?:BT|BTCLI|XDG)_[A-Z_]+[A-Z])'/g)].map(
        ([, dotted, quoted]) => dotted ?? quoted ?? '',
      ),
    );
    expect([...new Set(read)].filter((name) => !told.has(name))).toEqual([]);
    expect(new Set(variables.map(({ name }) => name)).size).toBe(variables.length);
  });
});

describe('one key means one thing', () => {
  it('lets every option of a key read the default of the others', async () => {
    for (const { options: all } of (await settingKeys()).values()) {
      for (const { fallback } of all) {
        for (const { parse } of all) if (fallback !== undefined) parse?.(fallback);
      }
      expect(new Set(all.map(({ env }) => env)).size).toBe(1);
      expect(new Set(all.map(({ fallback }) => fallback)).size).toBe(1);
    }
  });
});
