import { DedotClient, WsProvider } from 'dedot';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import type { ServedChain } from '../../../support/served-chain.js';
import { onBothRuntimes } from './both-runtimes.js';
import { pair } from './connected.js';

const AMOUNT = 1_234_567_891n;

/** It sends nothing while the chain has no final block besides genesis, for which it waits without end. */
async function dedotClient({ url, chain }: ServedChain) {
  if (chain.head().number === 0) await chain.advance(1);
  return DedotClient.new({ provider: new WsProvider(url), rpcVersion: 'v2' });
}

onBothRuntimes('stock dedot', (serve) => {
  let served: ServedChain;
  let client: Awaited<ReturnType<typeof dedotClient>>;
  const [alice, bob] = [pair('Alice'), pair('Bob')];
  beforeAll(async () => {
    served = await serve();
    client = await dedotClient(served);
  });
  afterAll(async () => {
    await client?.disconnect();
    await served?.close();
  });
  const freeOf = async (address: string) => (await client.query.system.account(address)).data.free;

  it('learns the chain by itself: its name, a balance, a constant, a call of the runtime, a map', async () => {
    expect(client.rpcVersion).toBe('v2');
    expect(await client.chainSpec.chainName()).toBe('btcli localnet');
    expect(client.genesisHash).toBe(served.chain.genesis.hash);
    expect(await freeOf(alice.address)).toBeGreaterThan(AMOUNT);
    expect(client.consts.balances.existentialDeposit).toBe(500n);
    expect(await client.call.accountNonceApi.accountNonce(alice.address)).toBe(0);
    const accounts = await client.query.system.account.entries();
    expect(accounts.map(([account]) => account.address(42))).toContain(bob.address);
  });

  it('sends a transfer to finalized for the fee it estimated, and reads its events', async () => {
    const [mine, before] = [await freeOf(alice.address), await freeOf(bob.address)];
    const call = client.tx.balances.transferKeepAlive(bob.address, AMOUNT);
    const { partialFee } = await call.paymentInfo(alice);
    const { status, events } = await call.signAndSend(alice).untilFinalized();
    expect(status).toMatchObject({ value: { blockHash: served.chain.head().hash } });
    const isTransfer = client.events.balances.Transfer.is;
    expect(events.map(({ event }) => event).find(isTransfer)).toMatchObject({
      palletEvent: { data: { amount: AMOUNT } },
    });
    expect(await freeOf(bob.address)).toBe(before + AMOUNT);
    expect(await freeOf(alice.address)).toBe(mine - AMOUNT - partialFee);
    const atGenesis = await client.at(served.chain.genesis.hash);
    expect((await atGenesis.query.system.account(bob.address)).data.free).toBe(before);
  });

  it('reads by name why a call failed', async () => {
    const removed = client.tx.proxy.removeProxy(bob.address, 'Any', 0).signAndSend(alice);
    const { dispatchError } = await removed.untilFinalized();
    const found = dispatchError && client.registry.findErrorMeta(dispatchError);
    expect(found).toMatchObject({ pallet: 'Proxy', name: 'NotFound' });
  });

  it('is told of an account that cannot pay', async () => {
    const call = client.tx.balances.transferKeepAlive(bob.address, 1n);
    await expect(call.signAndSend(pair('nobody-ever-paid'))).rejects.toThrow(
      'Invalid Tx: Invalid - Payment',
    );
  });

  // It takes a head that steps back for the same chain, and says nothing until another block is final.
  it('sees its transfer final in another block than the one that was taken back', async () => {
    const manual = await serve({ blockTime: 3_600_000, finalityLag: 2 });
    await manual.chain.advance(3);
    const other = await dedotClient(manual);
    onTestFinished(async () => {
      await other.disconnect();
      await manual.close();
    });
    const seen: string[] = [];
    let wake = () => {};
    const call = other.tx.balances.transferKeepAlive(bob.address, AMOUNT);
    const until = async (last: string) => {
      while (!seen.at(-1)?.startsWith(last)) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    };
    await call.signAndSend(alice, ({ status }) => {
      const block = 'value' in status && 'blockHash' in Object(status.value);
      seen.push(block ? `${status.type} ${Object(status.value).blockHash}` : status.type);
      wake();
    });
    await until('Broadcasting');
    const { hash: lost } = await manual.chain.advance(1);
    await until(`BestChainBlockIncluded ${lost}`);
    await manual.ask('localnet_revert', 1);
    const { hash } = await manual.chain.advance(1);
    await manual.chain.advance(2);
    await until(`Finalized ${hash}`);
  });
});
