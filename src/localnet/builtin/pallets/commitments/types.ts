import { param, struct } from '../../scale/composite.js';
import { u32, u64 } from '../../scale/primitives.js';
import { fixedBytes } from '../../scale/sequence.js';
import { as, type Static, unnamed } from '../../scale/type.js';
import { empty, has, holds, variant } from '../../scale/variant.js';
import { boundedVec } from '../../types/bounded.js';
import { boundedBytes } from '../../types/bounded-bytes.js';

const LONGEST_RAW = 128;
const LONGEST_SEALED = 1024;
const LONGEST_BIG = 512;

const hash = unnamed(fixedBytes(32));

/** Bytes of each short length have a variant of their own. */
const raws = Object.fromEntries(
  Array.from({ length: LONGEST_RAW + 1 }, (_, length) => [
    `Raw${length}`,
    holds(length + 1, unnamed(fixedBytes(length))),
  ]),
);

/** One field of a commitment. */
export const data = as(
  variant(
    { path: 'pallet_commitments::types::Data' },
    {
      None: empty(0),
      ...raws,
      BlakeTwo256: holds(130, hash),
      Sha256: holds(131, hash),
      Keccak256: holds(132, hash),
      ShaThree256: holds(133, hash),
      TimelockEncrypted: has(134, {
        encrypted: unnamed(boundedBytes(LONGEST_SEALED, '')),
        revealRound: unnamed(u64),
      }),
      ResetBondsFlag: empty(135),
      BigRaw: holds(136, unnamed(boundedBytes(LONGEST_BIG, ''))),
    },
  ),
  'Data',
);

export const commitmentInfo = struct(
  { path: 'pallet_commitments::types::CommitmentInfo', params: [param('FieldLimit')] },
  { fields: as(boundedVec(data), 'BoundedVec<Data, FieldLimit>') },
);
export type CommitmentInfo = Static<typeof commitmentInfo>;

/** What a hotkey has committed. */
export const registration = struct(
  {
    path: 'pallet_commitments::types::Registration',
    params: [param('Balance', u64), param('MaxFields'), param('BlockNumber', u32)],
  },
  {
    deposit: as(u64, 'Balance'),
    block: as(u32, 'BlockNumber'),
    info: as(commitmentInfo, 'CommitmentInfo<MaxFields>'),
  },
);

/** Bytes a hotkey has committed in an epoch. */
export const usageTracker = struct(
  { path: 'pallet_commitments::types::UsageTracker' },
  { lastEpoch: u64, usedSpace: u64 },
);

/** Bytes that count of one field. */
export function spaceOf(field: Static<typeof data>): number {
  const { tag, value } = field as { readonly tag: string; readonly value?: unknown };
  const [, length] = /^Raw(\d+)$/.exec(tag) ?? [];
  if (length !== undefined) return Number(length);
  if (tag === 'BigRaw') return (value as Uint8Array).length;
  if (tag === 'TimelockEncrypted') return (value as { encrypted: Uint8Array }).encrypted.length;
  return tag === 'None' || tag === 'ResetBondsFlag' ? 0 : 32;
}
