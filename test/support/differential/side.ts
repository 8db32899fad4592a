import { ApiPromise, WsProvider } from '@polkadot/api';
import type { SubmittableExtrinsic } from '@polkadot/api/types';
import { Keyring } from '@polkadot/keyring';
import type { ProviderInterface } from '@polkadot/rpc-provider/types';
import { commitHash } from '../../../src/consensus/weights/commit-hash.js';
import type { Runtime } from '../../../src/localnet/index.js';
import { servedChain } from '../served-chain.js';
import { keylessAccounts } from './accounts.js';
import { type Effects, effectsOf } from './effects.js';
import { type DispatchError, type EventRecord, type Told, tell, type Words } from './events.js';
import { withoutFee } from './fees.js';
import { Call, CommitOf, HashOf, isKey } from './step.js';
import { changesOf, readStored } from './stored.js';

/** What became of a step on one runtime; balances are what they would be without its fee. */
export type Outcome = Effects & {
  /** `taken`, or why the pool refused the extrinsic; it was then dispatched inside a batch. */
  readonly pool: string;
  /** `ok`, the dispatch error by pallet and name, or `no such call`. */
  readonly result: string;
  readonly events: readonly Told[];
  /** By how much the signer's nonce went up. */
  readonly nonce: number;
};

type Block = { readonly block: { readonly extrinsics: readonly string[] } };

export type Side = {
  /** Where a client reaches it. */
  readonly url: string;
  readonly specVersion: number;
  readonly apply: (by: string, call: Call) => Promise<Outcome>;
  /** Builds blocks of nothing. */
  readonly build: (blocks: number) => Promise<Outcome>;
  readonly close: () => Promise<void>;
};

const GENESIS_TIME = 1_750_000_000_000;
const HOUR = 3_600_000;
const BATCH = 'utility.batchAll';
const OF_BATCH = ['utility.ItemCompleted', 'utility.BatchCompleted'];
/** System.Events. */
const EVENTS = '0x26aa394eea5630e07c48ae0c9558cef780d41e5e16056765bc8461851072c9d7';
const NOTHING = { pool: 'taken', result: 'ok', events: [], nonce: 0 };

/** A chain of one runtime that builds a block a step. */
export async function openSide(runtime: Runtime, keys: readonly string[]): Promise<Side> {
  const served = await servedChain({ runtime, blockTime: HOUR, genesisTime: GENESIS_TIME });
  const provider = new WsProvider(served.url) as ProviderInterface;
  const api = await ApiPromise.create({ provider, noInitWarn: true });
  const keyring = new Keyring({ type: 'sr25519' });
  const pairs = new Map(keys.map((key) => [key, keyring.addFromUri(key)]));
  const addresses = new Map([
    ...keylessAccounts,
    ...[...pairs].map(([key, { address }]) => [key, address] as const),
  ]);

  // All that is asked of it later, its metadata tells.
  await api.disconnect();
  const genesisHash = served.chain.genesis.hash;

  const pairOf = (key: string) => {
    const pair = pairs.get(key);
    if (!pair) throw new Error(`${key} is no key of the steps`);
    return pair;
  };
  const named = (text: string) => {
    let told = text;
    for (const [key, address] of addresses) told = told.replaceAll(address, key);
    return told;
  };
  const error = (failed: DispatchError): string => {
    if (!failed.isModule) return named(JSON.stringify(failed.toJSON()));
    const { section, name } = api.registry.findMetaError(failed.asModule as never);
    return `${section}.${name}`;
  };
  const words: Words = { error, named };

  const extrinsicOf = ({ name, args }: Call): SubmittableExtrinsic<'promise'> | undefined => {
    const [pallet = '', method = ''] = name.split('.');
    const inner = args.map(resolve);
    return api.tx[pallet]?.[method]?.(...inner);
  };
  const resolve = (argument: unknown): unknown => {
    if (argument instanceof Call) {
      const made = extrinsicOf(argument);
      if (!made) throw new Error(`this runtime has no ${argument.name}`);
      return made;
    }
    if (argument instanceof HashOf) return extrinsicOf(argument.call)?.method.hash;
    if (argument instanceof CommitOf) return committed(argument, pairOf(argument.hotkey).publicKey);
    if (Array.isArray(argument)) return argument.map(resolve);
    if (isKey(argument)) return pairOf(argument).address;
    if (typeof argument !== 'object' || argument === null) return argument;
    return Object.fromEntries(Object.entries(argument).map(([at, value]) => [at, resolve(value)]));
  };

  const nonceOf = async (key: string) =>
    (await served.ask('system_accountNextIndex', pairOf(key).address)) as number;
  const names = new Map(
    [...pairs].map(([key, { publicKey }]) => [Buffer.from(publicKey).toString('hex'), key]),
  );
  let stored = await readStored(served.ask);
  const advance = async (blocks: number): Promise<Effects> => {
    const before = stored;
    await served.chain.advance(blocks);
    stored = await readStored(served.ask);
    return effectsOf(changesOf(before, stored), names);
  };

  /** Why the pool refuses it; undefined when it waits for the next block. */
  const refused = async (
    by: string,
    extrinsic: SubmittableExtrinsic<'promise'>,
  ): Promise<string | undefined> => {
    const signed = extrinsic.sign(pairOf(by), {
      nonce: await nonceOf(by),
      genesisHash,
      blockHash: genesisHash,
      runtimeVersion: api.runtimeVersion,
    });
    try {
      await served.ask('author_submitExtrinsic', signed.toHex());
      return undefined;
    } catch (thrown) {
      const { message, data } = thrown as { message: string; data?: unknown };
      return `${data ?? message}`;
    }
  };

  /** The events of the newest block's only signed extrinsic. */
  const eventsOf = async (): Promise<{ failed: string; told: readonly Told[] }> => {
    const { block } = (await served.ask('chain_getBlock')) as Block;
    const stored = await served.ask('state_getStorage', EVENTS);
    const records = api.createType('Vec<EventRecord>', stored) as unknown as readonly EventRecord[];
    // The inherents come first, and one extrinsic is signed at a time.
    const own = records.filter(
      ({ phase }) =>
        phase.isApplyExtrinsic && phase.asApplyExtrinsic.toNumber() === block.extrinsics.length - 1,
    );
    const last = own.find(({ event }) => event.method === 'ExtrinsicFailed');
    const told = own.filter(({ event }) => !event.method.startsWith('Extrinsic'));
    return {
      failed: last ? error(last.event.data[0] as DispatchError) : 'ok',
      told: told.map((record) => tell(record, words)),
    };
  };

  return {
    url: served.url,
    specVersion: api.runtimeVersion.specVersion.toNumber(),
    build: async (blocks) => ({ ...NOTHING, ...(await advance(blocks)) }),
    async apply(by, call) {
      const extrinsic = extrinsicOf(call);
      if (!extrinsic) {
        return { ...NOTHING, ...(await advance(1)), result: 'no such call' };
      }
      const nonce = await nonceOf(by);
      const pool = await refused(by, extrinsic);
      const inside = pool === undefined ? undefined : extrinsicOf(new Call(BATCH, [[call]]));
      const again = inside && (await refused(by, inside));
      if (again !== undefined) {
        return { ...NOTHING, ...(await advance(1)), pool: `${pool}`, result: 'refused' };
      }
      const { moved, wrote } = await advance(1);
      const { failed, told } = await eventsOf();
      const { events, paid } = withoutFee(told);
      return {
        pool: pool ?? 'taken',
        result: failed,
        events: inside ? events.filter(({ name }) => !OF_BATCH.includes(name)) : events,
        nonce: (await nonceOf(by)) - nonce,
        moved: paid ? givenBack(moved, `free ${paid.who}`, paid.rao) : moved,
        wrote,
      };
    },
    close: served.close,
  };
}

function committed({ netuid, reveal }: CommitOf, accountId: Uint8Array): Uint8Array {
  const [uids, values, salt, versionKey] = reveal;
  const key = BigInt(versionKey);
  return commitHash({ accountId, storageIndex: netuid, uids, values, salt, versionKey: key });
}

function givenBack(moved: Effects['moved'], what: string, rao: bigint): Effects['moved'] {
  const change = (moved.get(what) ?? 0n) + rao;
  const others = [...moved].filter(([name]) => name !== what);
  return new Map(change === 0n ? others : [...others, [what, change]]);
}
