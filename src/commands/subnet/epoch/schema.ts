import type { Static } from 'typebox';
import {
  address,
  blockNumber,
  count,
  listOf,
  netuid,
  nullable,
  object,
  oneOf,
  text,
  uid,
} from '../../../format/schema/pieces.js';

/** Blocks, both included. */
const blocks = object({ from: blockNumber, to: blockNumber });

/**
 * `frozen` are the blocks in which the owner can change nothing; `reveal` those in which weights can
 * be revealed that are committed before the epoch, null without commit-reveal.
 */
const epoch = object({
  netuid,
  tempo: count,
  block: blockNumber,
  inBlocks: count,
  inMilliseconds: nullable(count),
  frozen: nullable(blocks),
  reveal: nullable(blocks),
  hotkeys: listOf(object({ hotkey: address, hotkeyName: text, uid })),
});

/** `rule` is what the runtime goes by: a clock of each subnet, or the block number alone. */
export const data = object({
  rule: oneOf('clock', 'block-number'),
  mostPerBlock: nullable(count),
  freezeWindow: count,
  withoutEpochs: listOf(netuid),
  epochs: listOf(epoch),
});

export type Data = Static<typeof data>;
