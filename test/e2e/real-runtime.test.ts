import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { finish, newHome, waitForOutput } from '../support/cli.js';
import { describeRealRuntime } from '../support/real-runtime.js';
import { tinyRuntime } from '../support/tiny-runtime.js';

describeRealRuntime('localnet start --runtime', (_blob, file) => {
  const home = newHome();
  afterAll(home.remove);

  const data = async (line: string) => {
    const { status, json, stdout, stderr } = await home.btcli(`${line} --json`);
    expect({ status, stdout, stderr: status === 0 ? '' : stderr }).toMatchObject({ status: 0 });
    return json().data ?? {};
  };
  /** Serves the chain for as long as the work lasts. */
  const serving = async (line: string, work: (network: string) => Promise<void>) => {
    const child = home.start(`localnet start --port 19941 ${line}`);
    const ended = finish(child);
    try {
      await waitForOutput(child, /node-subtensor \d+/);
      await work('--network ws://127.0.0.1:19941');
    } finally {
      await home.btcli('localnet stop');
    }
    expect((await ended).status).toBe(0);
  };
  const freeOf = async (network: string) =>
    (await data(`wallet balance --wallet op ${network}`)).free as { rao: string };

  it('funds wallets under the real rules, keeps them in the folder and goes on without the file', {
    timeout: 180_000,
  }, async () => {
    await data('wallet create --wallet op --no-password');
    let left: unknown;
    await serving(`--runtime ${file}`, async (network) => {
      await data(`wallet faucet --wallet op --amount 100 ${network} --yes`);
      expect(await freeOf(network)).toMatchObject({ rao: '100000000000' });
      const to = '5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty';
      const sent = await data(
        `wallet transfer --wallet op --dest ${to} --amount 1 ${network} --yes`,
      );
      left = sent.senderFree;
      expect(await freeOf(network)).toEqual(left);
      await data('localnet advance --blocks 3');
    });
    expect(await freeOf('--network embedded')).toEqual(left);
    await serving('', async (network) => expect(await freeOf(network)).toEqual(left));
  });

  it('refuses a folder that another runtime began, and a file that is no runtime', {
    timeout: 60_000,
  }, async () => {
    const other = join(home.folder, 'other.wasm');
    writeFileSync(other, tinyRuntime({ entries: {} }));
    const refused = await home.btcli(`localnet start --port 19942 --runtime ${other} --json`);
    expect(refused.status).toBe(2);
    expect(refused.json().error).toMatchObject({
      code: 'bad-input',
      message: expect.stringMatching(
        /was begun with the runtime 0x[0-9a-f]{64}, not 0x[0-9a-f]{64}/,
      ),
    });
    writeFileSync(other, 'a text');
    const unread = await home.btcli(`localnet start --port 19942 --runtime ${other} --json`);
    expect(unread.json().error).toMatchObject({ code: 'bad-input' });
  });
});
