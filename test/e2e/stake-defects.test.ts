import { afterAll, beforeAll, describe, expect, it, test, vi } from 'vitest';
import { finish, type Home, newHome } from '../support/cli.js';
import { type ManualChain, manualChain } from '../support/manual-chain.js';
import { hasPseudoTerminal, inTerminal } from '../support/pseudo-terminal.js';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const home: Home = newHome();
let chain: ManualChain;
const line = (words: string) =>
  `${words} --wallet staker --network ${chain.url} --metadata-hash off --yes --json`;

/** Starts a write, and makes blocks once the pool has it. */
async function landed(words: string) {
  const child = home.start(line(words));
  const gone = finish(child);
  await chain.pooled(1);
  await chain.ask('localnet_advance', 2);
  const finished = await gone;
  if (finished.status !== 0) throw new Error(`${words}: ${finished.stdout}${finished.stderr}`);
  return finished;
}

beforeAll(async () => {
  chain = await manualChain({ finalityLag: 0 });
  await home.btcli('wallet create --wallet staker --no-password');
  await landed('wallet faucet --amount 1200');
  await landed('subnet create');
  await landed('subnet start --netuid 2');
  await landed('stake add --netuid 2 --amount 5 --no-shield --tolerance 10%');
});

afterAll(async () => {
  await chain?.close();
  home.remove();
});

describe('what went wrong is told where the answer would have been, with a status of its own', () => {
  test.each([
    ['an amount that is none', 'stake add --netuid 2 --amount 1e3', 2, 'bad-input'],
    ['an amount of nothing', 'stake add --netuid 2', 2, 'bad-input'],
    ['a subnet that is not there', 'stake remove --netuid 77 --all', 2, 'not-found'],
    ['more than there is', 'stake add --netuid 2 --amount 1000000', 3, 'balance-too-low'],
    ['too much for the pool', 'stake add --netuid 2 --amount 150 --no-shield', 3, 'above-limit'],
  ])('%s (btcli9 3.12, 3.29, btcli11 5.2 #2)', async (_title, words, status, code) => {
    const ended = await home.btcli(line(words));
    expect(ended).toMatchObject({ status, stderr: '' });
    expect(ended.json()).toMatchObject({ error: { code, hint: expect.any(String) } });
    expect(ended.json()).not.toHaveProperty('data');
  });

  it('nobody at the other end (btcli9 3.12)', async () => {
    const ended = await home.btcli(
      'stake remove --netuid 2 --all --wallet staker --network ws://127.0.0.1:9 --yes --json',
    );
    expect(ended).toMatchObject({ status: 6 });
    expect(ended.json().error).toMatchObject({ code: 'unreachable' });
  });

  it('a sale that was possible when it was signed, and not any more (btcli9 3.12, 3.16, 3.17)', async () => {
    const nonce = await next();
    const sale = 'stake remove --netuid 2 --no-shield --tolerance 50%';
    const first = await home.btcli(line(`${sale} --all --wait submitted`));
    expect(first.json().data).toMatchObject({ status: 'submitted' });
    const late = finish(home.start(line(`${sale} --amount 1 --nonce ${nonce + 1}`)));
    await chain.pooled(2);
    await chain.ask('localnet_advance', 2);
    const ended = await late;
    expect(ended).toMatchObject({ status: 4 });
    expect(ended.json()).toMatchObject({
      error: {
        code: 'failed-on-chain',
        message: expect.stringMatching(/SubtensorModule\.NotEnoughStake/),
      },
    });
    expect(ended.json()).not.toHaveProperty('data');
  });
});

describe('a look costs no answer', () => {
  it.skipIf(!hasPseudoTerminal).each([
    ['stake list', /Stake on /],
    ['stake child get', /Children on /],
  ])('%s asks nobody anything, not even on a terminal (btcli11 5.2 #25)', async (words, wanted) => {
    const session = inTerminal(home, `${words} --wallet staker --network ${chain.url}`);
    await session.until(wanted);
    expect(await session.ended).toBe(0);
    // A question would have waited for ever; nothing was typed.
    expect(session.drawn()).not.toMatch(/\?\s*$/m);
  });
});

/** The number of the wallet's next transaction. */
async function next(): Promise<number> {
  const shown = await home.btcli('wallet show --wallet staker --json');
  const { coldkey } = shown.json().data as { coldkey: { address: string } };
  return (await chain.ask('system_accountNextIndex', coldkey.address)) as number;
}
