import type { Context } from '../../../context.js';
import { Refusal, type RefusalCode, refuse } from '../../../errors.js';
import { coinText } from '../../../units/money.js';
import type { InputOf } from '../../define.js';
import type { deadline, fromBlock } from '../../options/registration.js';
import { mustBeApprovable } from '../../road/approve.js';
import type { SigningInput } from '../../road/operation-spec.js';
import { type Party, partyOf } from '../../road/party.js';
import type { purchaseOptions } from '../burned/command.js';
import type { Wish } from './moment.js';
import { waitForMoment } from './wait.js';

type Input = SigningInput &
  InputOf<
    typeof purchaseOptions & {
      readonly fromBlock: typeof fromBlock;
      readonly deadline: typeof deadline;
    }
  >;

/** What is refused before anything is signed, and may be otherwise a block later. */
const passing: readonly RefusalCode[] = ['above-limit', 'facts-moved', 'unreachable'];

/**
 * Unlocks the key, waits, and goes the road once the moment has come; goes back to waiting when the
 * moment was over before anything was signed. What was signed is never signed again: the journal
 * refuses it, and so does the chain, which gives a hotkey one uid.
 */
export async function atTheMoment<Done>(
  input: Input,
  ctx: Context,
  goTheRoad: (party?: Party) => Promise<Done>,
): Promise<Done> {
  if (input.maxCost === undefined && input.fromBlock === undefined) {
    throw refuse('bad-input', 'nothing says what to wait for', 'add --max-cost or --from-block');
  }
  if (input.dryRun) return goTheRoad();
  mustBeApprovable(input, ctx);
  const party = await partyOf('coldkey', input, ctx);
  const hotkey = party.wallets.hotkeyAddress(input.wallet, input.hotkey);
  // Whoever waits for hours should not find the password wrong at the end of them.
  const signer = await party.unlock();
  const ready: Party = { ...party, unlock: async () => signer };
  const chain = await ctx.chain(input.network);
  const key = input.idempotencyKey;
  if (key !== undefined && ctx.journal.underKey(chain.genesis, key)) return goTheRoad(ready);
  const wish = wishOf(input, (await chain.head()).number);
  let first = chain;
  for (;;) {
    const connect = () => ctx.chain(input.network);
    await ctx.during(titleOf(wish), waitForMoment(wish, hotkey, first, connect, ctx.warn));
    try {
      return await goTheRoad(ready);
    } catch (reason) {
      if (!(reason instanceof Refusal) || !passing.includes(reason.code)) throw reason;
      ctx.warn(`${reason.message}; waiting on`);
      first = await ctx.chain(input.network).catch(() => first);
    }
  }
}

const wishOf = ({ netuid, maxCost, fromBlock, deadline }: Input, now: number): Wish => ({
  ...{ netuid, maxCost, fromBlock },
  deadline: deadline.blocks + (deadline.from === 'now' ? now : 0),
});

const titleOf = ({ netuid, maxCost, fromBlock, deadline }: Wish): string =>
  [
    `waiting for subnet ${netuid}`,
    ...(maxCost === undefined ? [] : [`a uid for at most ${coinText(maxCost)} TAO`]),
    ...(fromBlock === undefined ? [] : [`block ${fromBlock}`]),
    `until block ${deadline}`,
  ].join(', ');
