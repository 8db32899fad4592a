import { randomBytes } from 'node:crypto';
import { Keyring } from '@polkadot/keyring';
import type { Codec } from '@polkadot/types/types';
import { afterAll, beforeAll, expect, it, test } from 'vitest';
import type { Home } from '../support/cli.js';
import { readBlock } from '../support/real-block.js';
import { type Data, mustRun } from '../support/real-subnet.js';
import {
  describeRealChain,
  fundedWallet,
  openRealChain,
  type RealChain,
} from '../support/realchain.js';

const BOB = '5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty';
const keyring = new Keyring({ type: 'sr25519' });

describeRealChain('acting for another account on the real runtime', (url) => {
  let home: Home;
  let chain: RealChain;
  let proxy: { readonly coldkey: string; readonly hotkey: string };

  const pay = (account: string) =>
    `wallet transfer --wallet proxy --proxy-for ${account} --dest ${BOB} --amount 1.5 --yes`;
  const btcli = (line: string) => home.btcli(`${line} --network ${url} --json`);
  const nextNonce = async () =>
    (await chain.api.rpc.system.accountNextIndex(proxy.coldkey)).toNumber();
  const freeAt = async (hash: string, address: string): Promise<bigint> => {
    const system = await chain.storageAt('system', hash);
    const account = (await system('account', address)) as unknown as { data: { free: Codec } };
    return BigInt(account.data.free.toString());
  };
  /** What an account lost in the block of an answer. */
  const lost = async (address: string, block: { readonly hash: string; readonly parent: string }) =>
    (await freeAt(block.parent, address)) - (await freeAt(block.hash, address));

  /** A new account with TAO, whose proxy of this type the wallet is. */
  async function grantor(type: string | undefined, delay = 0): Promise<string> {
    const pair = keyring.addFromSeed(randomBytes(32));
    const { balances, proxy: grants } = chain.api.tx;
    const alice = keyring.addFromUri('//Alice');
    await chain.submit(balances?.transferKeepAlive?.(pair.address, 20n * 10n ** 9n), alice);
    if (type) await chain.submit(grants?.addProxy?.(proxy.coldkey, type, delay), pair);
    return pair.address;
  }

  beforeAll(async () => {
    const { newHome } = await import('../support/cli.js');
    home = newHome();
    chain = await openRealChain(url);
    proxy = await fundedWallet(home, url, 'proxy', '5');
  });

  afterAll(async () => {
    home?.remove();
    await chain?.close();
  });

  it("moves the account's TAO and no other, for a fee that the proxy pays", async () => {
    const account = await grantor('Transfer');
    const done = await mustRun(home, url, pay(account));
    const data = done.json().data as Data;
    const block = { ...(await readBlock(chain, done)), hash: done.json().block?.hash ?? '' };
    expect(data).toMatchObject({ account, signer: proxy.coldkey, from: account });
    expect(data.plan).toMatchObject({
      ...{ call: 'Proxy.proxy', innerCall: 'Balances.transfer_keep_alive', fee: data.feePaid },
    });
    expect(block.event('TransactionFeePaid')[0]).toBe(proxy.coldkey);
    expect(await lost(account, block)).toBe(1_500_000_000n);
    expect(await lost(proxy.coldkey, block)).toBe(rao(data.feePaid));
    expect(rao(data.senderFree)).toBe(await freeAt(block.hash, account));
  });

  it('never tells a call that failed inside the proxy call as a payment', async () => {
    const account = await grantor('Staking');
    const before = await chain.api.rpc.chain.getHeader();
    const failed = await btcli(pay(account));
    const { code, message, details } = failed.json().error as unknown as Data & {
      readonly details: Data;
    };
    expect({ status: failed.status, code }).toEqual({ status: 4, code: 'failed-on-chain' });
    expect(message).toMatch(/took Proxy\.proxy, but refused what is inside it with System\.CallFi/);
    expect(details).toMatchObject({ error: 'System.CallFiltered', inside: 'Proxy.proxy' });
    const block = { parent: before.hash.toHex(), hash: await hashAt(details.block as number) };
    expect(await lost(account, block)).toBe(0n);
    expect(await lost(proxy.coldkey, block)).toBeGreaterThan(0n);
    const told = await home.btcli(`tx status ${details.hash} --json`);
    expect(told.json().data).toMatchObject({ status: 'failed', reason: 'System.CallFiltered' });
  });

  it('keeps the fee of the proxy out of what a registration cost the account', async () => {
    const account = await grantor('Registration');
    const line = `register burned --wallet proxy --proxy-for ${account} --netuid 1 --yes`;
    const done = await mustRun(home, url, line);
    const data = done.json().data as Data;
    const block = { ...(await readBlock(chain, done)), hash: done.json().block?.hash ?? '' };
    expect(rao(data.cost)).toBe(await lost(account, block));
    expect(data.cost).toEqual((data.plan as Data).price);
    expect(await lost(proxy.coldkey, block)).toBe(rao(data.feePaid));
    const storage = await chain.storageAt('subtensorModule', block.hash);
    expect((await storage('owner', proxy.hotkey)).toString()).toBe(account);
  });

  test.each([
    { title: 'is no proxy of', type: undefined, delay: 0, said: 'is no proxy of' },
    { title: 'must warn', type: 'Any', delay: 9, said: 'announcing it 9 blocks before' },
  ])('signs nothing where the wallet $title the account', async ({ type, delay, said }) => {
    const account = await grantor(type, delay);
    const next = await nextNonce();
    const refused = await btcli(pay(account));
    expect([refused.status, refused.json().error]).toMatchObject([
      3,
      { code: 'not-allowed', message: expect.stringContaining(said) },
    ]);
    expect(await nextNonce()).toBe(next);
  });

  const hashAt = async (number: number) => (await chain.api.rpc.chain.getBlockHash(number)).toHex();
});

const rao = (money: unknown) => BigInt((money as { readonly rao: string }).rao);
