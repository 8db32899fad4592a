import { afterAll, describe, expect, it, test } from 'vitest';
import { newHome } from '../support/cli.js';

const home = newHome();
afterAll(home.remove);

describe('a typing error costs a line to read and never an action', () => {
  test.each([
    ['wallet balance --netwrk test', "unknown option '--netwrk'", '--network'],
    ['walet list', "unknown command 'walet'", 'wallet'],
    ['wallet lst', "unknown command 'lst'", 'list'],
    ['wallet balance --network finny', 'there is no network "finny"', 'finney, test, archive'],
    ['wallet balance --ss58 5Grw', 'address book entry called "5Grw"', 'wallet list'],
    ['wallet transfer --yes', 'missing --dest <account>', '--help'],
    ['wallet create --words 13', '--words', '12, 15, 18, 21'],
    ['wallet show --wallet nobody', 'nobody', 'btcli wallet'],
    ['wallet list extra', 'takes no words', '--help'],
    ['wallet', 'btcli wallet needs a command', 'btcli wallet --help'],
  ])('btcli %s', async (line, message, hint) => {
    const { status, stdout, stderr } = await home.btcli(line);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(message);
    expect(stderr).toContain(hint);
    expect(stderr.trimEnd().split('\n')).toHaveLength(2);
    const json = await home.btcli(`${line} --json`);
    expect(json.status).toBe(2);
    expect(json.json()).toMatchObject({ error: { message: expect.stringContaining(message) } });
    expect(json.stderr).toBe('');
  });
});

describe('help is on stdout and is no failure', () => {
  test.each(['', '--help', '-h', 'wallet --help', 'wallet transfer --help', 'localnet start -h'])(
    'btcli %s',
    async (line) => {
      const { status, stdout, stderr } = await home.btcli(line);
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(stdout).toMatch(/^Usage: btcli/);
    },
  );

  it('prints its version', async () => {
    expect(await home.btcli('--version')).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    });
  });
});
