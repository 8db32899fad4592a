import { inheritedStake, stakeWeight } from '../../../src/economy/inherited-stake.js';
import { selfContribution, splitDividend } from '../../../src/economy/parent-dividends.js';
import { proportionOfU64 } from '../../../src/economy/proportion.js';
import type { AlphaUnits, Rao } from '../../../src/units/money.js';
import { accountOf, numberOf } from './account-inputs.js';
import type { Runners } from './vectors.js';

type HotkeyInput = {
  readonly hotkey: bigint;
  readonly alpha: AlphaUnits;
  readonly rootTao: Rao;
  readonly owner: bigint;
  readonly childkeyTake: bigint;
};
type FamilyInput = {
  readonly taoWeight: bigint;
  readonly ckBurn: bigint;
  readonly minChildkeyTake: bigint;
  readonly dividend: AlphaUnits;
  readonly hotkeys: readonly HotkeyInput[];
  readonly parentChildProportion: readonly (readonly [bigint, bigint, bigint])[];
};

export const childrenRunners: Runners = {
  'children.stakeAndDividends': (input: FamilyInput) => ({
    hotkeys: input.hotkeys.map((hotkey) => hotkeyView(hotkey, input)),
  }),
};

function hotkeyView(hotkey: HotkeyInput, input: FamilyInput) {
  const family = familyOf(hotkey, input);
  const taoWeight = proportionOfU64(input.taoWeight);
  const inherited = <Amount extends bigint>(stake: (of: HotkeyInput | Parent) => Amount) =>
    inheritedStake(
      stake(hotkey),
      family.childProportions,
      family.parents.map((parent) => ({ stake: stake(parent), proportion: parent.proportion })),
    );
  const inheritedAlpha = inherited(({ alpha }) => alpha);
  const inheritedTao = inherited(({ rootTao }) => rootTao);
  const earner = {
    ...hotkey,
    ...family,
    hotkey: accountOf(hotkey.hotkey),
    owner: accountOf(hotkey.owner),
  };
  const split = splitDividend(earner, input.dividend, {
    taoWeight,
    childkeyBurn: proportionOfU64(input.ckBurn),
    minChildkeyTake: input.minChildkeyTake,
  });
  return {
    hotkey: hotkey.hotkey,
    inheritedAlpha,
    inheritedTao,
    stakeWeight: stakeWeight(inheritedAlpha, inheritedTao, taoWeight),
    selfContribution: selfContribution(earner, taoWeight),
    dividendSplit: split.shares.map((share) => [numberOf(share.hotkey), share.amount]),
    recycled: split.recycled,
  };
}

type Parent = ReturnType<typeof familyOf>['parents'][number];

function familyOf({ hotkey }: HotkeyInput, { hotkeys, parentChildProportion }: FamilyInput) {
  const childProportions = parentChildProportion
    .filter(([parent]) => parent === hotkey)
    .map(([, , proportion]) => proportion);
  const parents = parentChildProportion
    .filter(([, child]) => child === hotkey)
    .flatMap(([parent, , proportion]) =>
      hotkeys
        .filter((candidate) => candidate.hotkey === parent)
        .map(({ alpha, rootTao, owner }) => ({
          alpha,
          rootTao,
          hotkey: accountOf(parent),
          owner: accountOf(owner),
          proportion,
        })),
    );
  return { childProportions, parents };
}
