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
  for (const line of [
    'wallet create --wallet alice --no-password',
    'wallet create --wallet bob --no-password',
    'wallet faucet --wallet alice --amount 1500 --network embedded --yes',
    'wallet faucet --wallet bob --amount 20 --network embedded --yes',
    'subnet create --wallet alice --network embedded --yes',
    'subnet start --wallet alice --netuid 2 --network embedded --yes',
    'stake add --wallet alice --netuid 2 --amount 100 --tolerance 50% --network embedded --yes',
  ]) {
    const { status, stderr } = await home.btcli(line);
    if (status !== 0) throw new Error(`${line}: ${stderr}`);
  }
});

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
    expect(one.accounts).toEqual(accounts.slice(0, 1));
    expect(accounts[0]).toMatchObject({ address: one.address, free: one.free, staked: one.staked });
    expect(all).toMatchObject({ wallet: null, address: null });
    const listed = (await dataOf('wallet list --balances')).wallets as Record<string, unknown>[];
    const { free, staked, total } = one;
    expect(listed[0]?.balance).toMatchObject({ free, staked, total });
    const [rao, stake, sum] = [free, staked, total].map((each) =>
      BigInt((each as { rao: string }).rao),
    );
    expect(sum).toBe((rao ?? 0n) + (stake ?? 0n));
    const { value } = await dataOf('stake list --wallet alice');
    expect(value).toEqual(staked);
    expect(stake).toBeGreaterThan(0n);
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
