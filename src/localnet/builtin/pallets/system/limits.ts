import { struct } from '../../scale/composite.js';
import { u32, u64 } from '../../scale/primitives.js';
import { as } from '../../scale/type.js';
import { option } from '../../scale/variant.js';
import { perDispatchClass, type Weight, weight } from '../../types/weight.js';

const maybeWeight = option(weight);

const weightsPerClass = struct(
  { path: 'frame_system::limits::WeightsPerClass' },
  {
    baseExtrinsic: weight,
    maxExtrinsic: maybeWeight,
    maxTotal: maybeWeight,
    reserved: maybeWeight,
  },
);

/** Weights per block: what a block and an extrinsic cost at least, and what they may cost. */
export const blockWeights = struct(
  { path: 'frame_system::limits::BlockWeights' },
  {
    baseBlock: weight,
    maxBlock: weight,
    perClass: as(perDispatchClass(weightsPerClass), 'PerDispatchClass<WeightsPerClass>'),
  },
);

/** Bytes per block that the extrinsics of a class may fill. */
export const blockLength = struct(
  { path: 'frame_system::limits::BlockLength' },
  { max: as(perDispatchClass(u32), 'PerDispatchClass<u32>') },
);

export const dbWeight = struct({ path: 'sp_weights::RuntimeDbWeight' }, { read: u64, write: u64 });

const ALL_PROOF = 0xffff_ffff_ffff_ffffn;
const upTo = (refTime: bigint, proofSize = ALL_PROOF): Weight => ({ refTime, proofSize });
const BASE_EXTRINSIC = upTo(108_157_000n, 0n);
const MAX_BLOCK = 4_000_000_000_000n;
// Three quarters of the proof, as the chain rounds it.
const NORMAL_PROOF = 0xbfff_ffff_ffff_ffffn;

/** The chain's block weights; ref-time in picoseconds. */
export const BLOCK_WEIGHTS = {
  baseBlock: upTo(431_614_000n, 0n),
  maxBlock: upTo(MAX_BLOCK),
  perClass: {
    normal: {
      baseExtrinsic: BASE_EXTRINSIC,
      maxExtrinsic: upTo(2_599_891_843_000n, 0xa666_6666_6666_6666n),
      maxTotal: upTo((MAX_BLOCK * 3n) / 4n, NORMAL_PROOF),
      reserved: upTo(0n, 0n),
    },
    operational: {
      baseExtrinsic: BASE_EXTRINSIC,
      maxExtrinsic: upTo(3_599_891_843_000n, 0xe666_6666_6666_6666n),
      maxTotal: upTo(MAX_BLOCK),
      reserved: upTo(MAX_BLOCK / 4n, 0x4000_0000_0000_0000n),
    },
    mandatory: {
      baseExtrinsic: BASE_EXTRINSIC,
      maxExtrinsic: undefined,
      maxTotal: undefined,
      reserved: undefined,
    },
  },
};

/** The chain's block length limits, in bytes. */
export const BLOCK_LENGTH = {
  max: { normal: 7_864_320, operational: 10_485_760, mandatory: 10_485_760 },
};
