import type { Chain } from '../../chain/chain.js';
import type { Sent, SignedExtrinsic } from '../../chain/outcome.js';
import { isNoMetadataHash } from '../../chain/submission/pool-error.js';
import type { Context } from '../../context.js';
import type { Json } from '../../format/json.js';
import type { JournalEntry } from '../../journal/journal.js';
import { toHex } from '../../units/hex.js';
import type { Signer } from '../../units/signer.js';
import { type Intent, mindEarlier } from './earlier.js';
import { followParts } from './follow-parts.js';
import { noMetadataHash } from './metadata-hash.js';
import type { PlanOf } from './operation-spec.js';
import type { Outcomes } from './outcome.js';
import { planJson, type Setting } from './plan-view.js';
import type { Part, Prepared } from './prepare.js';

/** Everything that leaves this machine for one write. */
export type Dispatch = {
  readonly prepared: Prepared<PlanOf>;
  readonly setting: Setting;
  readonly intent: Intent;
  readonly signer: Signer;
  /** Refuses when the facts moved since they were last looked at. */
  readonly stillHolds: () => Promise<void>;
};

/** How each part ended, over which connection, and the plan as it was signed. */
export type Ended = {
  readonly outcomes: Outcomes;
  readonly chain: Chain;
  readonly plan: Json;
};

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
    const nonce = given ?? next;
    claimed(nonce);
    const [first, ...rest] = await signParts(dispatch, nonce, chain);
    const signed = [first, ...rest] as const;
    writeDown(signed, dispatch, plan, chain, ctx);
    ctx.sending(first.hash);
    const sent = [sentFrom(first, signer), ...rest.map((each) => sentFrom(each, signer))] as const;
    return { ...(await followParts(sent, input, chain, ctx, lock.release)), plan };
  } finally {
    lock.release();
  }
}

async function signParts(
  { prepared, setting, signer }: Dispatch,
  nonce: number,
  chain: Chain,
): Promise<readonly [SignedExtrinsic, ...SignedExtrinsic[]]> {
  const { era, tip } = setting.input;
  const sign = ({ call, callHex }: Part, position: number) => {
    const terms = { nonce: nonce + position, era, tip, metadataHash: prepared.hash.on };
    return chain.sign(call, signer, terms, callHex);
  };
  const [first, ...rest] = prepared.parts;
  const signed: [SignedExtrinsic, ...SignedExtrinsic[]] = [await sign(first, 0)];
  for (const part of rest) signed.push(await sign(part, signed.length));
  return signed;
}

/** The first comes last: while it is missing, nothing of the batch was sent. */
function writeDown(
  signed: readonly [SignedExtrinsic, ...SignedExtrinsic[]],
  dispatch: Dispatch,
  plan: Json,
  chain: Chain,
  ctx: Context,
): void {
  const [first, ...rest] = signed;
  const key = dispatch.setting.input.idempotencyKey ?? null;
  if (rest.length === 0) {
    ctx.journal.record({ ...entryOf(dispatch, plan, first, chain), idempotencyKey: key });
    return;
  }
  const hashes = [first.hash, ...rest.map(({ hash }) => hash)] as const;
  for (const [position, each] of [...signed.entries()].reverse()) {
    const entry = entryOf(dispatch, plan, each, chain);
    const idempotencyKey = position === 0 ? key : null;
    ctx.journal.record({ ...entry, idempotencyKey, batch: { hashes, position } });
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
  { prepared, intent, signer }: Dispatch,
  plan: Json,
  { bytes, hash, nonce, firstBlock, lastBlock }: SignedExtrinsic,
  { network, genesis, specVersion }: Chain,
): Omit<JournalEntry, 'idempotencyKey'> {
  return {
    ...{ hash, nonce, firstBlock, lastBlock, network, genesis, specVersion, plan },
    bytes: toHex(bytes),
    signer: signer.address,
    words: intent.words,
    operation: intent.operation,
    request: intent.request,
    call: prepared.plan.call,
  };
}
