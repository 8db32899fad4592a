import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newHome } from '../support/cli.js';

const ALICE = '5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY';
const home = newHome();
afterAll(home.remove);
const dataOf = async (line: string) => {
  const { status, json, stderr } = await home.btcli(`${line} --network embedded --json`);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return json().data as Record<string, unknown>;
};

beforeAll(async () => {
  for (const wallet of ['alice', 'bob']) {
    await home.btcli(`wallet create --wallet ${wallet} --no-password`);
    await home.btcli(`wallet faucet --wallet ${wallet} --amount 5000 --network embedded --yes`);
  }
  await home.btcli(`subnet create --wallet bob --network embedded --yes`);
  await home.btcli(`subnet start --wallet bob --netuid 2 --network embedded --yes`);
  const added = await home.btcli(
    `stake add --wallet alice --netuid 0 --amount 100 --hotkey-ss58 ${await hotkeyOf('bob')} --network embedded --yes --json`,
  );
  stakedOnRoot = added.status === 0;
});
let stakedOnRoot = false;
async function hotkeyOf(wallet: string): Promise<string> {
  const shown = (await home.btcli(`wallet show --wallet ${wallet} --json`)).json().data;
  const [first] = (shown?.hotkeys ?? []) as { address: string }[];
  return first?.address ?? '';
}

describe('what an operator has is one question, however many keys hold it', () => {
  it('shows free, staked and total, for one and for all, with the same numbers', async () => {
    const one = await dataOf('wallet balance --wallet alice');
    expect(one).toMatchObject({ wallet: 'alice', label: 'wallet alice' });
    const all = await dataOf('wallet balance --all');
    const accounts = all.accounts as Record<string, unknown>[];
    expect(accounts.map(({ wallet }) => wallet)).toEqual(['alice', 'bob']);
    expect(accounts[0]).toEqual(one);
    const listed = (await dataOf('wallet list --balances')).wallets as Record<string, unknown>[];
    const { free, staked, total } = one;
    expect(listed[0]?.balance).toMatchObject({ free, staked, total });
    const [rao, stake, sum] = [free, staked, total].map((each) =>
      BigInt((each as { rao: string }).rao),
    );
    expect(sum).toBe((rao ?? 0n) + (stake ?? 0n));
    if (stakedOnRoot) expect(stake).toBeGreaterThan(0n);
  });

  it('takes names, hotkeys and addresses in one line, each once, in the order given', async () => {
    const hotkey = await hotkeyOf('bob');
    const data = await dataOf(
      `wallet balance bob bob/default ${ALICE} ${ALICE} --ss58 alice,${hotkey}`,
    );
    const labels = (data.accounts as { label: string }[]).map(({ label }) => label);
    expect(labels).toEqual(['wallet bob', 'hotkey default of wallet bob', null, 'wallet alice']);
    const drawn = await home.btcli(`wallet balance ${ALICE} bob --network embedded`);
    expect(drawn.stdout).toMatch(/together .* TAO free, .* in all/);
  });

  it('refuses --all beside an account, and asks no chain for a name that means nothing', async () => {
    expect(await home.btcli('wallet balance bob --all')).toMatchObject({ status: 2 });
    expect(await home.btcli('wallet balance nobody')).toMatchObject({ status: 2 });
  });
});
