import type { Chain } from '../../chain/chain.js';
import type { Heads, Sent, SignedExtrinsic, SigningTerms } from '../../chain/outcome.js';
import { isNoMetadataHash } from '../../chain/submission/pool-error.js';
import type { Context } from '../../context.js';
import { refuse } from '../../errors.js';
import type { Json } from '../../format/json.js';
import type { JournalEntry } from '../../journal/journal.js';
import type { BlockRef } from '../../units/block.js';
import { toHex } from '../../units/hex.js';
import type { Signer } from '../../units/signer.js';
import { type Intent, mindEarlier } from './earlier.js';
import { followParts } from './follow-parts.js';
import { followSealed } from './follow-sealed.js';
import { isAtOnce } from './instant.js';
import { noMetadataHash } from './metadata-hash.js';
import type { PlanOf } from './operation-spec.js';
import type { Outcomes } from './outcome.js';
import { planJson, type Setting } from './plan-view.js';
import type { Part, Prepared, Standing } from './prepare.js';
import { type Turn, takeTurn } from './turn.js';

/** Everything that leaves this machine for one write. */
export type Dispatch = {
  readonly prepared: Prepared<PlanOf>;
  readonly setting: Setting;
  readonly intent: Intent;
  readonly signer: Signer;
  /** Refuses when the facts moved since they were last looked at. */
  readonly stillHolds: (head: BlockRef) => Promise<void>;
  /** The signer's turn, where it was taken before the facts were read. */
  readonly turn: Turn | undefined;
  /** Writes down what the operation must not lose. */
  readonly keep: () => void;
};

/** How each transaction ended, over which connection, and the plan as it was signed. */
export type Ended = {
  /** Of what was sealed: the envelope's, then its own. */
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
      { ...dispatch, prepared: { ...prepared, hash }, turn: undefined },
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
  const turn = dispatch.turn ?? (await takeTurn(signer.address, chain, ctx));
  try {
    const known = knownStill(dispatch);
    const soon = known?.heads ?? chain.signingHeads();
    Promise.resolve(soon).catch(() => {});
    const next = known?.nonce ?? (await chain.nextNonce(signer.address));
    const number = { next, isGiven: given !== undefined };
    const hasLooked = await mindEarlier(signer.address, intent, number, chain, ctx);
    let heads = await (hasLooked ? chain.signingHeads() : soon);
    // Another command may have had its turn, and moved what this one was approved for.
    await dispatch.stillHolds(heads.best);
    // Planning again took its time: a signature begins where the chain stands.
    if (heads.best.hash !== prepared.at.hash) heads = await chain.signingHeads();
    const nonce = given ?? next;
    claimed(nonce);
    dispatch.keep();
    const [first, ...rest] = prepared.shield.on
      ? await signSealed(dispatch, nonce, chain)
      : await signParts(dispatch, nonce, heads, chain);
    turn.check();
    writeDown([first, ...rest], dispatch, plan, chain, ctx);
    ctx.sending(first.hash);
    const sent = sentFrom(first, signer);
    const others = rest.map((each) => sentFrom(each, signer));
    const [sealed] = others;
    const ended =
      prepared.shield.on && sealed
        ? await followSealed([sent, sealed], input, chain, ctx)
        : await followParts([sent, ...others], input, chain, ctx, turn.release);
    return { ...ended, plan };
  } finally {
    turn.release();
  }
}

/** What was read with the facts, where it is of this moment and nobody else of this machine has signed since. */
const knownStill = ({ turn, prepared: { standing } }: Dispatch): Standing | undefined =>
  turn && isAtOnce(standing.since) ? standing : undefined;

const termsOf = ({ prepared, setting }: Dispatch, nonce: number): SigningTerms => ({
  ...{ nonce, era: prepared.era, tip: setting.input.tip, metadataHash: prepared.hash.on },
});

/** The envelope, and the shown call inside it under the number after the envelope's. */
async function signSealed(
  dispatch: Dispatch,
  nonce: number,
  chain: Chain,
): Promise<readonly [SignedExtrinsic, SignedExtrinsic]> {
  const { prepared, signer } = dispatch;
  const key = await chain.shieldKey(await chain.head());
  if (!key) {
    throw refuse(
      'facts-moved',
      'the next block author has announced no key, so nothing can be sealed for it; nothing was signed',
      'run the command again, or with --no-shield',
    );
  }
  const [{ call, callHex }] = prepared.parts;
  const sealed = await chain.sign(call, signer, termsOf(dispatch, nonce + 1), callHex);
  const ciphertext = await chain.seal(sealed.bytes, key);
  const envelope = { kind: 'submitEncrypted', ciphertext } as const;
  return [await chain.sign(envelope, signer, termsOf(dispatch, nonce)), sealed];
}

async function signParts(
  dispatch: Dispatch,
  nonce: number,
  heads: Heads,
  chain: Chain,
): Promise<readonly [SignedExtrinsic, ...SignedExtrinsic[]]> {
  const sign = ({ call, callHex }: Part, position: number) =>
    chain.sign(call, dispatch.signer, termsOf(dispatch, nonce + position), callHex, heads);
  const [first, ...rest] = dispatch.prepared.parts;
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
    const sealed = dispatch.prepared.shield.on ? ({ sealed: true } as const) : {};
    ctx.journal.record({ ...entry, idempotencyKey, batch: { hashes, position, ...sealed } });
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
