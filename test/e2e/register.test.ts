import { afterAll, beforeAll, describe, expect, it, test, vi } from 'vitest';
import { finish, type Home, newHome } from '../support/cli.js';
import { type FrameProxy, frameProxy } from '../support/frame-proxy.js';
import { type ServedChain, servedChain } from '../support/served-chain.js';

vi.setConfig({ testTimeout: 120_000 });

const home: Home = newHome();
let served: ServedChain;
let proxy: FrameProxy;
const btcli = (line: string) => home.btcli(`${line} --network ${served.url} --json`);
const advance = (blocks: number) => served.ask('localnet_advance', blocks);

/** A command that waits for the chain, once it has asked to be told of new blocks. */
async function waiting(line: string) {
  const asked = nextFrame('chain_subscribeNewHeads');
  const child = home.start(`${line} --network ${proxy.url} --json`);
  const finished = finish(child);
  await Promise.race([asked, finished]);
  return { finished };
}

const nextFrame = (wanted: string): Promise<void> =>
  new Promise((resolve) => {
    proxy.fate = ({ method }) => {
      if (method === wanted) resolve();
      return 'pass';
    };
  });

beforeAll(async () => {
  served = await servedChain();
  proxy = await frameProxy(served.url);
  await home.btcli('wallet create --wallet miner --no-password');
  for (const hotkey of ['second', 'third', 'fourth']) {
    await home.btcli(`wallet new-hotkey --wallet miner --hotkey ${hotkey}`);
  }
  await btcli('wallet faucet --wallet miner --amount 2000 --yes');
  const made = await btcli('subnet create --wallet miner --yes');
  expect(made.stderr).toBe('');
}, 120_000);

afterAll(async () => {
  await proxy.close();
  await served.close();
  home.remove();
});

describe('a registration that waits for its price', () => {
  it('lives through a lost connection, buys once below the price, and never again', async () => {
    const line =
      'register watch --netuid 2 --wallet miner --hotkey second --max-cost 0.9 --deadline +4000 --yes --idempotency-key one';
    const { finished } = await waiting(line);
    await advance(10);
    proxy.open = false;
    proxy.fate = () => 'torn';
    await advance(60);
    proxy.fate = () => 'pass';
    proxy.open = true;
    const { status, json } = await finished;
    expect(status).toBe(0);
    expect(json().warnings.join()).toContain('connecting again');
    const paid = json().data?.cost;
    const { rao: cost } = paid as { readonly rao: string };
    expect(BigInt(cost)).toBeLessThanOrEqual(900_000_000n);
    // Neither under the same key, which answers again, nor without it.
    const again = await btcli(line);
    expect(again.json().data?.cost).toEqual({ rao: cost, tao: expect.any(String) });
    const anew = await btcli(line.replace(' --idempotency-key one', ''));
    expect(anew.json().error).toMatchObject({ code: 'already-exists' });
  });

  it('gives up at its deadline, and has signed nothing then', async () => {
    const { finished } = await waiting(
      'register watch --netuid 2 --wallet miner --hotkey third --max-cost 0.0001 --deadline +3 --yes',
    );
    await advance(3);
    const { status, json } = await finished;
    expect(status).toBe(3);
    expect(json().error?.message).toMatch(
      /the deadline, block \d+, is too near .* more than 0.0001/,
    );
  });

  it('waits for a block as well', async () => {
    const height = (await btcli('register cost')).json().block?.number ?? 0;
    const { finished } = await waiting(
      `register watch --netuid 2 --wallet miner --hotkey third --from-block ${height + 6} --deadline +50 --yes`,
    );
    await advance(6);
    const { status, json } = await finished;
    expect(status).toBe(0);
    expect(json().block?.number).toBeGreaterThanOrEqual(height + 6);
  });

  test.each([
    ['--deadline +5', 'add --max-cost or --from-block'],
    ['--max-cost 1 --deadline soon', 'write it like 4500000'],
  ])('%s is refused', async (options, hint) => {
    const { status, json } = await btcli(
      `register watch --netuid 2 --wallet miner --hotkey fourth --yes ${options}`,
    );
    expect(status).toBe(2);
    expect(json().error?.hint).toBe(hint);
  });
});

describe('what registering costs and gives', () => {
  it('tells the price of every subnet, and that work is ignored', async () => {
    const { json } = await btcli('register cost');
    const subnets = json().data?.subnets as readonly Readonly<Record<string, unknown>>[];
    expect(subnets.map(({ netuid }) => netuid)).toEqual([1, 2]);
    expect(subnets[1]).toMatchObject({ open: true, halvesIn: 360, proofOfWork: 'ignored' });
    expect((await btcli('register cost --netuid 9')).json().error?.code).toBe('not-found');
  });

  it('tells where the hotkeys of a wallet are, and until when they are safe', async () => {
    const seat = await btcli('register root --wallet miner --hotkey second --yes');
    expect(seat.json().data).toMatchObject({ uid: 0 });
    const { json } = await btcli('register check --wallet miner --all');
    const places = json().data?.places as readonly Readonly<Record<string, number>>[];
    expect(places.map(({ netuid, uid }) => [netuid, uid]).sort()).toEqual([
      [0, 0],
      [2, 0],
      [2, 1],
      [2, 2],
    ]);
    for (const { netuid, registeredAt = 0, immuneUntil } of places) {
      expect(immuneUntil).toBe(netuid === 0 ? null : registeredAt + 5_000);
    }
  });
});
