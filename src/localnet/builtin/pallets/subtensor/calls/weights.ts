import { call } from '../../../frame/call.js';
import type { Context } from '../../../frame/context.js';
import { ensureSigned } from '../../../frame/origin.js';
import { compact, compactNumber } from '../../../scale/compact.js';
import { u8, u16, u64 } from '../../../scale/primitives.js';
import { tuple, vec } from '../../../scale/sequence.js';
import { as } from '../../../scale/type.js';
import { refTime } from '../../../types/weight.js';
import { compactNetuid } from '../apis/compacts.js';
import { failure } from '../errors.js';
import { commitRevealWeightsEnabled } from '../storage/weights.js';
import { netuid } from '../types/amounts.js';
import { runBatch } from '../weight-batch.js';
import { type MechanismWeights, setWeights } from '../weight-setting.js';

const mecid = as(u8, 'MechId');
const row = { dests: vec(u16), weights: vec(u16), versionKey: u64 };
const compactU16 = as(compactNumber(u16, 0xffff), 'Compact<u16>');

/** Calls that set weights in the open; none of them costs a fee. */
export const weightsCalls = {
  set_weights: call({
    index: 0,
    args: { netuid, ...row },
    weight: refTime(15_513_610_000n, { reads: 4112, writes: 2 }),
    paysFee: 'No',
    run: (context, origin, { netuid, dests, weights, versionKey }) => {
      ensureOpenWeights(context, netuid);
      setWeights(context, ensureSigned(origin), {
        netuid,
        mecid: 0,
        uids: dests,
        values: weights,
        versionKey,
      });
    },
  }),
  set_mechanism_weights: call({
    index: 119,
    args: { netuid, mecid, ...row },
    weight: refTime(15_540_000_000n, { reads: 4111, writes: 2 }),
    paysFee: 'No',
    run: (context, origin, { netuid, mecid, dests, weights, versionKey }) => {
      ensureOpenWeights(context, netuid);
      setWeights(context, ensureSigned(origin), {
        netuid,
        mecid,
        uids: dests,
        values: weights,
        versionKey,
      });
    },
  }),
  batch_set_weights: call({
    index: 80,
    args: {
      netuids: vec(compactNetuid),
      weights: vec(vec(tuple(compactU16, compactU16))),
      versionKeys: as(vec(compact(u64)), 'Vec<Compact<u64>>'),
    },
    weight: refTime(103_092_000n, { reads: 16, writes: 2 }),
    paysFee: 'No',
    run: (context, origin, { netuids, weights, versionKeys }) => {
      const hotkey = ensureSigned(origin);
      if (netuids.length !== weights.length || netuids.length !== versionKeys.length) {
        throw failure('InputLengthsUnequal');
      }
      runBatch(context, hotkey, netuids, (netuid, at) => {
        const cells = weights[at] ?? [];
        ensureOpenWeights(context, netuid);
        setWeights(context, hotkey, {
          netuid,
          mecid: 0,
          uids: cells.map(([uid]) => uid),
          values: cells.map(([, value]) => value),
          versionKey: versionKeys[at] ?? 0n,
        });
      });
    },
  }),
};

function ensureOpenWeights({ storage }: Context, of: MechanismWeights['netuid']): void {
  if (commitRevealWeightsEnabled.get(storage, of)) throw failure('CommitRevealEnabled');
}
