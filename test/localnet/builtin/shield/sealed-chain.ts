import { sealExtrinsic } from '../../../../src/chain/shield/envelope.js';
import { builtinRuntime } from '../../../../src/localnet/builtin/index.js';
import { u32 } from '../../../../src/localnet/builtin/scale/primitives.js';
import { bytes, type Hex } from '../../../../src/localnet/builtin/scale/sequence.js';
import { decodeAll } from '../../../../src/localnet/builtin/scale/type.js';
import { option } from '../../../../src/localnet/builtin/scale/variant.js';
import { type LocalChainOptions, openLocalChain } from '../../../../src/localnet/index.js';
import { memoryExternalities } from '../../../support/memory-externalities.js';
import { hexOf, testSession } from '../../../support/session.js';
import { type Extrinsic, type Pair, walletLibrary } from '../support/wallet.js';

const HOUR = 3_600_000;
/** What a wrapper may at most wait. */
const PERIOD = 8;

type Method = Parameters<ReturnType<typeof walletLibrary>['sign']>[1];
/** How a wrapper is signed, where not as it should be. */
type Wrapping = {
  readonly period?: number | undefined;
  /** The block its era begins in; the head's parent unless said otherwise. */
  readonly born?: number;
  readonly nonce?: number;
};

/** The embedded chain with its author, and a client that seals transactions for it. */
export async function sealedChain(options: Partial<LocalChainOptions> = {}) {
  const runtime = builtinRuntime();
  const chain = await openLocalChain({ dir: undefined, runtime, blockTime: HOUR, ...options });
  const { request } = testSession(chain);
  const described = runtime.call(
    'Metadata_metadata_at_version',
    u32.encode(15),
    memoryExternalities(),
  );
  const wallet = walletLibrary(decodeAll(option(bytes), described) ?? new Uint8Array());

  const stored = async (pallet: string, item: string, ...keys: unknown[]) => {
    const at = hexOf(wallet.storageKey(pallet, item, ...keys));
    const found = (await request('state_getStorage', at)) as string | null;
    return found === null ? undefined : new Uint8Array(Buffer.from(found.slice(2), 'hex'));
  };
  const account = async ({ address }: Pair) =>
    wallet.readAccount((await stored('system', 'account', address)) ?? new Uint8Array(80));
  const shieldKey = async (item: 'currentKey' | 'pendingKey' | 'nextKey') => {
    const found = await stored('mevShield', item);
    return found && decodeAll(bytes, found);
  };

  const signPlain = (pair: Pair, method: Method, nonce: number): Extrinsic =>
    wallet.sign(pair, method, {
      nonce,
      genesisHash: chain.genesis.hash,
      blockHash: chain.genesis.hash,
    });
  const wrap = async (pair: Pair, content: Uint8Array, wrapping: Wrapping = {}) => {
    const { period = PERIOD, born = chain.head().number - 1 } = wrapping;
    const blockHash = (await request('chain_getBlockHash', born)) as Hex;
    return wallet.sign(pair, wallet.tx('mevShield', 'submitEncrypted', hexOf(content)), {
      nonce: wrapping.nonce ?? (await account(pair)).nonce,
      genesisHash: chain.genesis.hash,
      blockHash,
      era: { current: born, period },
    });
  };

  return {
    ...wallet,
    chain,
    request,
    stored,
    account,
    shieldKey,
    signPlain,
    wrap,
    /** Seals the call with the next key, both signed by one account as a client should. */
    seal: async (pair: Pair, method: Method, wrapping: Wrapping = {}) => {
      const nonce = wrapping.nonce ?? (await account(pair)).nonce;
      const inner = signPlain(pair, method, nonce + 1);
      const content = await sealExtrinsic(
        inner.toU8a(),
        (await shieldKey('nextKey')) ?? new Uint8Array(),
      );
      return { inner, wrapper: await wrap(pair, content, wrapping) };
    },
    submit: (extrinsic: Extrinsic) => request('author_submitExtrinsic', extrinsic.toHex()),
    pooled: async () => ((await request('author_pendingExtrinsics')) as string[]).length,
    /** The extrinsics of the head after its two inherents, and the events they caused. */
    head: async () => {
      const answer = (await request('chain_getBlock')) as { block: { extrinsics: string[] } };
      const events = wallet.readEvents((await stored('system', 'events')) ?? Uint8Array.of(0));
      return {
        extrinsics: answer.block.extrinsics.slice(2),
        eventsOf: (at: number) =>
          events
            .filter(({ phase }) => phase === JSON.stringify({ applyExtrinsic: at + 2 }))
            .map(({ text }) => text),
      };
    },
  };
}

export type SealedChain = Awaited<ReturnType<typeof sealedChain>>;
