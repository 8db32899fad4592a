import type { Call } from '../../../../chain/call.js';
import type { Family } from '../../../../chain/delegation.js';
import { refuse } from '../../../../errors.js';
import type { BlockRef } from '../../../../units/block.js';
import type { Netuid, Rao } from '../../../../units/money.js';
import type { Ratio } from '../../../../units/ratio.js';
import type { Ss58 } from '../../../../units/ss58.js';
import { whenText } from '../../../countdown.js';
import type { ChosenSubnets } from '../../../options/delegation.js';
import { freeAfter, type Payer } from '../../../payer.js';
import { subnetsText } from '../../chosen-subnets.js';
import { mustOwnHotkey } from '../../own-hotkey.js';
import { mustBeWithin, takeIsThere } from '../../take-refusals.js';

export type Request = {
  readonly coldkey: Ss58;
  readonly hotkey: Ss58;
  readonly netuids: ChosenSubnets;
  readonly take: Ratio;
};

export type Facts = Payer & {
  readonly at: BlockRef;
  readonly blockTime: number | undefined;
  readonly owner: Ss58 | undefined;
  readonly families: readonly Family[];
  readonly most: Ratio;
};

export type Plan = {
  readonly request: Request;
  readonly facts: Facts & { readonly fee: Rao };
  readonly call: Call;
  /** The subnets on which something changes. */
  readonly changing: readonly Family[];
  readonly freeAfter: Rao;
};

const changed = ({ take }: Request, { families }: Pick<Facts, 'families'>) =>
  families.filter((family) => family.take !== take);

/** One call, or a batch of one for each subnet: all or none. */
export function takeCall(request: Request, facts: Pick<Facts, 'families'>): Call {
  const { hotkey, take } = request;
  const changing = changed(request, facts);
  const calls = (changing.length > 0 ? changing : facts.families).map(
    ({ netuid }): Call => ({ kind: 'setChildkeyTake', hotkey, netuid, take }),
  );
  const [first, ...others] = calls;
  if (!first)
    throw refuse('not-found', 'the chain has no subnet but root', 'see `btcli subnet list`');
  return others.length === 0 ? first : { kind: 'batchAll', calls, mayPart: true };
}

/** Turns a request and the chain's facts into what to sign, or refuses. */
export function planTake(request: Request, facts: Plan['facts']): Plan {
  const { coldkey, hotkey, take } = request;
  const { owner, families, most } = facts;
  mustOwnHotkey(hotkey, owner, coldkey);
  for (const { netuid, leastTake } of families) {
    mustBeWithin(take, leastTake, most, ` on subnet ${netuid}`);
  }
  const changing = changed(request, facts);
  if (changing.length === 0) throw takeIsThere(take, ` on ${subnetsText(netuidsOf(families))}`);
  checkPause(changing, request, facts);
  const call = takeCall(request, facts);
  return { request, facts, call, changing, freeAfter: freeAfter(facts) };
}

/** A take may fall at any time, but rise only some time after its last change. */
function checkPause(
  changing: readonly Family[],
  { take }: Request,
  { at, blockTime }: Facts,
): void {
  const early = changing.filter(
    (family) => take > family.take && at.number + 1 < family.takeOpensAt,
  );
  if (early.length === 0) return;
  const opensAt = Math.max(...early.map(({ takeOpensAt }) => takeOpensAt));
  throw refuse(
    'not-allowed',
    `the take on ${subnetsText(netuidsOf(early))} was changed too recently to rise; it may from ${whenText(opensAt, at.number, blockTime)}`,
    'run the command again then; it may fall at any time',
    { opensAt, block: at.number },
  );
}

/** The subnets that a signed call is about. */
export const subnetsIn = (call: Call): readonly Netuid[] => {
  if (call.kind === 'batchAll') return call.calls.flatMap(subnetsIn);
  return call.kind === 'setChildkeyTake' ? [call.netuid] : [];
};

/** What would change is what was shown. */
export const takeMoved = (shown: Plan, now: Plan): string | undefined =>
  textOf(shown) === textOf(now) ? undefined : 'the takes changed';

const textOf = ({ changing }: Plan): string =>
  changing.map(({ netuid, take }) => `${netuid}:${take}`).join();

const netuidsOf = (families: readonly Family[]): readonly Netuid[] =>
  families.map(({ netuid }) => netuid);
