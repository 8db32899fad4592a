import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { entry, finish, type Home, newHome } from '../support/cli.js';

let home: Home;
beforeEach(() => {
  home = newHome();
});
afterEach(() => home.remove());

const file = () => join(home.folder, '.config/btcli/config.json');

/** Runs a line in a folder that somebody else's repository may be. */
function inProject(text: string, line: string) {
  const folder = join(home.folder, 'repository');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, '.btcli.json'), text);
  const words = [entry, ...line.split(' ')];
  return finish(
    spawn(process.execPath, words, {
      cwd: folder,
      env: home.env,
      stdio: ['ignore', 'pipe', 'pipe'],
    }),
  );
}

describe('what is set once holds for every command', () => {
  it('in a file, a profile and the environment', async () => {
    await home.btcli('config set network embedded');
    await home.btcli('config set --profile hot wallet miner');
    await home.btcli('wallet create --wallet miner --no-password');
    const shown = await home.btcli('wallet balance --profile hot --json');
    expect(shown.json()).toMatchObject({ network: 'embedded' });
    expect((await home.btcli('wallet balance --profile hott')).stderr).toContain('mean hot?');
    const named = await home.btcli('config get wallet --json', { env: { BTCLI_PROFILE: 'hot' } });
    expect(named.json().data).toMatchObject({ value: 'miner', source: 'profile', profile: 'hot' });
    await home.btcli('config set format json');
    expect((await home.btcli('config get network')).json().data).toMatchObject({ source: 'user' });
  });

  it('loses nothing when two shells set something at once', async () => {
    const keys = { era: '64', tolerance: '1%', wallet: 'alice', hotkey: 'rig1', wait: 'included' };
    const ended = await Promise.all(
      Object.entries(keys).map(([key, value]) => home.btcli(`config set ${key} ${value}`)),
    );
    expect(ended.map(({ status }) => status)).toEqual([0, 0, 0, 0, 0]);
    expect(JSON.parse(readFileSync(file(), 'utf8')).settings).toEqual(keys);
  });
});

describe('a damaged file', () => {
  it('stops every command that would obey it, stays as it is, and stops no help', async () => {
    mkdirSync(join(file(), '..'), { recursive: true });
    writeFileSync(file(), '{"version":1,"settings":{"network":"te');
    for (const line of ['wallet list', 'config set era 64', 'config list']) {
      expect(await home.btcli(line)).toMatchObject({
        status: 2,
        stderr: expect.stringContaining(file()),
      });
    }
    expect((await home.btcli('wallet list --json')).json().error?.code).toBe('file-system');
    for (const line of ['--help', 'wallet list --help', '--version', 'config path']) {
      expect((await home.btcli(line)).status).toBe(0);
    }
    expect(readFileSync(file(), 'utf8')).toBe('{"version":1,"settings":{"network":"te');
  });
});

describe("a project's file redirects no money in silence", () => {
  const spend =
    'wallet transfer --dest 5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY --amount 1';

  it.each([
    ['{"network":"wss://evil.example"}', 'a project may only choose a name'],
    ['{"network":"test"}', 'type --network test'],
    ['{"wallet":"rich"}', 'type --wallet rich'],
    ['{"era":"immortal"}', 'era may not come from the file of a project'],
  ])('%s', async (text, message) => {
    const { status, stderr } = await inProject(text, `${spend} --yes`);
    expect(status).toBe(3);
    expect(stderr).toContain(message);
    expect(stderr).toContain('repository/.btcli.json');
  });

  it('is said aloud where it only decides what is read', async () => {
    const { status, stderr, stdout } = await inProject('{"network":"embedded"}', 'subnet list');
    expect({ status, stdout: stdout !== '' }).toEqual({ status: 0, stdout: true });
    expect(stderr).toContain('network embedded comes from');
  });
});
