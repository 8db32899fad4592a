import type { ApiPromise } from '@polkadot/api';
import type { EventRecord, DispatchError as RawDispatchError } from '@polkadot/types/interfaces';
import type { BlockRef } from '../../units/block.js';
import { toHex } from '../../units/hex.js';
import type { Outcome, Sent } from '../outcome.js';
import { decodeDispatchError } from './dispatch-error.js';
import { decodeEvent, innerFailure, readEvents } from './events.js';
import type { Node } from './node.js';
import { describe } from './pool-error.js';

/** What became of an extrinsic in the block that holds it; `unseen` where the node cannot tell. */
export async function outcomeIn(
  block: BlockRef,
  final: boolean,
  sent: Sent,
  node: Node,
  api: ApiPromise,
): Promise<Outcome> {
  try {
    return await readOutcome(block, final, sent, node, api);
  } catch (reason) {
    const where = `it is in block ${block.number}, ${block.hash}`;
    return {
      status: 'unseen',
      hash: sent.hash,
      lost: false,
      reason: `${where}, but this node cannot say how it ended there: ${describe(reason)}`,
    };
  }
}

async function readOutcome(
  block: BlockRef,
  final: boolean,
  { bytes, hash }: Sent,
  node: Node,
  api: ApiPromise,
): Promise<Outcome> {
  const body = await node.body(block.hash);
  const index = body?.indexOf(toHex(bytes)) ?? -1;
  if (index === -1) throw new Error('the block does not hold the extrinsic');
  const records = await readEvents(block.hash, index, node, api);
  const landed = { block, hash, events: records.map(decodeEvent) };
  const failure = records.find(({ event }) => isSystem(event, 'ExtrinsicFailed'));
  if (failure) {
    const error = decodeDispatchError(failure.event.data[0] as unknown as RawDispatchError);
    return { status: 'failed', ...landed, error, final };
  }
  if (!records.some(({ event }) => isSystem(event, 'ExtrinsicSuccess'))) {
    throw new Error('the block does not say how the extrinsic ended');
  }
  const inner = innerFailure(records);
  if (inner) return { status: 'failed', ...landed, ...inner, final };
  return { status: final ? 'finalized' : 'included', ...landed };
}

const isSystem = (event: EventRecord['event'], method: string): boolean =>
  event.section === 'system' && event.method === method;
