import type { Call } from '../chain/call.js';
import type { ChainIdentity, Submission } from '../chain/chain.js';
import type { DispatchError, Outcome } from '../chain/outcome.js';
import type { Context } from '../context.js';
import { refuse } from '../errors.js';
import type { Json } from '../format/json.js';
import type { JournalEntry, Settlement } from '../journal/journal.js';
import { USUAL_ERA } from '../units/era.js';
import { toHex } from '../units/hex.js';
import { rao } from '../units/money.js';
import type { Signer } from '../units/signer.js';
import { adviceFor } from './advice.js';

/** A write that is in a final block and succeeded there. */
export type Settled = Extract<Outcome, { status: 'finalized' }>;

/**
 * The road of every write after approval: sign the planned call, write it down, send it, follow it
 * to its end. Refuses `failed-on-chain` and `unseen`, both with the hash.
 */
export async function carryOut(
  call: Call,
  plan: Json,
  signer: Signer,
  chain: ChainIdentity & Submission,
  ctx: Context,
): Promise<Settled> {
  const nonce = await chain.nextNonce(signer.address);
  const terms = { nonce, era: USUAL_ERA, tip: rao(0n), metadataHash: false };
  const signed = await chain.sign(call, signer, terms);
  const { network, genesis } = chain;
  const { hash, lastBlock } = signed;
  const entry = {
    ...{ hash, nonce, lastBlock, network, genesis, plan },
    bytes: toHex(signed.bytes),
    signer: signer.address,
  };
  ctx.journal.record(entry);
  ctx.sending(hash);
  const outcome = await ctx
    .holdingOn((stop) =>
      ctx.during(
        'waiting until the transaction is final',
        chain.broadcast({ ...signed, signer: signer.address }, 'finalized', stop),
      ),
    )
    .catch((reason: unknown) => {
      settle(entry, { status: 'refused by the pool', block: null }, ctx);
      throw reason;
    });
  const block = 'block' in outcome ? outcome.block.number : null;
  settle(entry, { status: outcome.status, block }, ctx);
  if (outcome.status === 'failed') throw failedOnChain(outcome.error, hash, outcome.block.number);
  if (outcome.status !== 'finalized') {
    const reason = 'reason' in outcome ? outcome.reason : outcome.status;
    throw refuse(
      'unseen',
      `the transaction was sent, but its end was not seen: ${reason}`,
      `it may still land until block ${lastBlock}; look for ${hash} before you send again`,
      { hash, lastBlock },
    );
  }
  return outcome;
}

/** How it ended must be told even when it cannot be written down any more. */
function settle(entry: JournalEntry, settlement: Settlement, ctx: Context): void {
  try {
    ctx.journal.settle(entry, settlement);
  } catch (reason) {
    const said = reason instanceof Error ? reason.message : String(reason);
    ctx.warn(`the journal could not be completed for ${entry.hash}: ${said}`);
  }
}

function failedOnChain(error: DispatchError, hash: string, block: number) {
  const name = `${error.pallet}.${error.name}`;
  const said = adviceFor(name)?.meaning ?? error.docs;
  return refuse(
    'failed-on-chain',
    said ? `the chain refused it with ${name}: ${said}` : `the chain refused it with ${name}`,
    adviceFor(name)?.hint ?? `it is in block ${block} as ${hash}; its fee was paid`,
    { error: name, hash, block },
  );
}
