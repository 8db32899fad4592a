import { call } from '../../../frame/call.js';
import { u8, u16, u64 } from '../../../scale/primitives.js';
import { vec } from '../../../scale/sequence.js';
import { as } from '../../../scale/type.js';
import { refTime } from '../../../types/weight.js';
import { netuid } from '../types/amounts.js';
import { batchRevealWeights } from '../weight-commits/batch-reveal.js';
import { revealWeights } from '../weight-commits/reveal.js';

const mecid = as(u8, 'MechId');
const u16s = vec(u16);
const revealed = { uids: u16s, values: u16s, salt: u16s, versionKey: u64 };

/** Calls that reveal weights committed by their hash; none costs a fee. */
export const weightRevealCalls = {
  reveal_weights: call({
    index: 97,
    args: { netuid, ...revealed },
    weight: refTime(111_227_000n, { reads: 19, writes: 2 }),
    paysFee: 'No',
    run: (context, origin, args) => {
      revealWeights(context, origin, { ...args, mecid: 0 });
    },
  }),
  reveal_mechanism_weights: call({
    index: 116,
    args: { netuid, mecid, ...revealed },
    weight: refTime(122_000_000n, { reads: 16, writes: 2 }),
    paysFee: 'No',
    run: (context, origin, args) => {
      revealWeights(context, origin, args);
    },
  }),
  batch_reveal_weights: call({
    index: 98,
    args: {
      netuid,
      uidsList: vec(u16s),
      valuesList: vec(u16s),
      saltsList: vec(u16s),
      versionKeys: vec(u64),
    },
    weight: refTime(421_363_000n, { reads: 19, writes: 2 }),
    paysFee: 'No',
    run: (context, origin, args) => {
      batchRevealWeights(context, origin, args);
    },
  }),
};
