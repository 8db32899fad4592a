import { ml_kem768 } from '@noble/post-quantum/ml-kem.js';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { rao } from '../../src/units/money.js';
import { parseSs58, type Ss58 } from '../../src/units/ss58.js';
import { newHome } from '../support/cli.js';
import { type Fate, type FrameProxy, frameProxy } from '../support/frame-proxy.js';
import { rpcClient } from '../support/rpc-client.js';
import { type ServedChain, servedChain } from '../support/served-chain.js';
import { tempFolder } from '../support/temp-folder.js';
import { ALICE, BOB, DAVE, type Floor, floorOn, TWO } from '../support/trading-floor.js';

const home = newHome();
let served: ServedChain;
let network: FrameProxy;
let floor: Floor;
let delegate: Ss58;

beforeAll(async () => {
  served = await servedChain();
  network = await frameProxy(served.url);
  floor = await floorOn(served.chain);
  await home.btcli('wallet create --wallet delegate --no-password');
  await home.btcli(`wallet faucet --wallet delegate --amount 10 --network ${served.url} --yes`);
  const { json } = await home.btcli('wallet show --wallet delegate --json');
  const { coldkey } = json().data as { coldkey: { address: string } };
  delegate = parseSs58(coldkey.address);
  await floor.addProxy(delegate, 'Staking');
  await served.chain.advance(4);
}, 180_000);

beforeEach(() => {
  network.fate = () => 'pass';
  network.alter = (text) => text;
});

afterAll(async () => {
  await network.close();
  await floor.chain.close();
  await served.close();
  home.remove();
});

const stake = (amount: string, more = '') =>
  home.btcli(
    `stake add --wallet delegate --proxy-for ${ALICE} --hotkey-ss58 ${DAVE} --netuid 2 --amount ${amount} --network ${network.url} --yes --json ${more}`,
  );

/** Lets something happen once the transaction was signed, just before the node gets it. */
function beforeItArrives(happens: () => Promise<unknown>): void {
  network.fate = async ({ from, method }): Promise<Fate> => {
    if (from !== 'client' || method !== 'author_submitAndWatchExtrinsic') return 'pass';
    network.fate = () => 'pass';
    await happens();
    return 'pass';
  };
}

/** The same, once the node has said what it makes of it. */
function onceItIsAnswered(happens: () => Promise<unknown>): void {
  network.fate = async ({ from, method }): Promise<Fate> => {
    if (from !== 'node' || method !== 'author_submitAndWatchExtrinsic') return 'pass';
    network.fate = () => 'pass';
    void happens();
    return 'pass';
  };
}

const held = async () =>
  (await floor.chain.stakeOf(DAVE, ALICE, TWO, await floor.chain.head())).units;
const hex = (bytes: Uint8Array = new Uint8Array()) => Buffer.from(bytes).toString('hex');
const nonce = () => floor.chain.nextNonce(delegate);
const purse = async () => {
  const [account] = await floor.chain.balances([delegate], await floor.chain.head());
  return account?.free;
};

async function extrinsicsIn(hash: string | undefined): Promise<readonly string[]> {
  const { ask, close } = await rpcClient(served.url);
  type Whole = { readonly block: { readonly extrinsics: readonly string[] } };
  const { block } = await ask<Whole>('chain_getBlock', hash);
  close();
  return block.extrinsics;
}

type Plan = {
  readonly shield: { readonly on: boolean; readonly fee: { rao: string }; readonly notice: string };
  readonly call: string;
  readonly innerCall: string;
  readonly callHex: string;
};
type Data = { readonly plan: Plan; readonly trades: readonly { received: { units: string } }[] };

describe('a proxy stakes, and nobody can trade ahead of it', () => {
  it('sealed without being told to, with what was shown inside', async () => {
    const [before, next] = [await held(), await nonce()];
    const { status, json } = await stake('1');
    expect(status).toBe(0);
    const { data, block } = json();
    const { plan, trades } = data as Data;
    expect(plan).toMatchObject({
      call: 'Proxy.proxy',
      innerCall: 'SubtensorModule.add_stake_limit',
      shield: { on: true, notice: null },
    });
    expect(BigInt(plan.shield.fee.rao)).toBeGreaterThan(0n);
    expect(await held()).toBe(before + BigInt(trades[0]?.received.units ?? 0));
    expect(await nonce()).toBe(next + 2);
    const [envelope, opened] = (await extrinsicsIn(block?.hash)).slice(-2);
    expect(envelope).not.toContain(plan.callHex.slice(2));
    expect(opened).toContain(plan.callHex.slice(2));
  });

  it('is told as failed when the price left the limit, whatever became of its envelope', async () => {
    const before = await held();
    beforeItArrives(async () => {
      const amount = rao(2_000_000_000_000n);
      const call = { kind: 'addStake', hotkey: DAVE, netuid: TWO, amount } as const;
      await floor.submit(call, BOB);
    });
    const { status, json } = await stake('1');
    expect(status).toBe(4);
    expect(json().error).toMatchObject({
      code: 'failed-on-chain',
      message: expect.stringContaining('Swap.PriceLimitExceeded'),
    });
    expect(await held()).toBe(before);
  });

  it('never happens when its key expired on the way, and costs nothing then', async () => {
    const [before, next] = [await held(), await nonce()];
    const free = await purse();
    const key = await floor.chain.shieldKey(await floor.chain.head());
    const [known, old] = [key, ml_kem768.keygen().publicKey].map((bytes) => hex(bytes));
    network.alter = (text) => text.replaceAll(known ?? '', old ?? '');
    onceItIsAnswered(() => served.chain.advance(10));
    const { status, json } = await stake('1');
    expect({ status, error: json().error }).toMatchObject({
      error: { code: 'expired' },
    });
    expect([await held(), await nonce(), await purse()]).toEqual([before, next, free]);
  });

  it('never happens when another transaction took the number of its envelope', async () => {
    const before = await held();
    beforeItArrives(async () => {
      const line = `wallet transfer --wallet delegate --dest ${BOB} --amount 0.01 --network ${served.url} --yes`;
      // From another machine, which does not wait for this one.
      const { status } = await home.btcli(line, { env: { HOME: tempFolder() } });
      expect(status).toBe(0);
      onceItIsAnswered(() => served.chain.advance(10));
    });
    const { status, json } = await stake('1');
    expect({ status, error: json().error }).toMatchObject({ error: { code: 'superseded' } });
    expect(await held()).toBe(before);
  });

  it('with all there is, and pays both fees out of it', async () => {
    const { status, json } = await home.btcli(
      `stake add --wallet delegate --hotkey-ss58 ${DAVE} --netuid 2 --all --tolerance 50% --network ${network.url} --yes --json`,
    );
    expect({ status, plan: (json().data as Data).plan }).toMatchObject({
      status: 0,
      plan: { shield: { on: true } },
    });
    expect(await purse()).toBe(floor.chain.existentialDeposit());
    await home.btcli(`wallet faucet --wallet delegate --amount 5 --network ${served.url} --yes`);
  });

  it('goes unsealed where it was told to, and pays for itself alone', async () => {
    const next = await nonce();
    const { status, json } = await stake('1', '--no-shield');
    expect(status).toBe(0);
    expect((json().data as Data).plan.shield).toEqual({
      on: false,
      fee: { rao: '0', tao: '0' },
      notice: null,
    });
    expect(await nonce()).toBe(next + 1);
  });
});
