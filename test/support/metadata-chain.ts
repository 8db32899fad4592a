import { readFileSync } from 'node:fs';
import { ApiPromise } from '@polkadot/api';
import { Metadata, TypeRegistry } from '@polkadot/types';
import { expandMetadata } from '@polkadot/types/metadata';
import { compactAddLength, compactStripLength, stringCamelCase } from '@polkadot/util';
import type { Chain } from '../../src/chain/chain.js';
import { connectEmbedded } from '../../src/chain/connect.js';
import { isV15 } from '../../src/chain/metadata.js';
import { type OpenSession, sessionProvider } from '../../src/chain/provider/session-provider.js';
import { hexOf } from './session.js';

/** What a chain without a runtime answers, as plain values that its metadata encodes. */
export type Recording = {
  /** Answers of runtime functions, by `Trait.method`. */
  readonly functions: Readonly<Record<string, unknown>>;
  /** Values in SubtensorModule's storage; all else is absent. */
  readonly storage: readonly (readonly [item: string, keys: readonly unknown[], value: unknown])[];
  /** Which spec an earlier block has, by its hash; throws where the node has discarded its state. */
  readonly specAt?: (hash: string) => number;
  /** Told of every request, which is then answered late; what it returns is called with the answer. */
  readonly observe?: () => () => void;
};

/** The real client over the metadata of one spec and a few recorded values, in this process. */
export async function chainOfMetadata(file: string, recording: Recording): Promise<Chain> {
  const specVersion = Number(/(\d+)\.scale$/.exec(file)?.[1]);
  return chainOfBytes(new Uint8Array(readFileSync(file)), specVersion, recording);
}

/** The same over metadata bytes. */
export const chainOfBytes = (bytes: Uint8Array, specVersion: number, recording: Recording) =>
  connectEmbedded(sessionOfBytes(bytes, specVersion, recording), `spec ${specVersion}`);

/** The registry and the decorations that the client encodes with, over metadata bytes. */
export async function apiOfBytes(bytes: Uint8Array, specVersion: number): Promise<ApiPromise> {
  const open = sessionOfBytes(bytes, specVersion, { functions: {}, storage: [] });
  const api = new ApiPromise({ provider: sessionProvider(open), noInitWarn: true });
  return api.isReadyOrError;
}

/** A node without a runtime: it has metadata, one header, and the recorded answers. */
export function sessionOfBytes(
  bytes: Uint8Array,
  specVersion: number,
  recording: Recording,
): OpenSession {
  const registry = new TypeRegistry();
  const metadata = new Metadata(registry, bytes);
  registry.setMetadata(metadata);
  const { query } = expandMetadata(registry, metadata);
  const encode = (type: Parameters<typeof registry.createLookupType>[0], value: unknown) =>
    hexOf(registry.createTypeUnsafe(registry.createLookupType(type), [value]).toU8a());

  const stored = new Map<string, string>(
    recording.storage.map(([item, keys, value]) => {
      const entry = query.subtensorModule?.[stringCamelCase(item)];
      if (!entry) throw new Error(`no storage ${item} in spec ${specVersion}`);
      const { type } = entry.meta;
      const encoded = encode(type.isMap ? type.asMap.value : type.asPlain, value);
      const [, key] = compactStripLength(entry(...keys));
      return [hexOf(key), encoded] as const;
    }),
  );
  const answers = new Map<string, string>(
    Object.entries(recording.functions).map(([name, value]) => {
      const [trait, method] = name.split('.');
      const found = metadata.asLatest.apis
        .find((api) => api.name.toString() === trait)
        ?.methods.find((candidate) => candidate.name.toString() === method);
      if (!found) throw new Error(`no runtime function ${name} in spec ${specVersion}`);
      return [`${trait}_${method}`, encode(found.output, value)] as const;
    }),
  );
  const specOf = (hash: unknown) =>
    typeof hash === 'string' && recording.specAt ? recording.specAt(hash) : specVersion;
  const answer = (method: string, params: readonly unknown[]): unknown => {
    switch (method) {
      case 'chain_getBlockHash':
        return `0x${'11'.repeat(32)}`;
      case 'state_getRuntimeVersion':
        return { ...version, specVersion: specOf(params[0]) };
      case 'state_getMetadata':
        return hexOf(bytes);
      case 'state_call': {
        if (params[0] === V15_QUESTION && isV15(bytes)) return opaque(bytes);
        const found = answers.get(String(params[0]));
        if (found === undefined) throw new Error(`${params[0]} was not recorded`);
        return found;
      }
      case 'state_queryStorageAt': {
        const keys = params[0] as readonly string[];
        return [{ block: '0x07', changes: keys.map((key) => [key, stored.get(key) ?? null]) }];
      }
      case 'state_getKeysPaged': {
        const [prefix, most, from = prefix] = params as readonly [string, number, string?];
        const keys = [...stored.keys()].sort();
        return keys.filter((key) => key.startsWith(prefix) && key > from).slice(0, most);
      }
      case 'chain_getHeader':
        return header;
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
  return () => ({
    request: async (method, params) => {
      const answered = recording.observe?.();
      if (answered) await new Promise(setImmediate);
      answered?.();
      return answer(method, params);
    },
    close: () => {},
  });
}

const V15_QUESTION = 'Metadata_metadata_at_version';

/** Option<OpaqueMetadata>. */
const opaque = (bytes: Uint8Array) => hexOf(Uint8Array.of(1, ...compactAddLength(bytes)));

export const version = {
  specName: 'node-subtensor',
  implName: 'fixture',
  authoringVersion: 1,
  implVersion: 1,
  transactionVersion: 1,
  apis: [],
};

const zero = `0x${'00'.repeat(32)}`;
export const header = {
  parentHash: `0x${'22'.repeat(32)}`,
  number: '0x7',
  stateRoot: zero,
  extrinsicsRoot: zero,
  digest: { logs: [] },
};
