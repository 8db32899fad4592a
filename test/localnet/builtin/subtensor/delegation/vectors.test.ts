import { describe, expect, it } from 'vitest';
import { callNamed } from '../../../../../src/localnet/builtin/frame/assembly.js';
import { dispatch } from '../../../../../src/localnet/builtin/frame/dispatch.js';
import { familyDividends } from '../../../../../src/localnet/builtin/pallets/subtensor/block-step/family-dividends.js';
import { neuronStake } from '../../../../../src/localnet/builtin/pallets/subtensor/neuron-stake.js';
import {
  childkeyTake,
  ckBurn,
  minChildkeyTake,
  pendingChildKeyCooldown,
} from '../../../../../src/localnet/builtin/pallets/subtensor/storage/delegation.js';
import { taoWeight } from '../../../../../src/localnet/builtin/pallets/subtensor/storage/dividends.js';
import { lastEpochBlock } from '../../../../../src/localnet/builtin/pallets/subtensor/storage/epoch.js';
import { firstEmissionBlockNumber } from '../../../../../src/localnet/builtin/pallets/subtensor/storage/networks.js';
import { signedBy } from '../../../../../src/localnet/builtin/types/origin.js';
import type { Netuid } from '../../../../../src/units/money.js';
import { readGroups } from '../../../../economy/runners/vectors.js';
import { accountOf, testChain } from '../support/chain.js';
import { addRoot, addSubnet } from '../support/subnet.js';

type Hotkey = {
  readonly hotkey: string;
  readonly alpha: string;
  readonly rootTao: string;
  readonly owner: string;
  readonly childkeyTake: string;
};
type Input = {
  readonly taoWeight: string;
  readonly ckBurn: string;
  readonly minChildkeyTake: string;
  readonly dividend: string;
  readonly hotkeys: readonly Hotkey[];
  readonly parentChildProportion: readonly (readonly [string, string, string])[];
};
type Output = {
  readonly hotkeys: readonly {
    readonly hotkey: string;
    readonly inheritedAlpha: string;
    readonly inheritedTao: string;
    readonly stakeWeight: string;
    readonly dividendSplit: readonly (readonly [string, string])[];
    readonly recycled: string;
  }[];
};

const NETUID = 1 as Netuid;
const key = (number: string) => accountOf(Number(number));

const families = (readGroups()['children.stakeAndDividends']?.cases ?? []) as readonly {
  readonly in: Input;
  readonly out: Output;
}[];

// A key cannot be parent and child of one other key: the chain never lets that come about.
const possible = families.filter(({ in: { parentChildProportion: links } }) =>
  links.every(
    ([one, other]) => !links.some(([parent, child]) => parent === other && child === one),
  ),
);

/** Every family as its owners choose it by signed calls, once the epoch has made it so. */
function grown({ hotkeys, parentChildProportion, ...terms }: Input) {
  const chain = testChain();
  const { storage } = chain;
  addRoot(
    chain,
    hotkeys.map(({ hotkey, owner, rootTao }) => [key(hotkey), key(owner), BigInt(rootTao)]),
  );
  addSubnet(chain, {
    netuid: NETUID,
    tempo: 10,
    tao: 10n ** 12n,
    alphaIn: 10n ** 12n,
    owner: { coldkey: accountOf(990), hotkey: accountOf(991) },
    neurons: hotkeys.map(({ hotkey, owner, alpha }) => ({
      hotkey: key(hotkey),
      coldkey: key(owner),
      alpha: BigInt(alpha),
    })),
  });
  // Nothing is emitted, so that the stakes stay those of the file.
  firstEmissionBlockNumber.remove(storage, NETUID);
  pendingChildKeyCooldown.set(storage, 0n);
  taoWeight.set(storage, BigInt(terms.taoWeight));
  ckBurn.set(storage, BigInt(terms.ckBurn));
  minChildkeyTake.set(storage, Number(terms.minChildkeyTake));
  chain.enter(1);
  for (const each of hotkeys) {
    childkeyTake.set(storage, [key(each.hotkey), NETUID], Number(each.childkeyTake));
    const children = parentChildProportion
      .filter(([parent]) => parent === each.hotkey)
      .map(([, child, proportion]) => [BigInt(proportion), key(child)]);
    if (children.length === 0) continue;
    const args = { hotkey: key(each.hotkey), netuid: NETUID, children };
    const call = callNamed(chain.assembly, 'SubtensorModule', 'set_children', args);
    expect(dispatch(chain, call, signedBy(key(each.owner))).error).toBeUndefined();
  }
  for (let block = 2; block <= 10; block += 1) chain.enter(block);
  expect(lastEpochBlock.get(storage, NETUID)).toBe(10);
  return chain;
}

describe.skipIf(families.length === 0)(
  'families that owners have chosen, beside the vectors',
  () => {
    it('are most of those in the file', () => {
      expect(possible.length).toBeGreaterThan(families.length / 2);
    });

    it.each(possible.map((family, at) => ({ at, family })))(
      'weigh and share dividends as computed by the chain: case $at',
      ({ family: { in: input, out } }) => {
        const { storage } = grown(input);
        out.hotkeys.forEach((expected, uid) => {
          const { alpha, tao, total } = neuronStake(storage, key(expected.hotkey), NETUID);
          expect({ alpha: `${alpha}`, tao: `${tao}`, total: `${total}` }).toEqual({
            alpha: expected.inheritedAlpha,
            tao: expected.inheritedTao,
            total: expected.stakeWeight,
          });
          const validatorEmission = input.hotkeys.map((_, at) =>
            at === uid ? BigInt(input.dividend) : 0n,
          );
          const earned = familyDividends(storage, NETUID, { validatorEmission });
          expect(`${earned.recycled}`).toBe(expected.recycled);
          for (const [hotkey, amount] of expected.dividendSplit) {
            expect(`${earned.dividends.get(key(hotkey)) ?? 0n}`, hotkey).toBe(amount);
          }
        });
      },
    );
  },
);
