import { executeBlock, initializeBlock } from '../executive/block.js';
import { blockOf } from '../extrinsic/types.js';
import { method, type RuntimeApi } from '../frame/api.js';
import type { Outer } from '../frame/outer.js';
import { unit } from '../scale/primitives.js';
import { flat } from '../scale/variant.js';
import { header } from '../types/header.js';
import { runtimeVersion } from '../types/version.js';

const inclusionMode = flat({ path: 'sp_runtime::ExtrinsicInclusionMode' }, [
  'AllExtrinsics',
  'OnlyInherents',
]);

/** What a node needs to run blocks at all. */
export const coreApi = (outer: Outer): RuntimeApi => ({
  name: 'Core',
  version: 5,
  methods: [
    method('version', {}, runtimeVersion, outer.version),
    method('execute_block', { block: blockOf(outer) }, unit, (context, { block }) =>
      executeBlock(context, block),
    ),
    method('initialize_block', { header }, inclusionMode, (context, inputs) => {
      initializeBlock(context, inputs.header);
      return 'AllExtrinsics';
    }),
  ],
});
