import { Keyring } from '@polkadot/keyring';
import { afterAll, beforeAll, expect, it, test, vi } from 'vitest';
import type { Finished, Home } from '../support/cli.js';
import { readBlock, spotPrice } from '../support/real-block.js';
import {
  distance,
  rao,
  storedFree,
  storedReserves,
  storedStake,
  units,
} from '../support/real-stake.js';
import { createSubnet, type Data, mustRun, startSubnet } from '../support/real-subnet.js';
import {
  describeRealChain,
  fundedWallet,
  openRealChain,
  type RealChain,
} from '../support/realchain.js';

vi.setConfig({ hookTimeout: 300_000, testTimeout: 120_000 });

const COIN = 10n ** 9n;
const ROOT = 0;
/** The number by which the runtime's own check of a transaction refuses a price past its limit. */
const SLIPPAGE_TOO_HIGH = 14;
/** What the lines below allow, and what the program allows when nothing is said. */
const [TOLERANCE, OF] = [5n, 1_000n];

describeRealChain('stake moves on the real runtime', (url) => {
  let home: Home;
  let chain: RealChain;
  let owner: { coldkey: string; hotkey: string };
  let staker: { coldkey: string; hotkey: string };
  let other: string;
  let [one, two] = [0, 0];

  const run = (line: string) => mustRun(home, url, `${line} --wallet staker --yes`);
  const on = (hotkey: string) => `--hotkey-ss58 ${hotkey}`;
  const stakeOn = (netuid: number, hash: string, hotkey = owner.hotkey, coldkey = staker.coldkey) =>
    storedStake(chain, { coldkey, hotkey, netuid }, hash);
  const hashOf = (done: Finished) => done.json().block?.hash ?? '';
  const dataOf = (done: Finished) => done.json().data as Data;
  /** The least that a plan of a movement showed. */
  const leastIn = (plan: Data | undefined) => units(((plan as Data).passage as Data).leastReceived);
  const tradesOf = (done: Finished) => dataOf(done).trades as readonly Data[];

  async function refused(line: string) {
    const nonce = async () =>
      (await chain.api.rpc.system.accountNextIndex(staker.coldkey)).toNumber();
    const before = await nonce();
    const finished = await home.btcli(`${line} --wallet staker --yes --network ${url} --json`);
    expect(await nonce()).toBe(before);
    return { status: finished.status, ...finished.json().error };
  }

  const tx = () => chain.api.tx.subtensorModule;
  const headHash = async () => (await chain.api.rpc.chain.getBlockHash()).toHex();

  /** Every number of a movement's answer is what its block holds. */
  async function mustAgree(done: Finished, to: { coldkey?: string; hotkey?: string }) {
    const { from, to: there, stake, stakeThere, free } = dataOf(done) as Record<string, Data>;
    const hash = hashOf(done);
    const [left, arrived] = await Promise.all([
      stakeOn(from?.netuid as number, hash),
      stakeOn(there?.netuid as number, hash, to.hotkey, to.coldkey),
    ]);
    expect(distance(units(stake), left)).toBeLessThan(2n);
    expect(distance(units(stakeThere), arrived)).toBeLessThan(2n);
    expect(rao(free)).toBe(await storedFree(chain, staker.coldkey, hash));
  }

  /** What storage says of it: what came beyond what the position earned by itself in its block. */
  async function grown(done: Finished, netuid: number, to: { coldkey?: string; hotkey?: string }) {
    const { parent } = await readBlock(chain, done);
    const before = await stakeOn(netuid, parent, to.hotkey, to.coldkey);
    return (await stakeOn(netuid, hashOf(done), to.hotkey, to.coldkey)) - before;
  }

  beforeAll(async () => {
    const { newHome } = await import('../support/cli.js');
    home = newHome();
    chain = await openRealChain(url);
    owner = await fundedWallet(home, url, 'owner', '5000');
    staker = await fundedWallet(home, url, 'staker', '5000');
    [one, two] = [
      await createSubnet(home, chain, url, 'owner'),
      await createSubnet(home, chain, url, 'owner'),
    ];
    for (const netuid of [one, two]) await startSubnet(home, chain, url, 'owner', netuid);
    // A second hotkey that the chain knows.
    other = (await fundedWallet(home, url, 'other', '500')).hotkey;
    await mustRun(home, url, `register burned --wallet other --netuid ${one} --yes`);
    const openRoot = chain.api.tx.adminUtils?.sudoSetSubtokenEnabled?.(ROOT, true);
    if (openRoot) await chain.sudo(openRoot);
  });

  afterAll(async () => {
    home?.remove();
    await chain?.close();
  });

  it('buys in two subnets and on root with one transaction, each at the limit it computed', async () => {
    const done = await run(
      `stake add --netuid ${one},${two},${ROOT} ${on(owner.hotkey)} --amount 2`,
    );
    const block = await readBlock(chain, done);
    expect(block.signed('batchAll')).toHaveProperty('calls');
    for (const trade of tradesOf(done)) {
      const netuid = trade.netuid as number;
      const limit = BigInt((trade.limitPrice as { raoPerAlpha: string }).raoPerAlpha);
      const price = netuid === ROOT ? COIN : await spotPrice(chain, netuid, block.parent);
      expect(limit).toBe((price * (OF + TOLERANCE)) / OF);
      expect((units(trade.received) * limit) / COIN).toBeGreaterThanOrEqual(
        (2n * COIN * 998n) / 1_000n,
      );
      const held = await stakeOn(netuid, hashOf(done));
      expect(distance(units(trade.stake), held)).toBeLessThan(2n);
    }
    expect(rao(dataOf(done).free)).toBe(await storedFree(chain, staker.coldkey, hashOf(done)));
  });

  it('swaps between two pools with the very limit it computed, and no less arrives than was shown', async () => {
    const line = `stake swap --netuid ${one} --dest-netuid ${two} ${on(owner.hotkey)} --amount 0.75`;
    const done = await run(line);
    const block = await readBlock(chain, done);
    const [from, to] = [
      await storedReserves(chain, one, block.parent),
      await storedReserves(chain, two, block.parent),
    ];
    const dividend = from.tao * to.alpha * COIN * (OF - TOLERANCE);
    const divisor = from.alpha * to.tao * OF;
    expect(block.signed('swapStakeLimit')).toEqual({
      hotkey: owner.hotkey,
      originNetuid: `${one}`,
      destinationNetuid: `${two}`,
      alphaAmount: '750000000',
      limitPrice: `${(dividend + divisor - 1n) / divisor}`,
      allowPartial: 'false',
    });
    const { plan, received } = dataOf(done) as Record<string, Data>;
    const least = leastIn(plan);
    expect(units(received)).toBeGreaterThanOrEqual(least);
    expect(`${units(received)}`).toBe(block.event('StakeAdded')[3]);
    expect(await grown(done, two, {})).toBeGreaterThanOrEqual(units(received) - 1n);
    await mustAgree(done, {});
  });

  test.each([
    ['out of root', () => [ROOT, two] as const],
    ['into root', () => [one, ROOT] as const],
  ])('swaps %s inside its limit', async (_title, ends) => {
    const [origin, destination] = ends();
    const done = await run(
      `stake swap --netuid ${origin} --dest-netuid ${destination} ${on(owner.hotkey)} --amount 0.5`,
    );
    const { plan, received } = dataOf(done) as Record<string, Data>;
    const least = leastIn(plan);
    expect(units(received)).toBeGreaterThanOrEqual(least);
    expect(await grown(done, destination, {})).toBeGreaterThanOrEqual(units(received) - 1n);
    await mustAgree(done, {});
  });

  it('keeps the limit that was shown when another account moves the pool in between', async () => {
    const dave = new Keyring({ type: 'sr25519' }).addFromUri('//Dave');
    const buy = (netuid: number, tao: bigint) =>
      chain.submit(tx()?.addStake?.(owner.hotkey, netuid, tao * COIN), dave);
    await buy(one, 5n);
    const line = `stake swap --netuid ${one} --dest-netuid ${two} ${on(owner.hotkey)} --amount 0.5`;
    const shown = dataOf(await run(`${line} --dry-run`)).plan as Data;
    const there = async () => stakeOn(two, await headHash(), owner.hotkey, dave.address);
    const shownCall = chain.api.createType('Call', shown.callHex) as never;
    // Dave holds what the line is about, so that he can sign the very call that was shown.
    const asShown = () => chain.submit(chain.api.tx(shownCall), dave);
    await buy(two, 1n);
    const before = await there();
    await asShown();
    expect((await there()) - before).toBeGreaterThanOrEqual(leastIn(shown) - 1n);
    await buy(two, 50n);
    const untouched = await stakeOn(one, await headHash(), owner.hotkey, dave.address);
    await expect(asShown()).rejects.toThrow(`Custom error: ${SLIPPAGE_TOO_HIGH}`);
    const now = await stakeOn(one, await headHash(), owner.hotkey, dave.address);
    expect(now).toBeGreaterThanOrEqual(untouched);
  });

  it('refuses what would itself pass the limit, before anything is signed', async () => {
    await run(`stake add --netuid ${one} ${on(owner.hotkey)} --amount 300 --tolerance 100%`);
    const line = `stake swap --netuid ${one} --dest-netuid ${two} ${on(owner.hotkey)} --all`;
    expect(await refused(line)).toMatchObject({ status: 3, code: 'below-limit' });
  });

  it('refuses by name what this runtime can only do at any price', async () => {
    const move = `stake move --netuid ${one} ${on(owner.hotkey)} --dest-hotkey ${other} --amount 1`;
    const hand = `stake transfer --netuid ${one} ${on(owner.hotkey)} --dest ${owner.coldkey} --amount 1`;
    for (const line of [move, hand]) {
      expect(await refused(line)).toMatchObject({
        ...{ status: 3, code: 'not-allowed' },
        message: expect.stringMatching(/spec 293\) sells stake and buys it back/),
      });
      expect(await refused(`${line} --dest-netuid ${two}`)).toMatchObject({
        ...{ status: 3, code: 'not-allowed' },
        message: expect.stringMatching(/spec 293\) cannot limit the price of a (move|transfer)/),
        hint: expect.stringContaining('--no-limit'),
      });
    }
  });

  it('moves to another hotkey and hands over to another coldkey without a limit, when told so', async () => {
    const moved = await run(
      `stake move --netuid ${one} --dest-netuid ${two} ${on(owner.hotkey)} --dest-hotkey ${other} --amount 1 --no-limit`,
    );
    const to = { hotkey: other };
    expect((dataOf(moved).plan as Data).warnings).toContainEqual(
      expect.stringContaining('there is no price limit'),
    );
    expect(await grown(moved, two, to)).toBe(units(dataOf(moved).received));
    await mustAgree(moved, to);
    const handed = await run(
      `stake transfer --netuid ${one} --dest-netuid ${two} ${on(owner.hotkey)} --dest ${owner.coldkey} --amount 1 --no-limit`,
    );
    await mustAgree(handed, { coldkey: owner.coldkey });
    expect(dataOf(handed)).toMatchObject({ kept: null });
  });

  it('hands root stake over to the unit, since nothing is traded', async () => {
    const done = await run(
      `stake transfer --netuid ${ROOT} ${on(owner.hotkey)} --dest ${owner.coldkey} --amount 0.25`,
    );
    expect(units(dataOf(done).received)).toBe(250_000_000n);
    expect(await grown(done, ROOT, { coldkey: owner.coldkey })).toBe(250_000_000n);
    await mustAgree(done, { coldkey: owner.coldkey });
  });

  it('sells in two subnets with one transaction, each at the limit it computed', async () => {
    const done = await run(`stake remove --netuid ${one},${two} ${on(owner.hotkey)} --amount 0.25`);
    const { parent } = await readBlock(chain, done);
    for (const trade of tradesOf(done)) {
      const netuid = trade.netuid as number;
      const limit = BigInt((trade.limitPrice as { raoPerAlpha: string }).raoPerAlpha);
      const price = await spotPrice(chain, netuid, parent);
      expect(limit).toBe((price * (OF - TOLERANCE) + OF - 1n) / OF);
      const net = units(trade.sold) - units(trade.poolFee);
      expect(BigInt(rao(trade.received))).toBeGreaterThanOrEqual((net * limit) / COIN);
      expect(distance(units(trade.stake), await stakeOn(netuid, hashOf(done)))).toBeLessThan(2n);
    }
    expect(rao(dataOf(done).free)).toBe(await storedFree(chain, staker.coldkey, hashOf(done)));
  });

  it('leaves every position with one transaction, each whole and at the limit it computed', async () => {
    const before = await headHash();
    const line = 'stake exit --netuid all --all-hotkeys --tolerance 90%';
    const done = await run(line);
    const block = await readBlock(chain, done);
    const trades = tradesOf(done);
    expect(trades.map(({ netuid, hotkey }) => [netuid, hotkey]).sort()).toEqual(
      [
        [ROOT, owner.hotkey],
        [one, owner.hotkey],
        [two, owner.hotkey],
        [two, other],
      ].sort(),
    );
    let received = 0n;
    for (const trade of trades) {
      const [netuid, hotkey] = [trade.netuid as number, trade.hotkey as string];
      const limit = BigInt((trade.limitPrice as { raoPerAlpha: string }).raoPerAlpha);
      const net = units(trade.sold) - units(trade.poolFee);
      expect(BigInt(rao(trade.received))).toBeGreaterThanOrEqual((net * limit) / COIN);
      const planned = await stakeOn(netuid, block.parent, hotkey);
      expect(units(trade.sold)).toBeGreaterThanOrEqual(planned - 1n);
      expect(
        distance(units(trade.stake), await stakeOn(netuid, hashOf(done), hotkey)),
      ).toBeLessThan(2n);
      received += BigInt(rao(trade.received));
    }
    const [held, holds] = [
      BigInt(await storedFree(chain, staker.coldkey, before)),
      BigInt(await storedFree(chain, staker.coldkey, hashOf(done))),
    ];
    expect(rao(dataOf(done).received)).toBe(`${received}`);
    expect(rao(dataOf(done).free)).toBe(`${holds}`);
    expect(holds).toBe(held + received - BigInt(block.feePaid));
  });
});
