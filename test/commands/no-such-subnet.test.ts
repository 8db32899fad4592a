import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { catalogue } from '../../src/commands/catalogue.js';
import { loadCommandsAlone } from '../support/alone-commands.js';
import { type Ended, inProcess } from '../support/in-process.js';
import { type ServedChain, servedChain } from '../support/served-chain.js';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

/** What a read asks for beside a subnet. */
const more: Readonly<Record<string, string>> = {
  'weights simulate': '--stake 0=1',
  'weights diff': '--uids 0 --weights 1 --validator 0',
};

/** Reads with a subnet in an option, as long as nothing else decides which subnets there are. */
const reads = (await catalogue()).filter(
  ({ command }) =>
    command.effect === 'reads' &&
    Object.values(command.options).some(({ flags }) => /--netuid/.test(flags)),
);

const home = mkdtempSync(join(tmpdir(), 'btcli-test-'));
let chain: ServedChain;
let btcli: (line: string) => Promise<Ended>;
beforeAll(async () => {
  await loadCommandsAlone();
  chain = await servedChain();
  btcli = inProcess({
    ...{ HOME: home, BT_WALLET_PATH: join(home, 'wallets'), BT_NETWORK: chain.url },
  });
  await btcli('wallet create --wallet default --no-password --json');
});
afterAll(async () => {
  await chain.close();
  rmSync(home, { recursive: true, force: true });
});

it.each(reads.map(({ words }) => words))('%s refuses a subnet that is not there', async (words) => {
  const { status, stdout } = await btcli(`${words} --netuid 999 ${more[words] ?? ''} --json`);
  const { code, message } = JSON.parse(stdout).error ?? {};
  expect({ status, code, message }).toEqual({
    ...{ status: 2, code: 'not-found', message: 'there is no subnet 999' },
  });
});

it('knows the reads that take a subnet', () => {
  expect(reads.length).toBeGreaterThan(25);
});
