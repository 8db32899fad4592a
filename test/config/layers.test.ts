import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { type Config, layersOf } from '../../src/config/layers.js';
import { findProject } from '../../src/config/project-file.js';
import { tempFolder } from '../support/temp-folder.js';

const config: Config = {
  path: '/c/config.json',
  file: {
    settings: { network: 'finney', profile: 'standing' },
    profiles: { standing: { network: 'test' }, named: { network: 'archive' } },
    networks: {},
  },
  project: { path: '/p/.btcli.json', settings: { network: 'local' } },
};
const kinds = (of: Config, named?: string) => layersOf(of, named).map(({ source }) => source.kind);

describe('an operator can say which of several files decides', () => {
  it('puts the project before the profile that stands in the file', () => {
    expect(kinds(config)).toEqual(['project', 'profile', 'user']);
  });

  it('puts a profile that was asked for by name before the project', () => {
    expect(kinds(config, 'named')).toEqual(['profile', 'project', 'user']);
    expect(layersOf(config, 'named')[0]?.settings).toEqual({ network: 'archive' });
  });

  it('refuses a profile that is not there, rather than go on without it', () => {
    expect(() => layersOf(config, 'nmed')).toThrowError(
      expect.objectContaining({ code: 'not-found', hint: 'did you mean named?' }),
    );
    expect(() => layersOf(config, 'constructor')).toThrowError(/no profile/);
  });
});

describe("a project's file", () => {
  const project = (text: string) => {
    const home = tempFolder();
    const inner = join(home, 'a', 'b');
    mkdirSync(inner, { recursive: true });
    const path = join(home, 'a', '.btcli.json');
    writeFileSync(path, text);
    return { home, inner, path };
  };

  it('is the nearest one upwards', () => {
    const { home, inner, path } = project('{"network":"test"}');
    writeFileSync(join(home, '.btcli.json'), '{"network":"local"}');
    expect(findProject(inner, home)).toEqual({ path, settings: { network: 'test' } });
  });

  it('is looked for no higher than the home folder', () => {
    const { home, path } = project('{}');
    const below = join(home, 'a', 'home');
    mkdirSync(below);
    expect(findProject(below, below)).toBeUndefined();
    expect(findProject(below, home)).toMatchObject({ path });
  });

  it.each([0o666, 0o664, 0o602])('is ignored where others could have written it: %o', (mode) => {
    const { home, inner, path } = project('{"network":"test"}');
    chmodSync(path, mode);
    expect(findProject(inner, home)).toEqual({ path, ignored: 'others may write to it' });
  });

  it('is not there, and stops no command, where it cannot be looked at', () => {
    const { home, inner } = project('{"network":"test"}');
    symlinkSync('.btcli.json', join(inner, '.btcli.json'));
    expect(findProject(inner, inner)).toBeUndefined();
    writeFileSync(join(home, 'file'), '');
    expect(findProject(join(home, 'file'), join(home, 'file'))).toBeUndefined();
  });

  it.skipIf(process.getuid?.() === 0)('is not there in a folder of somebody else', () => {
    const { home, inner } = project('{"network":"test"}');
    chmodSync(join(home, 'a'), 0o000);
    try {
      expect(findProject(inner, join(home, 'a'))).toBeUndefined();
    } finally {
      chmodSync(join(home, 'a'), 0o700);
    }
  });

  test.each(['', '[]', '{"era":64}'])('%j is refused', (text) => {
    const { home, inner } = project(text);
    expect(() => findProject(inner, home)).toThrowError(/is damaged/);
  });
});
