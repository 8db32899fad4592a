import { ApiPromise, WsProvider } from '@polkadot/api';
import { Keyring } from '@polkadot/keyring';
import type { ProviderInterface } from '@polkadot/rpc-provider/types';
import { afterAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { finish, type Home, newHome } from '../support/cli.js';
import { type ManualChain, manualChain } from '../support/manual-chain.js';

vi.setConfig({ testTimeout: 300_000 });

const homes: Home[] = [];
const chains: ManualChain[] = [];
afterAll(async () => {
  for (const chain of chains) await chain.close();
  for (const home of homes) home.remove();
});

async function scene(options: Parameters<typeof manualChain>[0] = {}) {
  const chain = await manualChain(options);
  const home = newHome();
  chains.push(chain);
  homes.push(home);
  await home.btcli('wallet create --wallet bob --no-password');
  /** The faucet is signed by a key of development that holds TAO from genesis. */
  const pay = (more = '') =>
    home.start(
      `wallet faucet --wallet bob --amount 1 --network ${chain.url} --yes --json --metadata-hash off ${more}`,
    );
  const paid = async () => {
    const { json } = await home.btcli(`wallet balance --wallet bob --network ${chain.url} --json`);
    return (json().data as { free: { rao: string } }).free.rao;
  };
  const listed = async () => {
    const { json } = await home.btcli('tx list --json');
    return (json().data as { transactions: readonly Listed[] }).transactions;
  };
  const one = async (): Promise<Listed> => {
    const [first, ...more] = await listed();
    if (!first || more.length > 0) throw new Error(`the journal has ${more.length} more than one`);
    return first;
  };
  const tx = (words: string) => home.btcli(`tx ${words} --json`);
  return { chain, home, pay, paid, listed, one, tx };
}

/** Another client of the same chain, with the stock library. */
async function rivalOf({ url }: ManualChain): Promise<ApiPromise> {
  // Its types spell optional fields otherwise than the interface it implements.
  const provider = new WsProvider(url) as ProviderInterface;
  const api = await ApiPromise.create({ provider, noInitWarn: true });
  onTestFinished(() => api.disconnect());
  return api;
}

const keyOf = (uri: string) => new Keyring({ type: 'sr25519' }).addFromUri(uri);

type Listed = { readonly hash: string; readonly status: string; readonly nonce: number };
const statusIn = ({ json }: { readonly json: () => { readonly data?: unknown } }) =>
  (json().data as { status: string }).status;
const TAO = '1000000000';

describe('a block that goes takes no payment with it', () => {
  it('reports one that came back in another block as final there', async () => {
    const { chain, pay, paid, one } = await scene();
    const child = pay();
    const ended = finish(child);
    await chain.pooled(1);
    await chain.chain.advance(1);
    await chain.revert(1);
    await chain.chain.advance(2);
    await chain.revert(2);
    await chain.chain.advance(4);
    const { status, json, stdout } = await ended;
    expect(status, stdout).toBe(0);
    expect(json()).toMatchObject({ data: { status: 'finalized' }, block: { number: 1 } });
    expect(await paid()).toBe(TAO);
    expect(await one()).toMatchObject({ status: 'finalized' });
  });

  it('lets another process finish the story of an inclusion that was taken back', async () => {
    const { chain, pay, paid, one, tx } = await scene();
    const ended = finish(pay('--wait included'));
    await chain.pooled(1);
    await chain.chain.advance(1);
    expect(statusIn(await ended)).toBe('included');
    const { hash } = await one();
    await chain.revert(1);
    expect(await paid()).toBe('0');
    expect(statusIn(await tx(`status ${hash}`))).toBe('included');
    expect(statusIn(await tx(`rebroadcast ${hash}`))).toBe('submitted');
    const decoded = await tx(`decode ${hash} --network ${chain.url}`);
    expect(decoded.json().data).toMatchObject({ hash, call: { pallet: 'Balances' } });
    await chain.chain.advance(4);
    expect(statusIn(await tx(`status ${hash}`))).toBe('finalized');
    const waited = await tx(`wait ${hash}`);
    expect(waited).toMatchObject({ status: 0 });
    expect(statusIn(waited)).toBe('finalized');
    expect(await paid()).toBe(TAO);
    const again = await tx(`rebroadcast ${hash}`);
    expect(again).toMatchObject({ status: 3 });
    expect(again.json().error).toMatchObject({ code: 'not-allowed' });
  });

  it('calls one that nobody knows any more expired, and only then frees its key', async () => {
    const { chain, pay, paid, listed, one, tx } = await scene();
    const child = pay('--era 4 --idempotency-key once');
    const ended = finish(child);
    await chain.pooled(1);
    await chain.chain.advance(1);
    await chain.revert(1, true);
    child.kill('SIGINT');
    const unseen = await ended;
    const { hash } = await one();
    expect(unseen.status, unseen.stdout).toBe(5);
    expect(unseen.json().error).toMatchObject({
      code: 'unseen',
      message: expect.not.stringMatching(/fail/),
      hint: expect.stringContaining(`btcli tx wait ${hash}`),
    });
    expect(statusIn(await tx(`status ${hash}`))).toBe('unseen');
    await chain.chain.advance(8);
    const expired = await tx(`wait ${hash}`);
    expect(expired.status).toBe(4);
    expect(expired.json().error).toMatchObject({
      code: 'expired',
      message: expect.stringContaining('never land'),
    });
    const anew = finish(pay('--era 4 --idempotency-key once'));
    await chain.pooled(1);
    await chain.chain.advance(4);
    expect(await anew).toMatchObject({ status: 0 });
    expect((await listed()).map(({ status }) => status)).toEqual(['finalized', 'expired']);
    expect(await paid()).toBe(TAO);
  });
});

describe('what a pool does to a transaction is no failure of it', () => {
  it('tells of one whose place was taken, and later that it can never land', async () => {
    const { chain, pay, paid, one, tx } = await scene();
    const ended = finish(pay());
    await chain.pooled(1);
    const api = await rivalOf(chain);
    await api.tx.system?.setHeapPages?.(1).signAndSend(keyOf('//Alice'), { nonce: 0 });
    const unseen = await ended;
    expect(unseen.status, unseen.stdout).toBe(5);
    expect(unseen.json().error).toMatchObject({
      code: 'unseen',
      message: expect.stringContaining('another transaction took its place in the pool'),
    });
    const { hash } = await one();
    await chain.chain.advance(1);
    expect(statusIn(await tx(`status ${hash}`))).toBe('unseen');
    await chain.chain.advance(3);
    const waited = await tx(`wait ${hash}`);
    expect(waited.status).toBe(4);
    expect(waited.json().error).toMatchObject({ code: 'superseded' });
    expect(await one()).toMatchObject({ status: 'superseded' });
    expect(await paid()).toBe('0');
  });

  it('tells of one that a full pool dropped and bans, and later that it can never land', async () => {
    const limit = { count: 1, bytes: 100_000 };
    const { chain, pay, paid, one, tx } = await scene({
      poolLimits: { ready: limit, future: limit },
    });
    const ended = finish(pay('--era 4'));
    await chain.pooled(1);
    const api = await rivalOf(chain);
    await api.tx.system?.remark?.('0x01').signAndSend(keyOf('//Dave'));
    const dropped = await ended;
    expect(dropped.status, dropped.stdout).toBe(5);
    expect(dropped.json().error).toMatchObject({
      code: 'unseen',
      message: expect.stringContaining('the pool dropped it'),
    });
    const { hash } = await one();
    const banned = await tx(`rebroadcast ${hash}`);
    expect(banned.status, banned.stdout).toBe(5);
    expect(banned.json().error).toMatchObject({
      code: 'unseen',
      message: expect.stringContaining('banned'),
    });
    await chain.chain.advance(8);
    expect(await tx(`wait ${hash}`)).toMatchObject({ status: 4 });
    expect(await one()).toMatchObject({ status: 'expired' });
    expect(await paid()).toBe('0');
  });

  it('counts what the pool has already as sent', async () => {
    const { chain, pay, paid, one, tx } = await scene();
    const sent = await finish(pay('--wait submitted'));
    expect(sent.status, sent.stdout).toBe(0);
    const { hash } = await one();
    const again = await tx(`rebroadcast ${hash}`);
    expect(again.status, again.stdout).toBe(0);
    expect(statusIn(again)).toBe('submitted');
    await chain.chain.advance(4);
    expect(await tx(`wait ${hash}`)).toMatchObject({ status: 0 });
    expect(await paid()).toBe(TAO);
  });
});

describe('Ctrl-C after something was sent', () => {
  it('names it as unseen, and another process sees it to its end', async () => {
    const { chain, pay, paid, one, tx } = await scene();
    const child = pay();
    const ended = finish(child);
    await chain.pooled(1);
    child.kill('SIGINT');
    const stopped = await ended;
    const { hash, status } = await one();
    expect({ status: stopped.status, journal: status }).toEqual({ status: 5, journal: 'unseen' });
    expect(stopped.json().error).toMatchObject({
      code: 'unseen',
      message: expect.stringContaining('you stopped waiting'),
      hint: expect.stringContaining(hash),
    });
    const waiting = tx(`wait ${hash}`);
    await chain.chain.advance(4);
    const waited = await waiting;
    expect(waited.status, waited.stdout).toBe(0);
    expect(statusIn(waited)).toBe('finalized');
    expect(await paid()).toBe(TAO);
  });
});
