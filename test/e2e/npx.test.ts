import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type NpmRegistry, npmRegistry } from '../support/npm-registry.js';
import { type Packed, packedInto } from '../support/packed.js';
import { asTheSuiteRuns } from '../support/plain.js';

const folder = mkdtempSync(join(tmpdir(), 'btcli-npx-'));
const home = join(folder, 'home');
/** Faster where it can be had, and done without where it cannot. */
const OPTIONAL = '@node-rs/argon2';

let packed: Packed;
let registry: NpmRegistry;
beforeAll(async () => {
  mkdirSync(home);
  packed = packedInto(folder);
  registry = await npmRegistry(packed.tarball, packed.package);
});
afterAll(async () => {
  await registry.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Runs one of npm's programs where nothing is kept and no other host can be reached. */
async function run(program: 'npm' | 'npx', ...words: readonly string[]) {
  const nowhere = 'http://127.0.0.1:1';
  const env = {
    ...{ ...asTheSuiteRuns, HOME: home, PATH: `${dirname(process.execPath)}:${process.env.PATH}` },
    ...{ npm_config_cache: join(folder, 'cache'), npm_config_update_notifier: 'false' },
    ...{ npm_config_https_proxy: nowhere, npm_config_proxy: nowhere },
    ...{ npm_config_noproxy: '127.0.0.1' },
  };
  const all = [...words, `--registry=${registry.url}`];
  const { stdout } = await promisify(execFile)(
    program,
    program === 'npx' ? [all.at(-1) ?? '', ...words] : all,
    { env, cwd: home },
  );
  return stdout;
}

const { version } = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
);

describe('whoever has npm and an empty home', () => {
  it('runs it by npx, which fetches one package where there is no native argon2 for the machine', async () => {
    expect(await run('npx', '--yes', 'btcli', '--version')).toBe(`${version}\n`);
    const help = await run('npx', '--yes', 'btcli', 'wallet', 'list', '--help');
    expect(help).toMatch(/^Usage: btcli wallet list/);
    const fetched = registry.asked.filter((path) => !path.startsWith('/-/'));
    expect([...new Set(fetched)].sort()).toEqual([`/${OPTIONAL}`, '/btcli', '/btcli.tgz']);
  });

  it('installs it for good, and nothing beside it without a native argon2', async () => {
    const prefix = join(folder, 'prefix');
    await run('npm', 'install', '--global', `--prefix=${prefix}`, packed.tarball);
    expect(readdirSync(join(prefix, 'lib/node_modules'))).toEqual(['btcli']);
    expect(readdirSync(join(prefix, 'lib/node_modules/btcli'))).not.toContain('node_modules');
    const { stdout } = await promisify(execFile)(join(prefix, 'bin/btcli'), ['--version'], {
      env: {
        ...asTheSuiteRuns,
        HOME: home,
        PATH: `${dirname(process.execPath)}:${process.env.PATH}`,
      },
    });
    expect(stdout).toBe(`${version}\n`);
  });
});
