import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import type { ServedChain } from '../../../support/served-chain.js';
import { onBothRuntimes } from './both-runtimes.js';
import { pair } from './connected.js';
import { papiClient, papiSigner } from './papi-client.js';

const AMOUNT = 1_234_567_891n;
const ALL = 10n ** 18n;

onBothRuntimes('stock polkadot-api', (serve) => {
  let served: ServedChain;
  let papi: ReturnType<typeof papiClient>;
  const [alice, bob] = [pair('Alice').address, pair('Bob').address];
  beforeAll(async () => {
    served = await serve();
    papi = papiClient(served.url);
  });
  afterAll(async () => {
    papi?.client.destroy();
    await served?.close();
  });

  const freeOf = async (address: string, at?: string): Promise<bigint> => {
    const account = await papi.api.query.System.Account.getValue(address, at ? { at } : {});
    return account.data.free;
  };
  const transfer = (value: bigint) =>
    papi.api.tx.Balances.transfer_keep_alive({ dest: { type: 'Id', value: bob }, value });

  it('learns the chain by itself: its name, a balance, a constant, a call of the runtime, a map', async () => {
    const { client, api } = papi;
    expect(await client.getChainSpecData()).toEqual({
      name: 'btcli localnet',
      genesisHash: served.chain.genesis.hash,
      properties: { ss58Format: 42, tokenDecimals: 9, tokenSymbol: 'TAO' },
    });
    expect(await freeOf(alice)).toBeGreaterThan(AMOUNT);
    expect(await api.constants.Balances.ExistentialDeposit()).toBe(500n);
    expect(await api.apis.AccountNonceApi.account_nonce(alice)).toBe(0);
    const accounts = await api.query.System.Account.getEntries();
    expect(accounts.map(({ keyArgs }) => keyArgs[0])).toContain(bob);
  });

  it('sends a transfer to finalized for the fee it estimated, and reads its events', async () => {
    const [mine, before] = [await freeOf(alice), await freeOf(bob)];
    const fee = await transfer(AMOUNT).getEstimatedFees(alice);
    const sent = await transfer(AMOUNT).signAndSubmit(papiSigner('Alice'));
    expect(sent.ok).toBe(true);
    const events = sent.events.map(({ type, value }) => `${type}.${value.type}`);
    expect(events).toEqual(
      expect.arrayContaining(['Balances.Transfer', 'System.ExtrinsicSuccess']),
    );
    expect(await freeOf(bob, sent.block.hash)).toBe(before + AMOUNT);
    expect(await freeOf(alice, sent.block.hash)).toBe(mine - AMOUNT - fee);
    expect(sent.block.hash).toBe(served.chain.head().hash);
  });

  it('reads by name why a call failed', async () => {
    const none = { delegate: { type: 'Id', value: bob }, proxy_type: { type: 'Any' }, delay: 0 };
    const removed = await papi.api.tx.Proxy.remove_proxy(none).signAndSubmit(papiSigner('Alice'));
    expect(removed).toMatchObject({
      ok: false,
      dispatchError: { type: 'Module', value: { type: 'Proxy', value: { type: 'NotFound' } } },
    });
    const broke = await transfer(ALL).signAndSubmit(papiSigner('Alice'));
    expect(broke).toMatchObject({ ok: false, dispatchError: { type: expect.any(String) } });
  });

  it('is told of a nonce that was used before', async () => {
    const again = transfer(1n).signAndSubmit(papiSigner('Alice'), { nonce: 0 });
    await expect(again).rejects.toMatchObject({
      error: { type: 'Invalid', value: { type: 'Stale' } },
    });
  });

  it('sees its transfer taken back with a block, and final in another one', async () => {
    const manual = await serve({ blockTime: 3_600_000, finalityLag: 2 });
    const { client, api } = papiClient(manual.url);
    onTestFinished(async () => {
      client.destroy();
      await manual.close();
    });
    const seen: string[] = [];
    let wake = () => {};
    const call = api.tx.Balances.transfer_keep_alive({
      dest: { type: 'Id', value: bob },
      value: AMOUNT,
    });
    const done = new Promise<string>((resolve, reject) => {
      call.signSubmitAndWatch(papiSigner('Alice')).subscribe({
        error: reject,
        next(event) {
          if (event.type === 'txBestBlocksState') seen.push(event.found ? event.block.hash : 'no');
          if (event.type === 'broadcasted') seen.push('sent');
          if (event.type === 'finalized') resolve(event.block.hash);
          wake();
        },
      });
    });
    const until = async (last: string) => {
      while (seen.at(-1) !== last) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    };
    await until('sent');
    while (((await manual.ask('author_pendingExtrinsics')) as unknown[]).length === 0) {
      await new Promise((resolve) => setImmediate(resolve));
    }
    const { hash: lost } = await manual.chain.advance(1);
    await until(lost);
    await manual.ask('localnet_revert', 1);
    await until('no');
    const { hash } = await manual.chain.advance(1);
    await until(hash);
    await manual.chain.advance(2);
    expect(await done).toBe(hash);
  });
});
