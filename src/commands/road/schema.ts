import type { TProperties } from 'typebox';
import {
  address,
  alpha,
  blockNumber,
  count,
  flag,
  hash,
  hex,
  listOf,
  nullable,
  object,
  oneOf,
  optional,
  tao,
  text,
  unknown,
} from '../../format/schema/pieces.js';

const effect = object({
  name: text,
  before: unknown,
  after: unknown,
  bound: oneOf('exact', 'about', 'at least', 'at most'),
});

/** What every plan says, whatever it plans. */
const planned = {
  account: address,
  signer: address,
  call: text,
  innerCall: nullable(text),
  callHex: hex,
  parts: listOf(object({ callHex: hex, fee: tao })),
  block: blockNumber,
  fee: tao,
  tip: tao,
  nonce: nullable(count),
  era: nullable(count),
  shield: object({ on: flag, fee: tao, notice: nullable(text) }),
  metadataHash: flag,
  effects: listOf(effect),
  warnings: listOf(text),
  repeat: text,
} as const;

/**
 * The data of a write: how far it got, the plan as it was shown, and, once a block holds it, what it
 * did. A plan alone (--dry-run) and a transaction nobody waited for have no `did` fields.
 */
export const written = <Plan extends TProperties, Did extends TProperties>(plan: Plan, did: Did) =>
  object({
    status: oneOf('planned', 'submitted', 'included', 'finalized'),
    extrinsic: nullable(hash),
    feePaid: nullable(tao),
    feePaidAlpha: nullable(alpha),
    account: address,
    signer: address,
    repeated: flag,
    plan: object({ ...planned, ...plan }),
    ...Object.fromEntries(Object.entries(did).map(([name, piece]) => [name, optional(piece)])),
  });
