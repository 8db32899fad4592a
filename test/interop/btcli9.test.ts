import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { onBothRuntimes } from '../localnet/node/api/both-runtimes.js';
import { pair } from '../localnet/node/api/connected.js';
import { finish, newHome } from '../support/cli.js';
import type { ServedChain } from '../support/served-chain.js';
import { skipSuite } from '../support/skip.js';
import { pythonFrom, runPython } from './python.js';

const TITLE = 'btcli 9.21.2 uses the chain that we serve';
const GONE = 'Storage function "Swap.AlphaSqrtPrice" not found';

const found = pythonFrom('BTCLI_INTEROP_V9');
if ('missing' in found) skipSuite(TITLE, found.missing);
else {
  onBothRuntimes(TITLE, (serve) => {
    const home = newHome();
    const wallets = join(home.folder, 'wallets');
    let served: ServedChain;
    const btcli9 = async (line: string) => {
      const words = `${line} --network ${served.url} --wallet-path ${wallets} --wallet-name alice`;
      const child = spawn(join(dirname(found.python), 'btcli'), words.split(' '), {
        env: { PATH: process.env.PATH, HOME: home.folder, COLUMNS: '200' },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      return finish(child);
    };
    beforeAll(async () => {
      served = await serve();
      const path = join(wallets, 'alice', 'coldkey');
      const [written] = await runPython(found.python, [
        { do: 'write', path, from: 'uri', secret: '//Alice', scheme: 'sr25519', message: '00' },
      ]);
      expect(written?.address).toBe(pair('Alice').address);
    });
    afterAll(async () => {
      await served?.close();
      home.remove();
    });
    const freeOfBob = async () => {
      const line = `wallet balance ${pair('Bob').address} --network ${served.url} --json`;
      const data = (await home.btcli(line)).json().data as { free: { rao: string } };
      return BigInt(data.free.rao);
    };

    it('pays', async () => {
      const before = await freeOfBob();
      const to = `--dest ${pair('Bob').address} --amount 1.25`;
      const paid = await btcli9(`wallet transfer ${to} --no-prompt --json-output`);
      expect(JSON.parse(paid.stdout)).toMatchObject({ success: true });
      expect(await freeOfBob()).toBe(before + 1_250_000_000n);
    });

    // It reads a price that spec 423 took out of the storage, says so, and ends with 0 all the same.
    it('reads a balance wherever there is the price that it asks for', async () => {
      const spec = await specOf(served);
      if (spec < 423) {
        const { stdout } = await btcli9('wallet balance --json-output');
        expect(JSON.parse(stdout)).toMatchObject({ balances: { alice: { staked: 0 } } });
      } else {
        const { status, stdout, stderr } = await btcli9('wallet balance');
        expect([status, stdout + stderr]).toEqual([0, expect.stringContaining(GONE)]);
      }
    });
  });
}

async function specOf(served: ServedChain): Promise<number> {
  const version = (await served.ask('state_getRuntimeVersion')) as { specVersion: number };
  return version.specVersion;
}
