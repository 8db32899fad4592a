import type { Extrinsic } from '../extrinsic/extrinsic.js';
import { verifySigned } from '../extrinsic/signature.js';
import { type DispatchInfo, dispatchInfo, type RuntimeCall } from '../frame/call.js';
import type { Context } from '../frame/context.js';
import { invalid } from '../frame/failure.js';
import { account, number } from '../pallets/system/storage.js';
import { type Charge, ensureCanPay } from '../pallets/transaction-payment/charge.js';
import { u32 } from '../scale/primitives.js';
import { concat } from '../scale/reader.js';
import { type AccountId, accountId, ZERO_HASH } from '../types/account.js';
import { longevity } from '../types/era.js';
import type { ValidTransaction } from '../types/validity.js';
import { ensureFits } from './block-limits.js';

const FOREVER = 0xffff_ffff_ffff_ffffn;
const NORMAL_PRIORITY = 1n;
const OPERATIONAL_PRIORITY = 10_000_000_000n;

/** An extrinsic whose signature is right, and what is needed to charge for it. */
export type Checked = {
  readonly extrinsic: Extrinsic;
  readonly info: DispatchInfo;
  readonly signer?: { readonly who: AccountId; readonly charge: Charge; readonly nonce: number };
};

/** Verifies the signature; rejects an extrinsic that names no origin at all. */
export function check(context: Context, extrinsic: Extrinsic): Checked {
  const { call, kind, signed, length } = extrinsic;
  const info = dispatchInfo(call);
  if (kind === 'general') throw invalid('UnknownOrigin');
  if (!signed) return { extrinsic, info };
  const who = verifySigned(context, signed);
  const { nonce, tip } = signed.extra;
  const payer = payerOf(context, who, call);
  return {
    extrinsic,
    info,
    signer: { who, charge: { who: payer, call, info, length, tip }, nonce },
  };
}

/** The checks of all extensions on a signed extrinsic, in their order; what the pool needs to know. */
export function admit(context: Context, { extrinsic, info, signer }: Checked): ValidTransaction {
  if (!signer || !extrinsic.signed) throw invalid('UnknownOrigin');
  const { who, charge, nonce } = signer;
  if (who === ZERO_HASH) throw invalid('BadSigner');
  const { pallets } = context.assembly;
  const { era } = extrinsic.signed.extra;
  for (const { hooks } of pallets) hooks?.admitEra?.(extrinsic.call, era);
  const tags = nonceTags(context, who, nonce, info);
  ensureFits(context, info, extrinsic.length);
  ensureCanPay(context, charge);
  for (const { hooks } of pallets) hooks?.admitContent?.(extrinsic.call);
  for (const { hooks } of pallets) hooks?.admit?.(context, who, extrinsic.call);
  const blocks = longevity(era, number.get(context.storage));
  return {
    priority: info.dispatchClass === 'Operational' ? OPERATIONAL_PRIORITY : NORMAL_PRIORITY,
    ...tags,
    longevity: blocks === undefined ? FOREVER : BigInt(blocks),
    propagate: true,
  };
}

// The signer, unless a pallet knows somebody who offered to pay.
function payerOf(context: Context, signer: AccountId, call: RuntimeCall): AccountId {
  for (const { hooks } of context.assembly.pallets) {
    const payer = hooks?.payer?.(context, signer, call);
    if (payer !== undefined) return payer;
  }
  return signer;
}

// A later nonce waits in the pool for the one before it.
function nonceTags({ storage }: Context, who: AccountId, nonce: number, info: DispatchInfo) {
  const { providers, sufficients, nonce: expected } = account.get(storage, who);
  if (info.paysFee === 'Yes' && providers === 0 && sufficients === 0) throw invalid('Payment');
  if (nonce < expected) throw invalid('Stale');
  const tag = (of: number) => concat([accountId.encode(who), u32.encode(of)]);
  return { provides: [tag(nonce)], requires: nonce > expected ? [tag(nonce - 1)] : [] };
}
