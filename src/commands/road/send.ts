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
import type { PlanOf, SigningInput } from './operation-spec.js';
import type { Prepared } from './prepare.js';

/** Everything that leaves this machine for one write. */
export type Dispatch = {
  readonly prepared: Prepared<PlanOf>;
  readonly plan: Json;
  readonly intent: Intent;
  readonly signer: Signer;
  readonly input: SigningInput;
};

/**
 * Signs the shown call, writes it down, sends it, and follows it as far as the operator asked. One
 * command at a time between reading the nonce and the pool's answer; how it ended is written down.
 */
export async function send(dispatch: Dispatch, chain: Chain, ctx: Context): Promise<Outcome> {
  const { prepared, input } = dispatch;
  try {
    return await signAndSend(dispatch, prepared.hash.on, chain, ctx);
  } catch (reason) {
    if (!prepared.hash.on || !isNoMetadataHash(reason)) throw reason;
    if (!prepared.hash.mayDrop) {
      throw noMetadataHash(`the runtime of ${chain.network} says it carries no metadata digest`);
    }
    ctx.warn(`the runtime of ${chain.network} carries no metadata digest; signed without it`);
    return signAndSend({ ...dispatch, input }, false, chain, ctx);
  }
}

async function signAndSend(
  dispatch: Dispatch,
  metadataHash: boolean,
  chain: Chain,
  ctx: Context,
): Promise<Outcome> {
  const { prepared, intent, signer, input } = dispatch;
  const lock = await ctx.during(
    `waiting for another btcli that signs with ${signer.address}`,
    ctx.journal.lockNonce(chain.genesis, signer.address),
  );
  try {
    const next = await chain.nextNonce(signer.address);
    const isGiven = input.nonce !== undefined;
    await mindEarlier(signer.address, intent, { next, isGiven }, chain, ctx);
    const terms = { nonce: input.nonce ?? next, era: input.era, tip: input.tip, metadataHash };
    const signed = await chain.sign(prepared.call, signer, terms, prepared.callHex);
    const sent = sentFrom(signed, signer);
    ctx.journal.record(entryOf(dispatch, signed, chain));
    ctx.sending(signed.hash);
    return await follow(sent, input, chain, ctx, lock.release);
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
  { prepared, plan, intent, input, signer }: Dispatch,
  { bytes, hash, nonce, firstBlock, lastBlock }: SignedExtrinsic,
  { network, genesis, specVersion }: Chain,
): JournalEntry {
  return {
    ...{ hash, nonce, firstBlock, lastBlock, network, genesis, specVersion, plan },
    bytes: toHex(bytes),
    signer: signer.address,
    words: intent.words,
    request: intent.request,
    call: prepared.plan.call,
    idempotencyKey: input.idempotencyKey ?? null,
  };
}
