import { applyExtrinsic } from '../executive/apply.js';
import { finalizeBlock } from '../executive/block.js';
import { inherentExtrinsics } from '../executive/inherents.js';
import { uncheckedExtrinsic } from '../extrinsic/types.js';
import { method, type RuntimeApi } from '../frame/api.js';
import type { Outer } from '../frame/outer.js';
import { vec } from '../scale/sequence.js';
import { header } from '../types/header.js';
import { inherentData } from '../types/inherents.js';
import { applyExtrinsicResult } from '../types/validity.js';

/** What an author needs to build a block. */
export function blockBuilderApi(outer: Outer): RuntimeApi {
  const extrinsic = uncheckedExtrinsic(outer);
  return {
    name: 'BlockBuilder',
    version: 6,
    methods: [
      method('apply_extrinsic', { extrinsic }, applyExtrinsicResult, (context, inputs) =>
        applyExtrinsic(context, inputs.extrinsic),
      ),
      method('finalize_block', {}, header, finalizeBlock),
      method(
        'inherent_extrinsics',
        { inherent: inherentData },
        vec(extrinsic),
        (context, { inherent }) => inherentExtrinsics(context, inherent),
      ),
    ],
  };
}
