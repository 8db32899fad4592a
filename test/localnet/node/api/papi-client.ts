import { createClient, type Transaction } from 'polkadot-api';
import { getPolkadotSigner } from 'polkadot-api/signer';
import { getWsProvider } from 'polkadot-api/ws';
import { WebSocket } from 'ws';
import { pair } from './connected.js';

type Call = Transaction;
type At = { readonly at?: string };

/** What these tests use of it, as a runtime of Subtensor has it; without descriptors nothing is typed. */
type Api = {
  readonly query: {
    readonly System: {
      readonly Account: {
        getValue(address: string, at: At): Promise<{ readonly data: { readonly free: bigint } }>;
        getEntries(): Promise<readonly { readonly keyArgs: readonly [address: string] }[]>;
      };
    };
  };
  readonly constants: { readonly Balances: { ExistentialDeposit(): Promise<bigint> } };
  readonly apis: { readonly AccountNonceApi: { account_nonce(address: string): Promise<number> } };
  readonly tx: {
    readonly Balances: { transfer_keep_alive(args: object): Call };
    readonly Proxy: { remove_proxy(args: object): Call };
  };
};

/** Stock polkadot-api, which learns every type from the chain; Node 20 has no WebSocket of its own. */
export function papiClient(url: string) {
  const websocketClass = WebSocket as unknown as typeof globalThis.WebSocket;
  const client = createClient(getWsProvider(url, { websocketClass }));
  return { client, api: client.getUnsafeApi() as unknown as Api };
}

export function papiSigner(name: string) {
  const signer = pair(name);
  return getPolkadotSigner(signer.publicKey, 'Sr25519', (message) => signer.sign(message));
}
