import type { Chain } from '../../../chain/chain.js';
import { Refusal, type RefusalCode, refuse } from '../../../errors.js';
import { coinText } from '../../../units/money.js';
import type { InputOf } from '../../define/command.js';
import type { deadline, fromBlock } from '../../options/registration.js';
import type { Ready, SigningInput, Waiting } from '../../road/operation-spec.js';
import type { purchaseOptions } from '../burned/command.js';
import { deadlinePassed, eraUntil, hindrance, type Wish } from './moment.js';
import { sightOf, waitForMoment } from './wait.js';

type Input = SigningInput &
  InputOf<
    typeof purchaseOptions & {
      readonly fromBlock: typeof fromBlock;
      readonly deadline: typeof deadline;
    }
  >;

/** What is refused before anything is signed, and may be otherwise a block later. */
const passing: readonly RefusalCode[] = [
  'above-limit',
  'facts-moved',
  'unreachable',
  'runtime-changed',
];

/** Refuses a watch that waits for nothing, and one that would ask a question nobody is there to hear. */
export function mustHaveTerms({ maxCost, fromBlock, yes, dryRun }: Input): void {
  if (maxCost === undefined && fromBlock === undefined) {
    throw refuse('bad-input', 'nothing says what to wait for', 'add --max-cost or --from-block');
  }
  if (yes || dryRun) return;
  throw refuse(
    'bad-input',
    'the moment may come when nobody looks, so it cannot be asked about then',
    'approve it now with --yes, or look at it with --dry-run',
  );
}

/**
 * Unlocks the key, waits, and goes the road once the moment has come; goes back to waiting when the
 * moment was over before anything was signed. What was signed is never signed again: the journal
 * refuses it, and so does the chain, which gives a hotkey one uid.
 */
export async function atTheMoment<Done>(
  { input, party, chain: first, ctx }: Waiting<Input>,
  goTheRoad: (ready: Ready) => Promise<Done>,
): Promise<Done> {
  const hotkey = party.wallets.hotkeyAddress(input.wallet, input.hotkey);
  // Whoever waits for hours should not find the password wrong at the end of them.
  const signer = await party.unlock();
  const ready = { ...party, unlock: async () => signer, isUnlocked: () => true };
  const wish = wishOf(input, (await first.head()).number);
  const connect = () => ctx.chain(input.network);
  let chain = first;
  for (;;) {
    const { at, open } = await ctx.during(
      titleOf(wish),
      waitForMoment(wish, hotkey, chain, connect, ctx.warn),
    );
    chain = open;
    const era = eraUntil(wish, at, input.era);
    if (!era) throw deadlinePassed(wish, 'it could land too late');
    try {
      return await goTheRoad({ party: ready, chain, era });
    } catch (reason) {
      if (!(await mayPass(reason, () => hindranceNow(wish, hotkey, open)))) throw reason;
      ctx.warn(`${(reason as Refusal).message}; waiting on`);
    }
  }
}

async function mayPass(reason: unknown, now: () => Promise<string | undefined>): Promise<boolean> {
  if (!(reason instanceof Refusal)) return false;
  if (passing.includes(reason.code)) return true;
  // The last place of an interval may have gone between the look and the plan.
  return reason.code === 'not-allowed' && (await now()) !== undefined;
}

const hindranceNow = async (wish: Wish, hotkey: Parameters<typeof sightOf>[1], chain: Chain) =>
  hindrance(wish, await sightOf(wish, hotkey, chain, await chain.head()));

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
