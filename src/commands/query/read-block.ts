import type { Chain } from '../../chain/chain.js';
import type { RawBlock } from '../../chain/raw.js';
import type { Runtime } from '../../chain/runtime/runtime.js';
import { Refusal } from '../../errors.js';
import type { BlockRef } from '../../units/block.js';
import { type BlockEvent, readBlockEvents } from './events.js';
import { type BlockExtrinsic, extrinsicsOf } from './extrinsics.js';

/** A whole block, decoded. */
export type WholeBlock = {
  readonly raw: RawBlock;
  readonly runtime: Runtime;
  /** Milliseconds since 1970; undefined where the block carries none. */
  readonly time: number | undefined;
  /** Undefined where the node no longer has the block's state, in which they lie. */
  readonly events: readonly BlockEvent[] | undefined;
  readonly extrinsics: readonly BlockExtrinsic[];
};

type Reads = Pick<Chain, 'rawBlock' | 'runtimeOf' | 'rawStorage' | 'timeOf'>;

/** A node may keep a block longer than its state: then the events and the time are missing. */
export async function readBlock(at: BlockRef, chain: Reads): Promise<WholeBlock> {
  const [raw, runtime] = await Promise.all([chain.rawBlock(at), chain.runtimeOf(at)]);
  const [events, time] = await Promise.all([
    orNothing(readBlockEvents(at, runtime, chain)),
    orNothing(chain.timeOf(at)),
  ]);
  const extrinsics = extrinsicsOf(raw.extrinsics, events ?? [], runtime);
  return { raw, runtime, time, events, extrinsics };
}

const orNothing = <T>(work: Promise<T>): Promise<T | undefined> =>
  work.catch((reason: unknown) => {
    if (reason instanceof Refusal && reason.code === 'no-state') return undefined;
    throw reason;
  });
