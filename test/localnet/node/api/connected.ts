import { ApiPromise, WsProvider } from '@polkadot/api';
import type { SignerOptions, SubmittableExtrinsic } from '@polkadot/api/types';
import { Keyring } from '@polkadot/keyring';
import type { KeyringPair } from '@polkadot/keyring/types';
import type { ProviderInterface } from '@polkadot/rpc-provider/types';
import type { AccountInfo } from '@polkadot/types/interfaces';
import { onTestFinished } from 'vitest';
import { type Build, builtinRuntime } from '../../../../src/localnet/builtin/index.js';
import {
  type LocalChainOptions,
  openLocalChain,
  serveLocalChain,
} from '../../../../src/localnet/index.js';

const HOUR = 3_600_000;

export const pair = (name: string): KeyringPair =>
  new Keyring({ type: 'sr25519', ss58Format: 42 }).addFromUri(`//${name}`);

/** A served chain that builds only when told to, with stock @polkadot/api on the other side. */
export async function connected(options: Partial<LocalChainOptions> = {}, build: Build = {}) {
  const chain = await openLocalChain({
    dir: undefined,
    runtime: builtinRuntime(build),
    blockTime: HOUR,
    ...options,
  });
  const server = await serveLocalChain(chain, { port: 0, onStop: () => {} });
  // Its types spell optional fields otherwise than the interface it implements.
  const provider = new WsProvider(server.url) as ProviderInterface;
  const api = await ApiPromise.create({ provider, noInitWarn: true });
  onTestFinished(async () => {
    await api.disconnect();
    await server.close();
    await chain.close();
  });
  const tx = (pallet: string, name: string, ...args: unknown[]) => {
    const make = api.tx[pallet]?.[name];
    if (!make) throw new Error(`no call ${pallet}.${name}`);
    return make(...args);
  };
  const free = async (address: string): Promise<bigint> => {
    const account = (await api.query.system?.account?.(address)) as AccountInfo;
    return account.data.free.toBigInt();
  };
  /** A method that only this chain has. */
  const ask = (method: string, ...params: unknown[]) => provider.send(method, params);
  return { chain, api, tx, free, ask };
}

/** One submission: the statuses it was told of, and a way to wait for one of them. */
export async function watched(
  call: SubmittableExtrinsic<'promise'>,
  signer: KeyringPair,
  options: Partial<SignerOptions> = {},
) {
  const statuses: string[] = [];
  const events: string[] = [];
  let wake = () => {};
  await call.signAndSend(signer, options, ({ status, events: caused }) => {
    statuses.push(status.type);
    events.push(...caused.map(({ event }) => `${event.section}.${event.method} ${event.data}`));
    wake();
  });
  return {
    statuses,
    events,
    async until(status: string, times = 1) {
      while (statuses.filter((each) => each === status).length < times) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
  };
}
