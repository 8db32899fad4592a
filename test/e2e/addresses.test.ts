import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { newHome } from '../support/cli.js';

const home = newHome();
afterAll(home.remove);
const BOB = '5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty';
const book = join(home.folder, '.config/btcli/addresses.json');

describe('the address book, as an operator meets it', () => {
  it('keeps every entry of writers that come at once, one JSON document each', async () => {
    const lines = Array.from({ length: 6 }, (_, at) => `addresses add n${at} ${BOB} --json`);
    const runs = await Promise.all(lines.map((line) => home.btcli(line)));
    for (const run of runs) {
      expect(run.json()).toMatchObject({
        schema: 'btcli/addresses.add/1',
        data: { path: book, status: 'added', entry: { address: BOB, note: null } },
      });
    }
    // All but the first are told that the address has another name already.
    expect(runs.filter((run) => run.json().warnings.length > 0)).toHaveLength(5);
    const listed = (await home.btcli('addresses list --json')).json().data;
    expect(listed?.entries).toHaveLength(6);
    expect(statSync(book).mode & 0o777).toBe(0o600);
    for (let at = 1; at < 6; at++) await home.btcli(`addresses remove n${at}`);
    expect((await home.btcli('addresses list')).stdout).toContain(`n0    ${BOB}`);
  });

  it('answers for a name wherever an account is asked for, but not for two at once', async () => {
    const verify = `wallet verify --message x --signature ${'00'.repeat(64)} --json --ss58`;
    expect((await home.btcli(`${verify} n0`)).json().error).toMatchObject({
      code: 'check-failed',
      message: expect.stringContaining(BOB),
    });
    await home.btcli('wallet create --wallet n0 --no-password');
    const both = await home.btcli(`${verify} n0`);
    expect(both).toMatchObject({ status: 2 });
    expect(both.json().error?.message).toMatch(/wallet n0 \(5.*\) and n0 of the address book/);
    const warned = await home.btcli(`addresses add default ${BOB} --json`);
    expect(warned.json().warnings).toHaveLength(1);
  });

  it('is left as it is when it is damaged, and says where it is', async () => {
    writeFileSync(book, '{');
    const run = await home.btcli(`addresses add x ${BOB} --json`);
    expect(run).toMatchObject({ status: 2 });
    expect(run.json().error).toMatchObject({
      code: 'file-system',
      message: expect.stringContaining(book),
    });
  });
});
