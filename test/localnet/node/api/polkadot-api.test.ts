import { ApiPromise, WsProvider } from '@polkadot/api';
import type { SignerOptions } from '@polkadot/api/types';
import { Keyring } from '@polkadot/keyring';
import type { ProviderInterface } from '@polkadot/rpc-provider/types';
import type { AccountInfo } from '@polkadot/types/interfaces';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtinRuntime } from '../../../../src/localnet/builtin/index.js';
import {
  type LocalChain,
  openLocalChain,
  type Server,
  serveLocalChain,
} from '../../../../src/localnet/index.js';

const BOB = '5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty';
const AMOUNT = 1_234_567_891n;

type Connected = { chain: LocalChain; server: Server; api: ApiPromise };
let connected: Connected;

beforeAll(async () => {
  const runtime = builtinRuntime();
  const chain = await openLocalChain({ dir: undefined, runtime, blockTime: 'instant' });
  const server = await serveLocalChain(chain, { port: 0, onStop: () => {} });
  // Its types spell optional fields otherwise than the interface it implements.
  const provider = new WsProvider(server.url) as ProviderInterface;
  const api = await ApiPromise.create({ provider, noInitWarn: true });
  connected = { chain, server, api };
});

afterAll(async () => {
  await connected.api.disconnect();
  await connected.server.close();
  await connected.chain.close();
});

const alice = () => new Keyring({ type: 'sr25519', ss58Format: 42 }).addFromUri('//Alice');

async function freeOf(api: Pick<ApiPromise, 'query'>, address: string): Promise<bigint> {
  const account = (await api.query.system?.account?.(address)) as AccountInfo;
  return account.data.free.toBigInt();
}

/** Sends Bob some rao and waits for the block, whose events it gives. */
function transfer(api: ApiPromise, amount: bigint, options: Partial<SignerOptions> = {}) {
  const call = api.tx.balances?.transferKeepAlive?.(BOB, amount);
  return new Promise<{ hash: string; statuses: string[]; events: string[] }>((resolve, reject) => {
    const statuses: string[] = [];
    call
      ?.signAndSend(alice(), options, ({ status, events, dispatchError }) => {
        statuses.push(status.type);
        if (dispatchError) reject(new Error(dispatchError.toString()));
        if (!status.isFinalized) return;
        resolve({
          hash: status.asFinalized.toHex(),
          statuses,
          events: events.map(({ event }) => `${event.section}.${event.method}`),
        });
      })
      .catch(reject);
  });
}

describe('stock @polkadot/api against the served chain', () => {
  it('connects without being told of any type, and reads balances', async () => {
    const { api, chain } = connected;
    expect(api.genesisHash.toHex()).toBe(chain.genesis.hash);
    expect(api.runtimeVersion.specName.toString()).toBe('node-subtensor');
    expect((await api.rpc.system.chain()).toString()).toBe('btcli localnet');
    expect(api.registry.chainSS58).toBe(42);
    expect(await freeOf(api, alice().address)).toBeGreaterThan(AMOUNT);
  });

  it('transfers to finalized, decodes the events, and still reads the balance before', async () => {
    const { api } = connected;
    const before = await api.rpc.chain.getBlockHash();
    const bob = await freeOf(api, BOB);
    const { hash, statuses, events } = await transfer(api, AMOUNT);
    // It leaves out an inclusion whose block it still fetches when finality comes, so not the middle.
    expect(statuses.slice(0, 2)).toEqual(['Ready', 'Broadcast']);
    expect(statuses.at(-1)).toBe('Finalized');
    expect(events).toContain('balances.Transfer');
    expect(events).toContain('system.ExtrinsicSuccess');
    expect(await freeOf(api, BOB)).toBe(bob + AMOUNT);
    expect(await freeOf(await api.at(before), BOB)).toBe(bob);
    expect(await freeOf(await api.at(hash), BOB)).toBe(bob + AMOUNT);
    const { block } = await api.rpc.chain.getBlock(hash);
    expect(block.extrinsics.map(({ method }) => `${method.section}.${method.method}`)).toEqual([
      'timestamp.set',
      'mevShield.announceNextKey',
      'balances.transferKeepAlive',
    ]);
  });

  it('estimates the fee that is then charged', async () => {
    const { api } = connected;
    const call = api.tx.balances?.transferKeepAlive?.(BOB, AMOUNT);
    const info = await call?.paymentInfo(alice());
    const before = await freeOf(api, alice().address);
    await transfer(api, AMOUNT);
    const charged = before - AMOUNT - (await freeOf(api, alice().address));
    expect(info?.partialFee.toBigInt()).toBe(charged);
    expect(charged).toBeGreaterThan(0n);
  });

  it('follows heads and storage', async () => {
    const { api, chain } = connected;
    const heads: number[] = [];
    const balances: string[] = [];
    const unsubscribeHeads = await api.rpc.chain.subscribeNewHeads((head) => {
      heads.push(head.number.toNumber());
    });
    const start = chain.head().number;
    const changed = new Promise<void>((resolve) => {
      void api.query.system?.account?.(BOB, (account: { toHex: () => string }) => {
        balances.push(account.toHex());
        if (balances.length === 2) resolve();
      });
    });
    await transfer(api, AMOUNT);
    await changed;
    expect(heads.slice(0, 2)).toEqual([start, start + 1]);
    expect(balances[0]).not.toBe(balances[1]);
    unsubscribeHeads();
  });

  it('is told of a nonce that was used, and of an account that cannot pay, as by a node', async () => {
    const { api } = connected;
    await expect(transfer(api, 1n, { nonce: 0 })).rejects.toThrow(
      '1010: Invalid Transaction: Transaction is outdated',
    );
    const poor = new Keyring({ type: 'sr25519' }).addFromUri('//nobody-ever-paid');
    const call = api.tx.balances?.transferKeepAlive?.(BOB, 1n);
    await expect(call?.signAndSend(poor)).rejects.toThrow(
      '1010: Invalid Transaction: Inability to pay some fees',
    );
  });
});
