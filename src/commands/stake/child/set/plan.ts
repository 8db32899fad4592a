import type { Call } from '../../../../chain/call.js';
import type { ChildrenTerms, Family, Kin } from '../../../../chain/delegation.js';
import { refuse } from '../../../../errors.js';
import type { BlockRef } from '../../../../units/block.js';
import type { Netuid, Rao } from '../../../../units/money.js';
import type { Ss58 } from '../../../../units/ss58.js';
import type { ChosenSubnets } from '../../../options/delegation.js';
import { freeAfter, type Payer } from '../../../payer.js';
import { subnetsText } from '../../chosen-subnets.js';
import { mustOwnHotkey } from '../../own-hotkey.js';
import { comingChildren, sameChildren } from '../same-children.js';
import { checkChildren, checkParents, checkPause, checkStake } from '../terms.js';

export type Request = {
  readonly coldkey: Ss58;
  readonly hotkey: Ss58;
  readonly netuids: ChosenSubnets;
  /** Empty to take all back. */
  readonly children: readonly Kin[];
};

export type Facts = Payer & {
  readonly at: BlockRef;
  readonly blockTime: number | undefined;
  readonly owner: Ss58 | undefined;
  /** Of every subnet that was asked for. */
  readonly families: readonly Family[];
  readonly terms: ChildrenTerms;
};

export type Plan = {
  readonly request: Request;
  readonly facts: Facts & { readonly fee: Rao };
  readonly call: Call;
  /** The subnets on which something changes. */
  readonly changing: readonly Family[];
  readonly freeAfter: Rao;
};

/** Where the choice differs from what is there or coming. */
const changed = ({ children }: Request, { families }: Pick<Facts, 'families'>) =>
  families.filter((family) => !sameChildren(comingChildren(family), children));

/** One call, or a batch of one for each subnet: all or none. */
export function childrenCall(request: Request, facts: Pick<Facts, 'families'>): Call {
  const { hotkey, children } = request;
  const changing = changed(request, facts);
  const calls = (changing.length > 0 ? changing : facts.families).map(
    ({ netuid }): Call => ({ kind: 'setChildren', hotkey, netuid, children }),
  );
  const [first, ...others] = calls;
  if (!first)
    throw refuse('not-found', 'the chain has no subnet but root', 'see `btcli subnet list`');
  return others.length === 0 ? first : { kind: 'batchAll', calls, mayPart: true };
}

/** Turns a request and the chain's facts into what to sign, or refuses. */
export function planChildren(request: Request, facts: Plan['facts']): Plan {
  const { coldkey, hotkey, children } = request;
  const { owner, families, terms, at, blockTime } = facts;
  checkChildren(hotkey, children);
  mustOwnHotkey(hotkey, owner, coldkey);
  const changing = changed(request, facts);
  if (changing.length === 0) throw nothingChanges(request, families);
  checkParents(changing, children, terms);
  checkPause(changing, { block: at.number, blockTime });
  if (children.length > 0) checkStake(netuidsOf(changing), terms);
  const call = childrenCall(request, facts);
  return { request, facts, call, changing, freeAfter: freeAfter(facts) };
}

/** The subnets that a signed call is about. */
export const subnetsIn = (call: Call): readonly Netuid[] => {
  if (call.kind === 'batchAll') return call.calls.flatMap(subnetsIn);
  return call.kind === 'setChildren' ? [call.netuid] : [];
};

/** What would be replaced is what was shown. */
export function childrenMoved(shown: Plan, now: Plan): string | undefined {
  const before = shown.changing.map(({ netuid }) => netuid).join();
  const after = now.changing.map(({ netuid }) => netuid).join();
  const same =
    before === after &&
    shown.changing.every((family, position) => {
      const other = now.changing[position];
      return other && sameChildren(comingChildren(family), comingChildren(other));
    });
  return same ? undefined : 'the children changed';
}

const netuidsOf = (families: readonly Family[]): readonly Netuid[] =>
  families.map(({ netuid }) => netuid);

function nothingChanges({ children, hotkey }: Request, families: readonly Family[]) {
  const where = subnetsText(netuidsOf(families));
  return children.length === 0
    ? refuse(
        'not-found',
        `${hotkey} has no children to take back on ${where}`,
        'see them with `btcli stake child get`',
      )
    : refuse(
        'already-exists',
        `the hotkey has exactly these children on ${where}, or they are on their way`,
        'see them with `btcli stake child get`',
      );
}
