import type { OpenSession } from '../../src/chain/provider/session-provider.js';
import { openRuntime } from '../../src/chain/runtime/open-runtime.js';
import type { Runtime } from '../../src/chain/runtime/runtime.js';
import type { Given } from '../../src/chain/scale/given.js';
import { toHex } from '../../src/units/hex.js';
import { parseSs58 } from '../../src/units/ss58.js';
import { header, version } from './metadata-chain.js';

/** A value in storage, as its runtime names it. */
export type Stored = readonly [item: string, keys: readonly Given[], value: Given];

/** The rules from one block on: the block before holds their code already, still written by the old ones. */
export type Era = {
  readonly from: number;
  readonly metadata: Uint8Array;
  readonly stored: readonly Stored[];
};

export type UpgradedChain = {
  readonly open: OpenSession;
  /** What was asked for, in order. */
  readonly asked: string[];
};

const hashOf = (number: number) => `0x${(number + 1).toString(16).padStart(64, '0')}` as const;
const numberOf = (hash: unknown) => Number(BigInt(String(hash))) - 1;

/** A node whose chain went from one real runtime to another; blocks come twelve seconds apart. */
export function upgradedSession(eras: readonly Era[], head: number, start: number): UpgradedChain {
  const runtimes = eras.map(({ metadata }) => openRuntime(metadata));
  const eraOf = (block: number) => eras.findLastIndex(({ from }) => from <= block);
  const places = eras.map(({ stored }, at) => storageOf(stored, runtimes[at] as Runtime));
  const now = places.map((_, at) => placeOf('Timestamp.Now', [], runtimes[at] as Runtime));
  const stored = (block: number): ReadonlyMap<string, string> => {
    const at = eraOf(block);
    const time = Buffer.alloc(8);
    time.writeBigUInt64LE(BigInt(block === 0 ? 0 : start + block * 12_000));
    return new Map([...(places[at] ?? []), [now[at] ?? '', toHex(time)]]);
  };
  const answer = (method: string, params: readonly unknown[]): unknown => {
    const blockIn = (at: number) => (params[at] === undefined ? head : numberOf(params[at]));
    // Code that comes into force with a block is in the state before it.
    const codeAt = (block: number) => Math.max(0, eraOf(block + 1));
    switch (method) {
      case 'chain_getBlockHash':
        return params[0] === undefined ? hashOf(head) : hashAt(Number(params[0]), head);
      case 'chain_getHeader': {
        const number = blockIn(0);
        const parentHash = number === 0 ? `0x${'00'.repeat(32)}` : hashOf(number - 1);
        return { ...header, number: `0x${number.toString(16)}`, parentHash };
      }
      case 'state_getRuntimeVersion':
        return { ...version, specVersion: runtimes[codeAt(blockIn(0))]?.specVersion };
      case 'state_getMetadata':
        return toHex(eras[codeAt(blockIn(0))]?.metadata ?? new Uint8Array());
      case 'state_queryStorageAt': {
        const found = stored(blockIn(1));
        const keys = params[0] as readonly string[];
        return [{ block: params[1], changes: keys.map((key) => [key, found.get(key) ?? null]) }];
      }
      case 'state_getKeysPaged': {
        const [prefix, count, after] = params as readonly [string, number, string | null];
        return [...stored(blockIn(3)).keys()]
          .filter((key) => key.startsWith(prefix) && (after === null || key > after))
          .sort()
          .slice(0, count);
      }
      case 'rpc_methods':
        return { methods: [] };
      case 'system_properties':
        return {};
      case 'state_subscribeRuntimeVersion':
      case 'system_chain':
        return 'fixture';
      default:
        throw new Error(`${method} is not answered here`);
    }
  };
  const asked: string[] = [];
  const open: OpenSession = () => ({
    request: async (method, params) => {
      asked.push(method);
      return answer(method, params);
    },
    close: () => {},
  });
  return { open, asked };
}

const hashAt = (number: number, head: number) => (number > head ? null : hashOf(number));

function placeOf(item: string, keys: readonly Given[], runtime: Runtime): string {
  const [pallet, name] = item.split('.');
  const found = runtime.pallets
    .find((each) => each.name === pallet)
    ?.storage.find((each) => each.name === name);
  if (!found) throw new Error(`spec ${runtime.specVersion} has no storage ${item}`);
  const encoded = keys.map((key, at) =>
    runtime.encode(key, found.keys[at]?.type ?? 0, item, parseSs58),
  );
  return toHex(runtime.placeOf(found, encoded));
}

function storageOf(stored: readonly Stored[], runtime: Runtime): ReadonlyMap<string, string> {
  return new Map(
    stored.map(([item, keys, value]) => {
      const [pallet, name] = item.split('.');
      const { value: type = 0 } =
        runtime.pallets
          .find((each) => each.name === pallet)
          ?.storage.find((each) => each.name === name) ?? {};
      const bytes = runtime.encode(value, type, item, parseSs58);
      return [placeOf(item, keys, runtime), toHex(bytes)] as const;
    }),
  );
}
