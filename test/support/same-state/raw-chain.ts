import { ApiPromise, WsProvider } from '@polkadot/api';
import type { SubmittableExtrinsic } from '@polkadot/api/types';
import { Keyring } from '@polkadot/keyring';
import type { ProviderInterface } from '@polkadot/rpc-provider/types';
import { Call } from './script.js';

export type State = ReadonlyMap<string, string>;

/** What became of an extrinsic: the pool's refusal, or the block's events as bytes. */
export type Applied = {
  readonly result: 'refused' | 'failed' | 'done';
  readonly said: string;
};

/** A chain whose blocks are built on demand, seen as bytes. */
export type RawChain = {
  /** All keys and values in hex, after a block or after the newest. */
  readonly state: (block?: string) => Promise<State>;
  readonly ask: (method: string, ...params: unknown[]) => Promise<unknown>;
  /** Sends a call of a development key and builds the block it is in. */
  readonly apply: (by: string, call: Call) => Promise<Applied>;
  readonly build: (blocks: number) => Promise<void>;
  readonly close: () => Promise<void>;
};

type Record = { readonly event: { readonly method: string } };

const PAGE = 500;
/** System.Events. */
const EVENTS = '0x26aa394eea5630e07c48ae0c9558cef780d41e5e16056765bc8461851072c9d7';

export async function openRawChain(url: string): Promise<RawChain> {
  const provider = new WsProvider(url);
  const api = await ApiPromise.create({
    provider: provider as ProviderInterface,
    noInitWarn: true,
  });
  const ask: RawChain['ask'] = (method, ...params) => provider.send(method, params);
  const { methods } = (await ask('rpc_methods')) as { methods: string[] };
  const ours = methods.includes('localnet_advance');

  const build = async (blocks: number) => {
    if (ours) await ask('localnet_advance', blocks);
    else await ask('dev_newBlock', { count: blocks });
  };
  const extrinsicOf = ({ name, args }: Call): SubmittableExtrinsic<'promise'> => {
    const [pallet = '', method = ''] = name.split('.');
    const make = api.tx[pallet]?.[method];
    if (!make) throw new Error(`this runtime has no ${name}`);
    return make(...args.map(resolve));
  };
  const resolve = (argument: unknown): unknown => {
    if (argument instanceof Call) return extrinsicOf(argument);
    if (Array.isArray(argument)) return argument.map(resolve);
    return isKey(argument) ? pairOf(argument).address : argument;
  };

  return {
    ask,
    build,
    async state(block) {
      const at = block ?? ((await ask('chain_getBlockHash')) as string);
      const found = new Map<string, string>();
      let keys: string[] = [];
      do {
        keys = (await ask('state_getKeysPaged', '0x', PAGE, keys.at(-1) ?? null, at)) as string[];
        const values = await Promise.all(keys.map((key) => ask('state_getStorage', key, at)));
        for (const [index, key] of keys.entries()) found.set(key, String(values[index]));
      } while (keys.length === PAGE);
      return found;
    },
    async apply(by, call) {
      const pair = pairOf(by);
      const nonce = (await ask('system_accountNextIndex', pair.address)) as number;
      const signed = await extrinsicOf(call).signAsync(pair, { nonce, era: 0 });
      try {
        await ask('author_submitExtrinsic', signed.toHex());
      } catch (error) {
        await build(1);
        return { result: 'refused', said: (error as Error).message };
      }
      await build(1);
      const said = String(await ask('state_getStorage', EVENTS));
      const records = api.createType('Vec<EventRecord>', said) as unknown as readonly Record[];
      const failed = records.some(({ event }) => event.method === 'ExtrinsicFailed');
      return { result: failed ? 'failed' : 'done', said };
    },
    close: () => api.disconnect(),
  };
}

const isKey = (argument: unknown): argument is string =>
  typeof argument === 'string' && /^(ed25519|ecdsa)?\/\//.test(argument);

/** `//name` for an sr25519 key; another scheme stands before the slashes. */
function pairOf(name: string) {
  const scheme = /^(ed25519|ecdsa)/.exec(name)?.[0] as 'ed25519' | 'ecdsa' | undefined;
  const keyring = new Keyring({ type: scheme ?? 'sr25519' });
  return keyring.addFromUri(name.slice(scheme?.length ?? 0));
}
