import { EXTENSION_WEIGHT } from '../extrinsic/extensions.js';
import { decodeExtrinsic } from '../extrinsic/extrinsic.js';
import type { Context } from '../frame/context.js';
import { actualPays, actualWeight, dispatch, type Outcome, resultOf } from '../frame/dispatch.js';
import { invalid, Rejection, unknown } from '../frame/failure.js';
import { deposit } from '../pallets/system/event.js';
import { EXTRINSIC_INDEX, extrinsicIndex } from '../pallets/system/extrinsic-index.js';
import { BLOCK_WEIGHTS } from '../pallets/system/limits.js';
import {
  account,
  executionPhase,
  extrinsicData,
  inherentsApplied,
} from '../pallets/system/storage.js';
import { settleFee, takeFee } from '../pallets/transaction-payment/charge.js';
import { className } from '../pallets/transaction-payment/fee.js';
import { u32 } from '../scale/primitives.js';
import { bytes } from '../scale/sequence.js';
import { NOBODY, signedBy } from '../types/origin.js';
import type { ApplyExtrinsicResult } from '../types/validity.js';
import { addWeights } from '../types/weight.js';
import { admit, type Checked, check } from './admission.js';
import { releaseRoom, reserveRoom } from './block-limits.js';

/** Applies one extrinsic to the block; one that is rejected leaves no trace. */
export function applyExtrinsic(context: Context, content: Uint8Array): ApplyExtrinsicResult {
  context.storage.begin();
  try {
    const outcome = include(context, content);
    context.storage.commit();
    return { tag: 'Ok', value: resultOf(outcome) };
  } catch (thrown) {
    context.storage.rollback();
    if (thrown instanceof Rejection) return { tag: 'Err', value: thrown.error };
    throw thrown;
  }
}

function include(context: Context, content: Uint8Array): Outcome {
  const { storage, assembly } = context;
  const checked = check(context, decodeExtrinsic(assembly.outer, content));
  const { extrinsic, info } = checked;
  const inherent = assembly.pallets.some(({ hooks }) => hooks?.isInherent?.(extrinsic.call));
  if (!inherent) inherentsApplied.set(storage, true);
  const index = extrinsicIndex(context);
  extrinsicData.set(storage, [index], bytes.encode(content));
  const outcome = checked.signer ? applySigned(context, checked) : applyBare(context, checked);
  if (outcome.error && info.dispatchClass === 'Mandatory') throw invalid('BadMandatory');
  depositOutcome(context, checked, outcome);
  storage.set(EXTRINSIC_INDEX, u32.encode(index + 1));
  executionPhase.set(storage, { tag: 'ApplyExtrinsic', value: index + 1 });
  return outcome;
}

function applySigned(context: Context, checked: Checked): Outcome {
  const { extrinsic, info, signer } = checked;
  if (!signer) throw invalid('UnknownOrigin');
  admit(context, checked);
  const { who, charge, nonce } = signer;
  const sender = account.get(context.storage, who);
  if (nonce > sender.nonce) throw invalid('Future');
  account.set(context.storage, [who], { ...sender, nonce: nonce + 1 });
  reserveRoom(context, info, extrinsic.length);
  const taken = takeFee(context, charge);
  const outcome = dispatch(context, extrinsic.call, signedBy(who));
  settleFee(context, charge, taken, outcome.post);
  releaseRoom(context, info, actualWeight(outcome, info.weight));
  return outcome;
}

function applyBare(context: Context, { extrinsic, info }: Checked): Outcome {
  const { pallets } = context.assembly;
  if (!pallets.some(({ hooks }) => hooks?.isInherent?.(extrinsic.call))) {
    throw unknown('NoUnsignedValidator');
  }
  reserveRoom(context, info, extrinsic.length);
  const outcome = dispatch(context, extrinsic.call, NOBODY);
  releaseRoom(context, info, actualWeight(outcome, info.weight));
  return outcome;
}

function depositOutcome(context: Context, { info, signer }: Checked, outcome: Outcome): void {
  const { baseExtrinsic } = BLOCK_WEIGHTS.perClass[className(info)];
  const checks = signer ? [EXTENSION_WEIGHT] : [];
  const dispatchInfo = {
    weight: addWeights(actualWeight(outcome, info.weight), baseExtrinsic, ...checks),
    class: info.dispatchClass,
    paysFee: actualPays(outcome, info),
  };
  deposit(
    context,
    outcome.error
      ? { tag: 'ExtrinsicFailed', value: { dispatchError: outcome.error, dispatchInfo } }
      : { tag: 'ExtrinsicSuccess', value: { dispatchInfo } },
  );
}
