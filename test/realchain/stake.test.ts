import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Finished, Home } from '../support/cli.js';
import { readBlock, spotPrice } from '../support/real-block.js';
import { distance, rao, storedFree, storedStake, units } from '../support/real-stake.js';
import { createSubnet, type Data, mustRun, startSubnet } from '../support/real-subnet.js';
import {
  describeRealChain,
  fundedWallet,
  openRealChain,
  type RealChain,
} from '../support/realchain.js';

const PALLET = 'subtensorModule';
const NOT_A_SUBNET = 60_000;
const COIN = 10n ** 9n;
const STRANGER = '5DAAnrj7VHTznn2AWBemMuyBwZWs6FNFjdyVXUeYum3PTXFy';

describeRealChain('stake on the real runtime', (url) => {
  let home: Home;
  let chain: RealChain;
  let owner: { coldkey: string; hotkey: string };
  let staker: { coldkey: string; hotkey: string };
  let netuid: number;
  let unstarted: number;

  const btcli = (line: string) => home.btcli(`${line} --network ${url} --json`);
  const onOwner = (line: string) =>
    `${line} --wallet staker --hotkey-ss58 ${owner.hotkey} --netuid ${netuid} --yes`;
  const nonce = async () =>
    (await chain.api.rpc.system.accountNextIndex(staker.coldkey)).toNumber();

  /** What a line was refused with; fails when anything of it reached the chain. */
  const refused = async (line: string) => {
    const before = await nonce();
    const finished = await btcli(line);
    expect(await nonce()).toBe(before);
    return { status: finished.status, ...finished.json().error };
  };

  beforeAll(async () => {
    const { newHome } = await import('../support/cli.js');
    home = newHome();
    chain = await openRealChain(url);
    owner = await fundedWallet(home, url, 'owner', '5000');
    staker = await fundedWallet(home, url, 'staker', '5000');
    netuid = await createSubnet(home, chain, url, 'owner');
    await startSubnet(home, chain, url, 'owner', netuid);
    unstarted = await createSubnet(home, chain, url, 'owner');
  });

  afterAll(async () => {
    home?.remove();
    await chain?.close();
  });

  it('buys with the very limit it computed, and reports what the block holds', async () => {
    const done = await mustRun(home, url, onOwner('stake add --amount 1.234567891'));
    const data = done.json().data as Data;
    const block = await blockOf(done);
    const limit = (block.price * 1_005n) / 1_000n;
    expect(block.signed('addStakeLimit')).toEqual({
      hotkey: owner.hotkey,
      netuid: `${netuid}`,
      amountStaked: '1234567891',
      limitPrice: `${limit}`,
      allowPartial: 'false',
    });
    const [coldkey, hotkey, tao, alpha, subnet, fee] = block.event('StakeAdded');
    expect(data).toMatchObject({
      coldkey,
      trades: [
        {
          ...{ hotkey, netuid: Number(subnet) },
          ...{ asked: { rao: '1234567891' }, spent: { rao: tao }, poolFee: { rao: fee } },
          received: { units: alpha, netuid },
          limitPrice: { raoPerAlpha: `${limit}` },
        },
      ],
      feePaid: { rao: block.feePaid },
      free: { rao: await freeAt(done) },
    });
    expect(tao).toBe('1234567891');
    expect(distance(units(tradeOf(data).stake), await stakeIn(done, owner.hotkey))).toBeLessThan(
      2n,
    );
  });

  it('refuses what could only fail, and lets the least amount through that it names', async () => {
    const add = (options: string) => refused(`stake add --wallet staker --yes ${options}`);
    const onHotkey = `--hotkey-ss58 ${owner.hotkey}`;
    expect(await add(`--netuid ${NOT_A_SUBNET} --amount 1 ${onHotkey}`)).toMatchObject({
      ...{ status: 2, code: 'not-found' },
    });
    expect(await add(`--netuid ${unstarted} --amount 1 ${onHotkey}`)).toMatchObject({
      ...{ status: 3, code: 'not-allowed' },
    });
    expect(await add(`--netuid ${netuid} --amount 1 --hotkey-ss58 ${STRANGER}`)).toMatchObject({
      ...{ status: 2, code: 'not-found' },
    });
    expect(await refused(onOwner('stake add --amount 1000000'))).toMatchObject({
      ...{ status: 3, code: 'balance-too-low' },
    });
    expect(await refused(onOwner('stake add --amount 1 --tolerance 0'))).toMatchObject({
      ...{ status: 2, code: 'bad-input' },
    });
    const small = await refused(onOwner('stake add --amount 0.001'));
    expect(small).toMatchObject({ status: 3, code: 'amount-too-low' });
    const least = /at least ([\d.]+) TAO/.exec(small.hint ?? '')?.[1] ?? '';
    expect((await mustRun(home, url, onOwner(`stake add --amount ${least}`))).status).toBe(0);
  });

  it('buys nothing past its limit, and only up to it when part is allowed', async () => {
    const before = await chain.api.rpc.chain.getHeader();
    const whole = await btcli(onOwner('stake add --amount 2000'));
    expect([3, 4]).toContain(whole.status);
    expect(whole.json().error?.message).toMatch(/limit|SlippageTooHigh/);
    expect(await storedStakeAt(before.hash.toHex(), owner.hotkey)).toBeLessThanOrEqual(
      await storedStakeAt((await chain.api.rpc.chain.getHeader()).hash.toHex(), owner.hotkey),
    );
    const part = await mustRun(home, url, onOwner('stake add --amount 2000 --allow-partial'));
    const data = part.json().data as Data;
    const [, , tao] = (await blockOf(part)).event('StakeAdded');
    expect(rao(tradeOf(data).spent)).toBe(tao);
    expect(BigInt(rao(tradeOf(data).spent))).toBeLessThan(2_000n * COIN);
    const limit = BigInt((tradeOf(data).limitPrice as { raoPerAlpha: string }).raoPerAlpha);
    const reached = await priceAt(part.json().block?.hash ?? '');
    expect(reached).toBeLessThanOrEqual(limit);
    expect(reached).toBeGreaterThan((limit * 999n) / 1_000n);
  });

  it('lists every position with the numbers that storage holds', async () => {
    const listed = await mustRun(home, url, 'stake list --wallet staker');
    const hash = listed.json().block?.hash ?? '';
    const storage = await chain.storageAt(PALLET, hash);
    const { coldkeys, positions, value: total } = listed.json().data as Data;
    const [{ address: coldkey } = { address: undefined }] = coldkeys as readonly Data[];
    const rows = positions as readonly Data[];
    expect({ coldkey, subnets: rows.map((row) => row.netuid) }).toEqual({
      coldkey: staker.coldkey,
      subnets: [netuid],
    });
    let sum = 0n;
    for (const row of rows) {
      const price = await priceAt(hash, row.netuid as number);
      const stake = units(row.stake);
      expect(distance(stake, await storedStakeAt(hash, `${row.hotkey}`))).toBeLessThan(2n);
      expect(row.price).toMatchObject({ raoPerAlpha: `${price}` });
      expect(rao(row.value)).toBe(`${(stake * price) / COIN}`);
      const paid = await storage('alphaDividendsPerSubnet', row.netuid, row.hotkey);
      expect(`${units(row.hotkeyEmission)}`).toBe(paid.toString());
      const uid = await storage('uids', row.netuid, row.hotkey);
      expect(row.registered).toBe(!uid.isEmpty);
      sum += (stake * price) / COIN;
    }
    expect(rao(total)).toBe(`${sum}`);
  });

  it('sells with the very limit it computed, and reports what the block holds', async () => {
    const done = await mustRun(home, url, onOwner('stake remove --amount 0.5'));
    const data = done.json().data as Data;
    const block = await blockOf(done);
    const limit = (block.price * 995n + 999n) / 1_000n;
    expect(block.signed('removeStakeLimit')).toEqual({
      hotkey: owner.hotkey,
      netuid: `${netuid}`,
      amountUnstaked: '500000000',
      limitPrice: `${limit}`,
      allowPartial: 'false',
    });
    const [coldkey, hotkey, tao, , subnet, fee] = block.event('StakeRemoved');
    expect(data).toMatchObject({
      coldkey,
      trades: [
        {
          ...{ hotkey, netuid: Number(subnet), received: { rao: tao } },
          ...{
            asked: { units: '500000000' },
            sold: { units: '500000000' },
            poolFee: { units: fee },
          },
          limitPrice: { raoPerAlpha: `${limit}` },
        },
      ],
      feePaid: { rao: block.feePaid },
      free: { rao: await freeAt(done) },
    });
    expect(distance(units(tradeOf(data).stake), await stakeIn(done, owner.hotkey))).toBeLessThan(
      2n,
    );
  });

  it('refuses to sell what is not there, or a part worth less than the minimum', async () => {
    expect(await refused(onOwner('stake remove --amount 1000000'))).toMatchObject({
      ...{ status: 3, code: 'balance-too-low' },
    });
    expect(await refused(onOwner('stake remove --amount 0.000001'))).toMatchObject({
      ...{ status: 3, code: 'amount-too-low' },
    });
    const line = `stake remove --wallet staker --hotkey-ss58 ${STRANGER} --netuid ${netuid} --all --yes`;
    expect(await refused(line)).toMatchObject({ status: 2, code: 'not-found' });
  });

  it('sells the whole position with --all', async () => {
    const done = await mustRun(home, url, onOwner('stake remove --all --tolerance 50%'));
    const data = done.json().data as Data;
    expect(units(tradeOf(data).sold)).toBe(units(tradeOf(data).asked));
    const left = await stakeIn(done, owner.hotkey);
    expect(distance(units(tradeOf(data).stake), left)).toBeLessThan(2n);
    // What the hotkey earns in the block of the sale itself stays, so the plan's block is what counts.
    const { parent } = await blockOf(done);
    const planned = await storedStakeAt(parent, owner.hotkey);
    expect(distance(units(tradeOf(data).sold), planned)).toBeLessThan(2n);
    expect(rao(data.free)).toBe(await freeAt(done));
  });

  async function blockOf(done: Finished) {
    const block = await readBlock(chain, done);
    return { ...block, price: await priceAt(block.parent) };
  }

  const priceAt = (hash: string, subnet = netuid) => spotPrice(chain, subnet, hash);

  const freeAt = (done: Finished) =>
    storedFree(chain, staker.coldkey, done.json().block?.hash ?? '');

  const stakeIn = (done: Finished, hotkey: string) =>
    storedStakeAt(done.json().block?.hash ?? '', hotkey);

  const storedStakeAt = (hash: string, hotkey: string) =>
    storedStake(chain, { coldkey: staker.coldkey, hotkey, netuid }, hash);
});

/** The only trade of an answer. */
const tradeOf = (data: Data): Data => {
  const [only] = data.trades as readonly Data[];
  if (!only) throw new Error('nothing was traded');
  return only;
};
