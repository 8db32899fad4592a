import type { ApiPromise } from '@polkadot/api';
import type { Vec } from '@polkadot/types';
import type { EventRecord, DispatchError as RawDispatchError } from '@polkadot/types/interfaces';
import type { Codec, Registry } from '@polkadot/types/types';
import { hexToU8a } from '@polkadot/util';
import type { Plain } from '../extrinsic.js';
import type { ChainEvent, DispatchError, Parts } from '../outcome.js';
import { decodeValue, type RuntimeTypes } from '../scale/decode-value.js';
import { readerOf } from '../scale/reader.js';
import { decodeDispatchError, moduleError } from './dispatch-error.js';
import type { Node } from './node.js';

/** The events of one extrinsic of a block (System.Events), by the metadata of the block's runtime. */
export async function readEvents(
  blockHash: `0x${string}`,
  index: number,
  node: Node,
  api: ApiPromise,
): Promise<readonly EventRecord[]> {
  const key = api.query.system?.events?.key();
  const [bytes, spec] = await Promise.all([
    key && node.storage(key, blockHash),
    node.specOf(blockHash),
  ]);
  if (!bytes) throw new Error('the block has no events');
  const registry = api.runtimeVersion.specVersion.eq(spec)
    ? api.registry
    : (await api.getBlockRegistry(hexToU8a(blockHash))).registry;
  const records = registry.createType('Vec<EventRecord>', bytes) as unknown as Vec<EventRecord>;
  return records.filter(({ phase }) => phase.isApplyExtrinsic && phase.asApplyExtrinsic.eq(index));
}

/** Decodes an event by the metadata of its own block. */
export function decodeEvent({ event }: EventRecord): ChainEvent {
  const { names } = event.data;
  const types = typesOf(event.registry);
  const fields = event.data.map((value, position) => {
    const type = event.meta.fields[position]?.type;
    const plain = type ? decodeValue(readerOf(value.toU8a()), type, types) : value.toString();
    return [names?.[position] ?? String(position), textOf(plain)] as const;
  });
  return { pallet: palletOf(event), name: event.method, fields: Object.fromEntries(fields) };
}

/** Wrapper calls succeed whatever the call inside did, and tell how that ended in these events. */
const wrappers: Readonly<Record<string, { readonly call: string; readonly field: string }>> = {
  'Proxy.ProxyExecuted': { call: 'Proxy.proxy', field: 'result' },
  'Sudo.Sudid': { call: 'Sudo.sudo', field: 'sudo_result' },
  'Sudo.SudoAsDone': { call: 'Sudo.sudo_as', field: 'sudo_result' },
  'Multisig.MultisigExecuted': { call: 'Multisig.as_multi', field: 'result' },
  'Utility.BatchInterrupted': { call: 'Utility.batch', field: 'error' },
  'Utility.ItemFailed': { call: 'Utility.force_batch', field: 'error' },
  'Utility.DispatchedAs': { call: 'Utility.dispatch_as', field: 'result' },
};

type Inner = { readonly error: DispatchError; readonly inside: string; readonly parts?: Parts };

/** What failed inside a call that succeeded itself; innermost first, since that is how they happen. */
export function innerFailure(records: readonly EventRecord[]): Inner | undefined {
  const failures = records.flatMap(({ event }) => {
    const name = nameOf(event);
    const wrapper = wrappers[name];
    const value = wrapper && fieldOf(event, wrapper.field);
    const error = value && failureOf(value);
    return wrapper && error ? [{ name, event, error, inside: wrapper.call }] : [];
  });
  const [first] = failures;
  if (!first) return undefined;
  const told = { error: decodeDispatchError(first.error), inside: first.inside };
  const completed = records.filter(({ event }) => nameOf(event) === 'Utility.ItemCompleted').length;
  // A proxied call that failed counts among the completed ones of the batch around it.
  const done = completed - failures.filter(({ name }) => !name.startsWith('Utility.')).length;
  if (done <= 0) return told;
  const stopped = failures.find(({ name }) => name === 'Utility.BatchInterrupted');
  const index = stopped && fieldOf(stopped.event, 'index');
  const parts = { done, failed: failures.length, index: index ? Number(index.toString()) : null };
  return { ...told, parts };
}

const fieldOf = (event: EventRecord['event'], wanted: string): Codec | undefined =>
  event.data[
    event.meta.fields.findIndex(({ name }) => name.unwrapOrDefault().toString() === wanted)
  ];

/** The error in a Result, or the error itself. */
function failureOf(value: Codec): RawDispatchError | undefined {
  const result = value as unknown as { isOk?: boolean; isErr?: boolean; asErr?: RawDispatchError };
  if (result.isOk) return undefined;
  return result.isErr ? result.asErr : (value as unknown as RawDispatchError);
}

const palletOf = ({ section }: EventRecord['event']) =>
  section.charAt(0).toUpperCase() + section.slice(1);

const nameOf = (event: EventRecord['event']): string => `${palletOf(event)}.${event.method}`;

const typesOf = (registry: Registry): RuntimeTypes => ({
  lookup: registry.lookup,
  call: registry.metadata.extrinsic.callType.toNumber(),
  moduleError: (index, code) => {
    const { pallet, name } = moduleError(index, code, registry);
    return `${pallet}.${name}`;
  },
});

function textOf(plain: Plain): string {
  if (plain === null) return '';
  return typeof plain === 'object' ? JSON.stringify(plain) : String(plain);
}
