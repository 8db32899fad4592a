import type { NewColdkey, PendingColdkeySwap } from '../../../chain/key-swap.js';
import { type Refusal, refuse } from '../../../errors.js';
import { whenText } from '../../countdown.js';
import type { Facts } from './plan.js';
import type { Request } from './request.js';

/** Refuses a step that the chain would not take in the next block. */
export function checkStep(request: Request, facts: Facts): void {
  const { pending, target, terms } = facts;
  if (request.step !== 'announce' && !pending) {
    throw refuse(
      'not-found',
      `${request.coldkey} has announced no swap`,
      'announce one with `btcli wallet swap-coldkey announce`',
    );
  }
  if (pending?.disputedAt !== undefined) throw disputed(pending.disputedAt);
  if (target) checkTarget(target, request);
  if (!pending || request.step === 'dispute') return;
  if (request.step === 'execute') {
    checkAnnounced(pending, target);
    checkTime('be executed', pending.from, facts);
  } else {
    const what = request.step === 'clear' ? 'be cleared' : 'be replaced by another';
    checkTime(what, pending.from + terms.reannouncementDelay, facts);
  }
}

const disputed = (block: number): Refusal =>
  refuse(
    'not-allowed',
    `the swap was disputed in block ${block}, and the account is frozen`,
    "only the chain's root can lift that",
  );

/** The chain would say no only at the end of the delay. */
function checkTarget({ hasStaked, isHotkey }: NewColdkey, { newColdkey }: Request): void {
  if (!hasStaked && !isHotkey) return;
  throw refuse(
    'not-allowed',
    isHotkey
      ? `${newColdkey} is a hotkey, and cannot become a coldkey`
      : `${newColdkey} has staked before, and the chain merges no two coldkeys`,
    'choose a new coldkey that was never used',
  );
}

function checkAnnounced(pending: PendingColdkeySwap, target: NewColdkey | undefined): void {
  if (target?.hash === pending.newColdkeyHash) return;
  throw refuse(
    'not-allowed',
    'another coldkey was announced than this one',
    'name the one that was; if you did not announce it, use `btcli wallet swap-coldkey dispute` at once',
    { announced: pending.newColdkeyHash, given: target?.hash ?? null },
  );
}

/** The transaction runs in the next block at the earliest. */
function checkTime(what: string, block: number, { at, blockTime }: Facts): void {
  if (at.number + 1 >= block) return;
  throw refuse(
    'not-allowed',
    `the announced swap can ${what} only from ${whenText(block, at.number, blockTime)}`,
    'run the command again then',
    { opensAt: block, block: at.number },
  );
}
