import type { Chain } from '../../../chain/chain.js';
import { weightsFromDecimals } from '../../../consensus/weights/decimal-weights.js';
import { Refusal } from '../../../errors.js';
import type { BlockRef } from '../../../units/block.js';
import { whenText } from '../../countdown.js';
import { isRow } from '../reveal/confirm.js';
import { reveal, submit } from './act.js';
import type { Keeper } from './keeper.js';
import { isConnection, isForGood, isMismatch } from './refusals.js';
import { settleOpen } from './settle.js';
import { readSight, type Sight } from './sight.js';
import { lookAgainBy, nextStep, type Rests, type Step, type Wish } from './step.js';
import { landedUnread } from './unread.js';

/** When to look again, or that there is nothing left to wait for. */
export type Turn = { readonly lookAt: number; readonly isOver: boolean };

/** How often each action went wrong in a row, and until which block it rests. */
export type Failures = {
  readonly rests: () => Rests;
  /** Rests twice as long each time, but for a small part of an epoch at most. */
  readonly failed: (name: string, block: number, tempo: number) => number;
  readonly succeeded: (name: string) => void;
};

const PARTS_OF_EPOCH = 20;

export function countFailures(): Failures {
  const times = new Map<string, number>();
  const until = new Map<string, number>();
  return {
    rests: () => until,
    failed(name, block, tempo) {
      const count = (times.get(name) ?? 0) + 1;
      times.set(name, count);
      const longest = Math.max(1, Math.floor(tempo / PARTS_OF_EPOCH));
      const rest = block + 1 + Math.min(longest, 2 ** (count - 1));
      until.set(name, rest);
      return rest;
    },
    succeeded(name) {
      times.delete(name);
      until.delete(name);
    },
  };
}

/** Does everything that can be done as of this block. */
export async function takeTurn(
  keeper: Keeper,
  chain: Chain,
  first: BlockRef,
  failures: Failures,
  seen: (sight: Sight) => void,
): Promise<Turn> {
  const { place, hotkey, book, ledger, watch, stop } = keeper;
  let at = first;
  for (;;) {
    keeper.lock.check();
    if (await settleOpen(keeper, chain)) at = await chain.head();
    const sight = await readSight(place, hotkey, book, chain, at);
    for (const event of watch.look(sight)) ledger.add(event);
    seen(sight);
    const wish = wishOf(keeper);
    if (keeper.input.untilRevealed && isDone(sight, wish)) return { lookAt: 0, isOver: true };
    const step = nextStep(sight, wish, failures.rests());
    if (step.kind === 'wait' || stop.aborted) return waiting(step, sight, keeper, chain);
    await act(step, sight, keeper, chain, failures);
    at = await chain.head();
  }
}

const wishOf = ({ weights, every }: Keeper): Wish => {
  const given = weights();
  const row = given && weightsFromDecimals(given).toSorted(([left], [right]) => left - right);
  return {
    row: row && { uids: row.map(([uid]) => uid), values: row.map(([, value]) => value) },
    every,
  };
};

/** Whether the weights count, and no commit of theirs or of earlier runs waits any more. */
const isDone = (sight: Sight, { row }: Wish): boolean =>
  sight.waiting.every(({ window, row: known }) => window.state === 'expired' || !known) &&
  (row === undefined || isRow(sight.stored, row));

function waiting(step: Step, { at }: Sight, keeper: Keeper, chain: Chain): Turn {
  if (step.kind !== 'wait') return { lookAt: at.number + 1, isOver: true };
  const when = whenText(step.until, at.number, chain.blockTime());
  keeper.ledger.waitFor(step.until, step.why, when);
  return { lookAt: lookAgainBy(at.number, step.until), isOver: keeper.input.once };
}

async function act(
  step: Exclude<Step, { kind: 'wait' }>,
  sight: Sight,
  keeper: Keeper,
  chain: Chain,
  failures: Failures,
): Promise<void> {
  const { ledger } = keeper;
  const commit = step.kind === 'reveal' ? step.commit : undefined;
  try {
    const event =
      step.kind === 'reveal'
        ? await reveal(step.commit, keeper, chain)
        : await submit(step.why, keeper, chain);
    failures.succeeded(step.name);
    ledger.add(event);
  } catch (reason) {
    if (!(reason instanceof Refusal)) throw reason;
    const landed = step.kind === 'submit' ? landedUnread(reason, keeper, chain) : undefined;
    if (landed) ledger.add(landed);
    if (isConnection(reason) || isForGood(reason)) throw reason;
    if (keeper.input.once && !isMismatch(reason)) throw reason;
    const block = sight.at.number;
    const rest = failures.failed(step.name, block, sight.terms.tempo);
    if (landed) return;
    const kind = isMismatch(reason) ? 'mismatch' : 'failed';
    if (kind === 'mismatch' && commit !== undefined) keeper.watch.revealed(commit);
    const said = reason.hint === undefined ? reason.message : `${reason.message} (${reason.hint})`;
    const message = `to ${step.name} did not work: ${said}; again from block ${rest}`;
    ledger.add({ kind, block, commit, message });
  }
}
