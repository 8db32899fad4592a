import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { finish, newHome } from '../support/cli.js';
import { servedNode } from '../support/served-node.js';

const ALICE = '5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY';
const home = newHome();
afterAll(home.remove);

const data = async (line: string) => {
  const { status, json, stderr } = await home.btcli(`${line} --json`);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return json().data ?? {};
};
const freeOf = async (wallet: string): Promise<string> => {
  const { free } = await data(`wallet balance --wallet ${wallet} --network embedded`);
  return (free as { rao: string }).rao;
};

beforeAll(async () => {
  await home.btcli('wallet create --wallet alice --no-password');
  await home.btcli('wallet create --wallet bob --no-password');
  await home.btcli('wallet faucet --wallet alice --amount 100 --network embedded --yes');
});

describe('a stranger funds a wallet and sends TAO without starting anything', () => {
  it('moves exactly the amount, takes exactly the fee it showed, and keeps all of it on disk', async () => {
    expect(await freeOf('alice')).toBe('100000000000');
    const { coldkey } = await data('wallet show --wallet bob');
    const { address } = coldkey as { address: string };
    const sent = await data(
      `wallet transfer --wallet alice --dest ${address} --amount 0.000000777 --network embedded --yes`,
    );
    const { feePaid, senderFree } = sent as Record<string, { rao: string }>;
    expect(await freeOf('bob')).toBe('777');
    expect(await freeOf('alice')).toBe(senderFree?.rao);
    expect(BigInt(senderFree?.rao ?? 0)).toBe(100_000_000_000n - 777n - BigInt(feePaid?.rao ?? 0));
  });

  it('answers for any address, and with the block it was read at', async () => {
    const { json } = await home.btcli(`wallet balance --ss58 ${ALICE} --network embedded --json`);
    expect(json()).toMatchObject({
      schema: 'btcli/wallet.balance/2',
      network: 'embedded',
      genesis: expect.stringMatching(/^0x[0-9a-f]{64}$/),
      block: { number: expect.any(Number), hash: expect.stringMatching(/^0x[0-9a-f]{64}$/) },
      data: { address: ALICE, wallet: null },
      warnings: [],
    });
  });
});

describe('every way to fail is one line, a hint and its own exit status', () => {
  test.each([
    [
      'too little balance',
      `wallet transfer --wallet alice --dest ${ALICE} --amount 101 --network embedded --yes`,
      3,
      'balance-too-low',
    ],
    [
      'nobody to approve',
      `wallet transfer --wallet alice --dest ${ALICE} --amount 1 --network embedded`,
      3,
      'declined',
    ],
    [
      'a dead endpoint',
      'wallet balance --wallet alice --network ws://127.0.0.1:9',
      6,
      'unreachable',
    ],
    ['a wrong network name', 'wallet balance --wallet alice --network embeded', 2, 'bad-input'],
    ['an unknown wallet', 'wallet balance --wallet alise --network embedded', 2, 'not-found'],
  ])('%s', async (_title, line, status, code) => {
    const json = await home.btcli(`${line} --json`);
    expect(json.status).toBe(status);
    expect(json.json().error).toMatchObject({ code, hint: expect.any(String) });
    const spoken = await home.btcli(line);
    expect(spoken).toMatchObject({ status, stdout: '' });
    expect(spoken.stderr).toMatch(/error: .+\nhint: {2}.+\n$/);
    expect(spoken.stderr).not.toMatch(/\bat .+:\d+:\d+/);
  });

  it('refuses a wrong password, keeps the key file, and sends nothing', async () => {
    const [right, wrong] = ['right', 'wrong'].map((name) => join(home.folder, name));
    writeFileSync(String(right), 'Correct-Horse-7\n');
    writeFileSync(String(wrong), 'correct-horse-7\n');
    await home.btcli(`wallet create --wallet locked --password-file ${right}`);
    await home.btcli('wallet faucet --wallet locked --amount 1 --network embedded --yes');
    const line = `wallet transfer --wallet locked --dest ${ALICE} --amount 0.5 --network embedded --yes --json`;
    const refused = await home.btcli(`${line} --password-file ${wrong}`);
    expect(refused).toMatchObject({ status: 3 });
    expect(refused.json().error).toMatchObject({ code: 'wrong-password' });
    expect(refused.stdout + refused.stderr).not.toContain('correct-horse');
    expect(await freeOf('locked')).toBe('1000000000');
    expect(await home.btcli(`${line} --password-file ${right}`)).toMatchObject({ status: 0 });
  });
});

describe('the chain on disk has one writer and survives its death', () => {
  it('lets commands use the chain through whoever serves it, and refuses a second server', async () => {
    const { server } = await servedNode(home);
    try {
      const before = await freeOf('alice');
      expect(await data('localnet status')).toMatchObject({ running: true, pid: server.pid });
      const second = await home.btcli('localnet start --port 0 --json');
      expect(second).toMatchObject({ status: 6 });
      expect(second.json().error).toMatchObject({
        code: 'chain-busy',
        message: expect.stringContaining(String(server.pid)),
      });
      expect(await home.btcli('localnet reset --yes')).toMatchObject({ status: 6 });
      const funded = await home.btcli(
        'wallet faucet --wallet alice --amount 1 --network embedded --yes',
      );
      expect(funded.status, funded.stderr).toBe(0);
      expect(BigInt(await freeOf('alice'))).toBe(BigInt(before) + 1_000_000_000n);
      const ended = finish(server);
      expect(await home.btcli('localnet stop')).toMatchObject({ status: 0 });
      expect(await ended).toMatchObject({ status: 0 });
    } finally {
      server.kill('SIGKILL');
    }
    expect(await data('localnet status')).toMatchObject({ running: false });
  });

  it('loses no block that was reported when its process is killed', async () => {
    const { server } = await servedNode(home, '--block-time 10ms');
    const gone = finish(server);
    const { json } = await home.btcli('localnet advance --blocks 50 --json');
    const reported = json().block?.number ?? 0;
    server.kill('SIGKILL');
    await gone;
    const after = await home.btcli('localnet status --json');
    expect(after.status).toBe(0);
    expect(after.json().block?.number).toBeGreaterThanOrEqual(reported);
    expect(BigInt(await freeOf('alice'))).toBeGreaterThan(0n);
  });

  it('begins anew only when told to', async () => {
    const before = await home.btcli('localnet status --json');
    expect(await home.btcli('localnet reset --json')).toMatchObject({ status: 3 });
    expect((await home.btcli('localnet status --json')).stdout).toBe(before.stdout);
    expect(await home.btcli('localnet reset --yes --json')).toMatchObject({ status: 0 });
    expect((await home.btcli('localnet status --json')).json().block).toMatchObject({ number: 0 });
  });
});
