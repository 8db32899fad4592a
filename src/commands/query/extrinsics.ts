import type { DecodedExtrinsic } from '../../chain/extrinsic.js';
import type { RawBlock } from '../../chain/raw.js';
import type { Runtime } from '../../chain/runtime/runtime.js';
import { fromHex, type Hex } from '../../units/hex.js';
import type { BlockEvent } from './events.js';

/** One extrinsic of a block and how it ended there. */
export type BlockExtrinsic = {
  readonly index: number;
  readonly hash: Hex;
  readonly bytes: Hex;
  /** What its bytes say, or why they say nothing here. */
  readonly decoded: DecodedExtrinsic | string;
  /** Undefined where the block does not say how it ended. */
  readonly succeeded: boolean | undefined;
  readonly events: readonly BlockEvent[];
};

/** A block's extrinsics in its order, read by the runtime that made it. */
export const extrinsicsOf = (
  bodies: RawBlock['extrinsics'],
  events: readonly BlockEvent[],
  runtime: Runtime,
): readonly BlockExtrinsic[] =>
  bodies.map(({ hash, bytes }, index) => {
    const own = events.filter(({ extrinsic }) => extrinsic === index);
    const decoded = decodedOf(bytes, runtime);
    return { index, hash, bytes, decoded, succeeded: endOf(own), events: own };
  });

function decodedOf(bytes: Hex, { decodeExtrinsic }: Runtime): DecodedExtrinsic | string {
  try {
    return decodeExtrinsic(fromHex(bytes) ?? new Uint8Array());
  } catch (reason) {
    if (!(reason instanceof RangeError || reason instanceof TypeError)) throw reason;
    return reason.message;
  }
}

function endOf(events: readonly BlockEvent[]): boolean | undefined {
  const end = events.find(
    ({ pallet, name }) => pallet === 'System' && /^Extrinsic(Success|Failed)$/.test(name),
  );
  return end && end.name === 'ExtrinsicSuccess';
}
