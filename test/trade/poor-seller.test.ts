import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openTraders, type Traders } from '../support/traders.js';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
vi.spyOn(console, 'error').mockImplementation(() => {});

let traders: Traders;
beforeAll(async () => {
  traders = await openTraders();
  const [dave] = traders.hotkeys;
  const on = `--wallet carol --hotkey-ss58 ${dave} --tolerance 50% --yes`;
  await traders.done(`stake add --netuid 2 --amount 3 ${on}`);
  await traders.done(`wallet transfer --wallet carol --dest ${alice()} --all --yes`);
});
afterAll(() => traders.close());

const alice = () => traders.wallets[0]?.coldkey;
const sell = (options: string) =>
  traders.btcli(
    `stake remove --wallet carol --netuid 2 --hotkey-ss58 ${traders.hotkeys[0]} --tolerance 50% --yes --json ${options}`,
  );
const free = async () => {
  const data = await traders.done('wallet balance --wallet carol');
  return (data as { readonly accounts: readonly { free: { rao: string } }[] }).accounts[0]?.free
    .rao;
};

describe('whoever holds stake and next to no TAO', () => {
  it('is told at once that a seal cannot be paid in alpha, when one was asked for', async () => {
    const { status, json } = await sell('--amount 1 --shield');
    expect(status).toBe(3);
    expect(json().error).toMatchObject({
      code: 'balance-too-low',
      hint: 'fund the coldkey, or leave --shield out',
    });
  });

  it('sells without a seal, and is told so', async () => {
    const { status, json } = await sell('--amount 1');
    expect(status).toBe(0);
    const notice = expect.stringContaining('not sealed, so others may trade ahead of it');
    expect(json().data).toMatchObject({ plan: { shield: { on: false, notice } } });
    // Blocks of this chain have no author, to whom a fee in alpha would go.
    expect(json().data).toMatchObject({ feePaid: { rao: '0' }, feePaidAlpha: null });
  });

  it('is told before anything is signed that a coldkey without any TAO can send nothing', async () => {
    await traders.done(
      `wallet transfer --wallet carol --dest ${alice()} --all --allow-death --yes`,
    );
    expect(await free()).toBe('0');
    const { status, json } = await sell('--amount 1 --no-shield');
    expect(status).toBe(3);
    expect(json().error?.message).toContain('has no TAO at all');
  });
});
