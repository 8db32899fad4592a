import type { ChildrenTerms, Family, Kin } from '../../../chain/delegation.js';
import { type Refusal, refuse } from '../../../errors.js';
import { coinText, type Netuid } from '../../../units/money.js';
import { WHOLE_PROPORTION } from '../../../units/proportion.js';
import type { Ss58 } from '../../../units/ss58.js';
import { whenText } from '../../countdown.js';
import { subnetsText } from '../chosen-subnets.js';

/** do_schedule_children takes no more; no runtime tells the number. */
const MOST_CHILDREN = 5;

/** What makes a choice of children impossible wherever it is made. */
export function checkChildren(hotkey: Ss58, children: readonly Kin[]): void {
  if (children.length > MOST_CHILDREN) {
    throw refuse(
      'bad-input',
      `${children.length} children are more than the ${MOST_CHILDREN} a hotkey may have`,
      'name fewer with --child',
    );
  }
  if (children.some((child) => child.hotkey === hotkey)) {
    throw refuse('bad-input', `${hotkey} cannot be its own child`, 'leave it out of --child');
  }
  const keys = children.map((child) => child.hotkey);
  const twice = keys.find((key, position) => keys.indexOf(key) < position);
  if (twice !== undefined) {
    throw refuse('bad-input', `${twice} is named twice`, 'name each child once');
  }
  const none = children.find(({ share }) => share === 0n);
  if (none) {
    throw refuse('bad-input', `the share of ${none.hotkey} is zero`, 'leave it out of --child');
  }
  if (children.reduce((sum, { share }) => sum + share, 0n) > WHOLE_PROPORTION) {
    throw refuse('bad-input', 'the shares are more than 100% together', 'lend less to each');
  }
}

type Moment = { readonly block: number; readonly blockTime: number | undefined };

/** Refuses where children were chosen so recently that the chain takes no others yet. */
export function checkPause(families: readonly Family[], { block, blockTime }: Moment): void {
  const early = families.filter(({ childrenOpenAt }) => block + 1 < childrenOpenAt);
  if (early.length === 0) return;
  const opensAt = Math.max(...early.map(({ childrenOpenAt }) => childrenOpenAt));
  throw refuse(
    'not-allowed',
    `the hotkey chose children on ${where(early)} too recently; others are taken from ${whenText(opensAt, block, blockTime)}`,
    'run the command again then',
    { opensAt, block },
  );
}

/** Refuses a hotkey with too little stake; the chain would take the fee and nothing else. */
export function checkStake(netuids: readonly Netuid[], terms: ChildrenTerms): void {
  const { threshold, stakeAtMost, ownedSubnets } = terms;
  if (stakeAtMost >= threshold) return;
  const barred = netuids.filter((netuid) => !ownedSubnets.includes(netuid));
  if (barred.length === 0) return;
  throw refuse(
    'not-allowed',
    `to have children on ${subnetsText(barred)} a hotkey needs stake worth ${coinText(threshold)} TAO; this one has ${coinText(stakeAtMost)}`,
    "a subnet's owner hotkey needs none on its own subnet",
  );
}

/** Refuses a child that itself lends stake to the hotkey. */
export function checkParents(
  families: readonly Family[],
  children: readonly Kin[],
  { parentsApart }: ChildrenTerms,
): void {
  if (!parentsApart) return;
  const mixed = families.flatMap((family): readonly Refusal[] =>
    children.flatMap(({ hotkey }) =>
      family.parents.some((parent) => parent.hotkey === hotkey)
        ? [
            refuse(
              'not-allowed',
              `${hotkey} is a parent of this hotkey on subnet ${family.netuid}, and no parent may be a child`,
              'see them with `btcli stake parents`',
            ),
          ]
        : [],
    ),
  );
  if (mixed[0]) throw mixed[0];
}

const where = (families: readonly Family[]): string =>
  subnetsText(families.map(({ netuid }) => netuid));
