import type { ApiPromise } from '@polkadot/api';
import type { SignerOptions } from '@polkadot/api/types';
import { merkleizeMetadata } from '@polkadot-api/merkleize-metadata';
import { expect, it } from 'vitest';
import { toHex } from '../../../../src/units/hex.js';
import { connected, pair, watched } from './connected.js';

const TAO = 1_000_000_000n;
const [dave, eve, one] = ['Dave', 'Eve', 'One'].map(pair) as [Pair, Pair, Pair];
type Pair = ReturnType<typeof pair>;

it('makes a proxied transfer, and sees in an event that another one failed inside', async () => {
  const { chain, tx, free } = await connected();
  const added = await watched(tx('proxy', 'addProxy', eve.address, 'Transfer', 0), dave);
  await chain.advance(1);
  await added.until('Finalized');
  const before = [await free(dave.address), await free(one.address)];
  const proxied = (amount: bigint) => {
    const inner = tx('balances', 'transferKeepAlive', one.address, amount);
    return watched(tx('proxy', 'proxy', dave.address, 'Transfer', inner), eve);
  };
  const good = await proxied(TAO);
  await chain.advance(1);
  await good.until('Finalized');
  expect(good.events).toContain('proxy.ProxyExecuted [{"ok":null}]');
  const after = [await free(dave.address), await free(one.address)];
  expect(after.map((amount, at) => amount - (before[at] ?? 0n))).toEqual([-TAO, TAO]);

  const bad = await proxied(1_000_000n * TAO);
  await chain.advance(1);
  await bad.until('Finalized');
  expect(bad.events).toContain('proxy.ProxyExecuted [{"err":{"token":"FundsUnavailable"}}]');
  expect(bad.events.some((event) => event.startsWith('system.ExtrinsicSuccess'))).toBe(true);
  expect(await free(one.address)).toBe(after[1]);
});

it('reads which calls a proxy type lets through from the runtime itself', async () => {
  const { api } = await connected();
  const filters = (await api.call.proxyFilterRuntimeApi?.getProxyFilter?.(11))?.toHuman();
  const filter = (filters as { calls: unknown[] }[])[0];
  expect(filter).toMatchObject({ name: 'SmallTransfer', filterMode: 'Allow' });
  expect(filter?.calls[0]).toEqual({
    palletName: 'Balances',
    palletIndex: '5',
    callName: 'transfer_keep_alive',
    callIndex: '3',
    condition: { ParamLessThan: { paramName: 'value', limit: '500,000,000' } },
  });
  const types = (await api.call.proxyFilterRuntimeApi?.getProxyTypes?.())?.toHuman();
  expect((types as { name: string }[]).map(({ name }) => name).slice(0, 2)).toEqual([
    'Any',
    'Owner',
  ]);
});

/** The digest a device would compute from what the node itself offers. */
async function digestOf(api: ApiPromise, symbol?: string): Promise<`0x${string}`> {
  const answer = await api.call.metadata?.metadataAtVersion?.(15);
  const content = (
    answer as unknown as { unwrap(): { toU8a(bare: boolean): Uint8Array } }
  ).unwrap();
  const properties = await api.rpc.system.properties();
  const [decimals = undefined] = properties.tokenDecimals.unwrap().toArray();
  const [own = undefined] = properties.tokenSymbol.unwrap().toArray();
  const { specName, specVersion } = api.runtimeVersion;
  const digest = merkleizeMetadata(content.toU8a(true), {
    decimals: decimals?.toNumber() ?? -1,
    tokenSymbol: symbol ?? own?.toString() ?? '',
    base58Prefix: properties.ss58Format.unwrap().toNumber(),
    specName: specName.toString(),
    specVersion: specVersion.toNumber(),
  }).digest();
  return toHex(digest);
}

const over = (metadataHash: `0x${string}`): Partial<SignerOptions> => ({ mode: 1, metadataHash });

it('takes a signature over the metadata and properties that the node shows, and no other', async () => {
  const { chain, api, tx } = await connected();
  const remark = tx('system', 'remark', '0x01');
  const wrong = watched(remark, dave, over(await digestOf(api, 'ALPHA')));
  await expect(wrong).rejects.toThrow('1010: Invalid Transaction: Transaction has a bad signature');
  const right = await watched(remark, dave, over(await digestOf(api)));
  await chain.advance(1);
  await right.until('Finalized');
  expect(right.events.some((event) => event.startsWith('system.ExtrinsicSuccess'))).toBe(true);
});

it('is told by a build without a digest that it cannot judge such a signature', async () => {
  const { api, tx } = await connected({}, { metadataHash: false });
  const sent = watched(tx('system', 'remark', '0x01'), dave, over(await digestOf(api)));
  await expect(sent).rejects.toThrow('1011: Unknown Transaction Validity: CannotLookup');
});

it('is usurped only by an operational call: a tip buys no place on this chain', async () => {
  const { chain, tx } = await connected();
  const remark = tx('system', 'remark', '0x01');
  const first = await watched(remark, dave, { nonce: 0 });
  await expect(watched(remark, dave, { nonce: 0, tip: TAO })).rejects.toThrow(
    '1014: Priority is too low: (1 vs 1)',
  );
  const usurper = await watched(tx('system', 'setHeapPages', 1), dave, { nonce: 0 });
  await first.until('Usurped');
  await chain.advance(1);
  await usurper.until('Finalized');
});

it('waits for the nonce before it, and counts what waits into the next one', async () => {
  const { chain, api, tx } = await connected();
  const remark = tx('system', 'remark', '0x01');
  const later = await watched(remark, dave, { nonce: 1 });
  await later.until('Future');
  const next = async () => (await api.rpc.system.accountNextIndex(dave.address)).toNumber();
  expect(await next()).toBe(0);
  await watched(remark, dave, { nonce: 0 });
  await later.until('Ready');
  expect(await next()).toBe(2);
  expect(await api.rpc.author.pendingExtrinsics()).toHaveLength(2);
  await chain.advance(1);
  await later.until('Finalized');
  expect(await next()).toBe(2);
});

it('sees a block taken back, and the transaction final in another one', async () => {
  const { chain, tx, free, ask } = await connected({ finalityLag: 2 });
  const before = await free(one.address);
  const sent = await watched(tx('balances', 'transferKeepAlive', one.address, TAO), dave);
  const { hash: lost } = await chain.advance(1);
  await sent.until('InBlock');
  await ask('localnet_revert', 1);
  await sent.until('Retracted');
  expect(await free(one.address)).toBe(before);
  const { hash } = await chain.advance(1);
  expect(hash).not.toBe(lost);
  await sent.until('InBlock', 2);
  await chain.advance(2);
  await sent.until('Finalized');
  expect(await free(one.address)).toBe(before + TAO);
});
