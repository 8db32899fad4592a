import { ApiPromise, WsProvider } from '@polkadot/api';
import type { SubmittableExtrinsic } from '@polkadot/api/types';
import { Keyring } from '@polkadot/keyring';
import type { KeyringPair } from '@polkadot/keyring/types';
import type { ProviderInterface } from '@polkadot/rpc-provider/types';
import type { Codec } from '@polkadot/types/types';
import { describe } from 'vitest';
import type { Home } from './cli.js';
import { skipSuite } from './skip.js';

const VARIABLE = 'BTCLI_REALCHAIN';

/** A suite against a real Subtensor development chain; without an address in the environment it says so. */
export function describeRealChain(title: string, suite: (url: string) => void) {
  const url = process.env[VARIABLE];
  if (url) describe(title, () => suite(url));
  else skipSuite(title, `${VARIABLE} names no ws:// address of a Subtensor development chain`);
}

/** The chain by another road than the program's: @polkadot/api's own storage decoding. */
export type RealChain = {
  readonly api: ApiPromise;
  /** Values of one pallet's storage at one block. */
  readonly storageAt: (pallet: string, block: string) => Promise<Storage>;
  /** Builds blocks at once; the chain must build them on demand. */
  readonly advance: (blocks: number) => Promise<void>;
  /** Signs a call with another program's keys, and waits until it is final. */
  readonly submit: (
    call: SubmittableExtrinsic<'promise'> | undefined,
    pair: KeyringPair,
  ) => Promise<void>;
  /** Runs a call as the development chain's sudo, //Alice. */
  readonly sudo: (call: SubmittableExtrinsic<'promise'>) => Promise<void>;
  readonly close: () => Promise<void>;
};

export type Storage = (item: string, ...keys: readonly unknown[]) => Promise<Codec>;

export async function openRealChain(url: string): Promise<RealChain> {
  const provider = new WsProvider(url);
  const api = await ApiPromise.create({
    // Its types spell optional fields otherwise than the interface it implements.
    provider: provider as ProviderInterface,
    noInitWarn: true,
  });
  const { methods } = (await provider.send('rpc_methods', [])) as { methods: string[] };
  // The runtime may also run in btcli's own host, which has another word for it.
  const ours = methods.includes('localnet_advance');
  const alice = new Keyring({ type: 'sr25519' }).addFromUri('//Alice');
  const submit: RealChain['submit'] = (call, pair) =>
    new Promise((resolve, reject) => {
      if (!call) throw new Error('this runtime has no such call');
      call
        .signAndSend(pair, { nonce: -1 }, ({ status, dispatchError }) => {
          if (dispatchError) reject(new Error(dispatchError.toString()));
          else if (status.isFinalized) resolve();
        })
        .catch(reject);
    });
  return {
    api,
    async storageAt(pallet, block) {
      const at = await api.at(block);
      return async (item, ...keys) => {
        const entry = at.query[pallet]?.[item];
        if (!entry) throw new Error(`this runtime has no storage ${pallet}.${item}`);
        return entry(...keys);
      };
    },
    async advance(blocks) {
      if (ours) await provider.send('localnet_advance', [blocks]);
      else await provider.send('dev_newBlock', [{ count: blocks }]);
    },
    submit,
    sudo: (call) => submit(api.tx.sudo?.sudo?.(call), alice),
    close: () => api.disconnect(),
  };
}

/** Creates a wallet with one hotkey in the home and gives its coldkey TAO from //Alice. */
export async function fundedWallet(
  home: Home,
  url: string,
  wallet: string,
  tao: string,
): Promise<{ readonly coldkey: string; readonly hotkey: string }> {
  const made = await home.btcli(`wallet create --wallet ${wallet} --no-password --json`);
  const paid = await home.btcli(
    `wallet faucet --wallet ${wallet} --amount ${tao} --network ${url} --yes --json`,
  );
  for (const { status, stdout, stderr } of [made, paid]) {
    if (status !== 0) throw new Error(`${stdout}${stderr}`);
  }
  const { coldkey, hotkey } = made.json().data as Record<string, { readonly address: string }>;
  if (!coldkey || !hotkey) throw new Error('the wallet came without addresses');
  return { coldkey: coldkey.address, hotkey: hotkey.address };
}
