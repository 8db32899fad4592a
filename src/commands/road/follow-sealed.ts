import type { Chain } from '../../chain/chain.js';
import type { Outcome, Sent } from '../../chain/outcome.js';
import type { Context } from '../../context.js';
import { refuse } from '../../errors.js';
import { follow, settleWritten, watchOver } from './follow.js';
import { holdingBack } from './holding-back.js';
import type { SigningInput } from './operation-spec.js';
import { type Done, mustBeDone, type Outcomes, type Submitted } from './outcome.js';

/**
 * Sends the envelope, and looks for what was in it: the author who opens it puts that right behind
 * it. What was sealed is never sent by itself, for that would show it to everybody.
 */
export async function followSealed(
  [envelope, sealed]: readonly [Sent, Sent],
  input: Pick<SigningInput, 'wait' | 'network'>,
  chain: Chain,
  ctx: Context,
): Promise<{ readonly outcomes: Outcomes; readonly chain: Chain }> {
  // The number after the envelope's is the sealed one's: nobody else may take it meanwhile.
  const sending = follow(envelope, input, chain, ctx, () => {});
  const first = await holdingBack([sealed], sending, ctx);
  if (first.outcome.status === 'submitted' || first.outcome.status === 'unseen') {
    const reason = 'the end of its envelope was not seen';
    settleWritten(sealed, { status: 'unseen', block: null, reason }, ctx);
    return { outcomes: [first.outcome], chain: first.chain };
  }
  const until = input.wait === 'included' ? 'included' : 'finalized';
  const second = await watchOver(sealed, until, input.network, first.chain, ctx);
  return { outcomes: [first.outcome, second.outcome], chain: second.chain };
}

/** Gives back the success of what was sealed; refuses every other end of the two. */
export async function mustBeOpened([envelope, sealed]: Outcomes): Promise<Done | Submitted> {
  const carried = await mustBeDone(envelope);
  if (carried.status === 'submitted' || !sealed)
    return { status: 'submitted', hash: envelope.hash };
  if (isGone(sealed)) throw neverOpened(carried, sealed);
  const done = await mustBeDone(sealed);
  if (done.status === 'submitted') return done;
  return { ...done, events: [...carried.events, ...done.events] };
}

const isGone = ({ status }: Outcome): boolean => status === 'expired' || status === 'superseded';

const neverOpened = ({ block, hash }: Done, sealed: Outcome) =>
  refuse(
    'expired',
    `block ${block.number} holds the sealed transaction, but what is in it was not carried out and can never be: its key had expired, or it was no longer valid when it was opened`,
    'nothing was done; fee and tip of the shield are paid; run the command again, or with --no-shield',
    { hash: sealed.hash, envelope: hash },
  );
