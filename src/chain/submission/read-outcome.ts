import type { ApiPromise } from '@polkadot/api';
import type { EventRecord, DispatchError as RawDispatchError } from '@polkadot/types/interfaces';
import { toHex } from '../../units/hex.js';
import type { ChainEvent, DispatchError, Outcome, SignedExtrinsic } from '../outcome.js';

/** What became of an extrinsic in the block that holds it, from System.Events. */
export async function readOutcome(
  blockHash: `0x${string}`,
  signed: SignedExtrinsic,
  api: ApiPromise,
): Promise<Outcome> {
  const at = await api.at(blockHash);
  const [{ block }, records] = await Promise.all([
    api.rpc.chain.getBlock(blockHash),
    at.query.system?.events?.() as Promise<unknown> as Promise<readonly EventRecord[]>,
  ]);
  const bytes = toHex(signed.bytes);
  const index = block.extrinsics.findIndex((extrinsic) => extrinsic.toHex() === bytes);
  if (index === -1) throw new Error('the block does not hold the extrinsic');
  const own = records.filter(
    ({ phase }) => phase.isApplyExtrinsic && phase.asApplyExtrinsic.toNumber() === index,
  );
  const ref = { number: block.header.number.toNumber(), hash: blockHash };
  const failure = own.find(({ event }) => isSystem(event, 'ExtrinsicFailed'));
  if (failure) {
    const error = decodeDispatchError(failure.event.data[0] as unknown as RawDispatchError);
    return { status: 'failed', block: ref, hash: signed.hash, error };
  }
  if (!own.some(({ event }) => isSystem(event, 'ExtrinsicSuccess'))) {
    throw new Error('the block does not say how the extrinsic ended');
  }
  return { status: 'finalized', block: ref, hash: signed.hash, events: own.map(decodeEvent) };
}

const isSystem = (event: EventRecord['event'], method: string): boolean =>
  event.section === 'system' && event.method === method;

/** Decodes a dispatch error into the names its runtime gives it. */
export function decodeDispatchError(error: RawDispatchError): DispatchError {
  if (error.isModule) {
    const found = error.registry.findMetaError(error.asModule);
    return { pallet: capital(found.section), name: found.name, docs: found.docs.join(' ').trim() };
  }
  const inner = error.isToken
    ? error.asToken.type
    : error.isArithmetic
      ? error.asArithmetic.type
      : '';
  return inner
    ? { pallet: error.type, name: inner, docs: '' }
    : { pallet: 'Dispatch', name: error.type, docs: '' };
}

function decodeEvent({ event }: EventRecord): ChainEvent {
  const names = event.data.names;
  const fields = event.data.map((value, position) => [
    names?.[position] ?? String(position),
    value.toString(),
  ]);
  return { pallet: capital(event.section), name: event.method, fields: Object.fromEntries(fields) };
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
