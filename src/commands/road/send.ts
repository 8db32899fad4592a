import type { Chain } from '../../chain/chain.js';
import type { Outcome, Sent, SignedExtrinsic } from '../../chain/outcome.js';
import { isNoMetadataHash } from '../../chain/submission/pool-error.js';
import type { Context } from '../../context.js';
import type { Json } from '../../format/json.js';
import type { JournalEntry } from '../../journal/journal.js';
import { toHex } from '../../units/hex.js';
import type { Signer } from '../../units/signer.js';
import { type Intent, mindEarlier } from './earlier.js';
import { follow } from './follow.js';
import { noMetadataHash } from './metadata-hash.js';
import type { PlanOf } from './operation-spec.js';
import { planJson, type Setting } from './plan-view.js';
import type { Prepared } from './prepare.js';

/** Everything that leaves this machine for one write. */
export type Dispatch = {
  readonly prepared: Prepared<PlanOf>;
  readonly setting: Setting;
  readonly intent: Intent;
  readonly signer: Signer;
  /** Refuses when the facts moved since they were last looked at. */
  readonly stillHolds: () => Promise<void>;
};

/** How it ended, over which connection, and the plan as it was signed. */
export type Ended = { readonly outcome: Outcome; readonly chain: Chain; readonly plan: Json };

/**
 * Signs the shown call, writes it down, sends it, and follows it as far as the operator asked. One
 * command at a time between reading the nonce and the pool's answer; how it ended is written down.
 */
export async function send(dispatch: Dispatch, chain: Chain, ctx: Context): Promise<Ended> {
  const { prepared, setting } = dispatch;
  let nonce = setting.input.nonce;
  const claimed = (taken: number) => {
    nonce = taken;
  };
  try {
    return await signAndSend(dispatch, nonce, claimed, chain, ctx);
  } catch (reason) {
    if (!prepared.hash.on || !isNoMetadataHash(reason)) throw reason;
    if (!prepared.hash.mayDrop) {
      throw noMetadataHash(`the runtime of ${chain.network} says it carries no metadata digest`);
    }
    const notice = `signed without the metadata digest: the runtime of ${chain.network} carries none`;
    ctx.warn(notice);
    const hash = { on: false, mayDrop: false, notice };
    // Under the same number, so that the two can never both land.
    return signAndSend(
      { ...dispatch, prepared: { ...prepared, hash } },
      nonce,
      claimed,
      chain,
      ctx,
    );
  }
}

async function signAndSend(
  dispatch: Dispatch,
  given: number | undefined,
  claimed: (nonce: number) => void,
  chain: Chain,
  ctx: Context,
): Promise<Ended> {
  const { prepared, setting, intent, signer } = dispatch;
  const { input } = setting;
  const plan = planJson(prepared, setting);
  const lock = await ctx.during(
    `waiting for another btcli that signs with ${signer.address}`,
    ctx.journal.lockNonce(chain.genesis, signer.address),
  );
  try {
    const next = await chain.nextNonce(signer.address);
    await mindEarlier(signer.address, intent, { next, isGiven: given !== undefined }, chain, ctx);
    // Another command may have held the lock, and moved what this one was approved for.
    await dispatch.stillHolds();
    const { era, tip } = input;
    const nonce = given ?? next;
    claimed(nonce);
    const terms = { nonce, era, tip, metadataHash: prepared.hash.on };
    const signed = await chain.sign(prepared.call, signer, terms, prepared.callHex);
    const sent = sentFrom(signed, signer);
    ctx.journal.record(entryOf(dispatch, plan, signed, chain));
    ctx.sending(signed.hash);
    return { ...(await follow(sent, input, chain, ctx, lock.release)), plan };
  } finally {
    lock.release();
  }
}

const sentFrom = (
  { bytes, hash, nonce, firstBlock, lastBlock }: SignedExtrinsic,
  { address }: Signer,
): Sent => ({
  ...{ bytes, hash, nonce, firstBlock, lastBlock },
  signer: address,
});

function entryOf(
  { prepared, intent, setting, signer }: Dispatch,
  plan: Json,
  { bytes, hash, nonce, firstBlock, lastBlock }: SignedExtrinsic,
  { network, genesis, specVersion }: Chain,
): JournalEntry {
  return {
    ...{ hash, nonce, firstBlock, lastBlock, network, genesis, specVersion, plan },
    bytes: toHex(bytes),
    signer: signer.address,
    words: intent.words,
    operation: intent.operation,
    request: intent.request,
    call: prepared.plan.call,
    idempotencyKey: setting.input.idempotencyKey ?? null,
  };
}
