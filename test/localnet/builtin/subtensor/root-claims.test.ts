import { describe, expect, it } from 'vitest';
import { I96F32 } from '../../../../src/economy/fixed-point.js';
import {
  numRootClaim,
  rootClaimableThreshold,
  rootClaimed,
  stakingColdkeys,
} from '../../../../src/localnet/builtin/pallets/subtensor/storage/root-claim.js';
import { rootClaimTypeEnum } from '../../../../src/localnet/builtin/pallets/subtensor/types/stake.js';
import { decodeAll } from '../../../../src/localnet/builtin/scale/type.js';
import { devChain } from '../support/dev-chain.js';
import { alice, bob, dave, TAO } from './support/operator.js';
import {
  earn,
  first,
  hers,
  root,
  second,
  type TwoSubnets,
  twoSubnets,
} from './support/two-subnets.js';

/** Bob has root stake on Alice's hotkey; nobody else's claims are made for them. */
function rooted() {
  const chain = twoSubnets();
  chain.call('root', 'sudo_set_num_root_claims', { newValue: 0n });
  chain.call(bob, 'add_stake', { hotkey: hers, netuid: root, amountStaked: 100n * TAO });
  return chain;
}

const claim = (chain: TwoSubnets, who: typeof bob, ...subnets: readonly number[]) =>
  chain.call(who, 'claim_root', { subnets });

describe('what root stake has earned', () => {
  it('is sold without a fee and staked on root, as long as nothing else is wished', () => {
    const chain = rooted();
    // A quarter of an alpha for each rao has an exact rate, so that nothing is rounded away.
    earn(chain, hers, second, 25n * TAO);
    const { paidOut } = chain.sold(second, 25n * TAO, true);
    const { events } = claim(chain, bob, second);
    expect(events.at(-1)).toEqual({ tag: 'RootClaimed', value: { coldkey: bob } });
    expect(chain.stake(bob, hers, root)).toBe(100n * TAO + paidOut);
    expect(chain.stake(bob, hers, second)).toBe(0n);
  });

  it('is kept as alpha where that is wished, in every subnet or in some', () => {
    const chain = rooted();
    for (const netuid of [first, second]) earn(chain, hers, netuid, 25n * TAO);
    const before = chain.stake(bob, hers, first);
    const wish = { tag: 'KeepSubnets', value: { subnets: [first] } };
    const { events } = chain.call(bob, 'set_root_claim_type', { newRootClaimType: wish });
    expect(events).toEqual([
      { tag: 'RootClaimTypeSet', value: { coldkey: bob, rootClaimType: wish } },
    ]);
    claim(chain, bob, first, second);
    expect(chain.stake(bob, hers, first) - before).toBe(25n * TAO);
    expect(chain.stake(bob, hers, second)).toBe(0n);
    expect(chain.stake(bob, hers, root)).toBeGreaterThan(100n * TAO);
    chain.call(bob, 'set_root_claim_type', { newRootClaimType: { tag: 'Keep' } });
    earn(chain, hers, second, 4n * TAO);
    claim(chain, bob, second);
    expect(chain.stake(bob, hers, second)).toBeGreaterThan(3n * TAO);
  });

  it('is paid once, and only where it is claimed', () => {
    const chain = rooted();
    for (const netuid of [first, second]) earn(chain, hers, netuid, 4n * TAO);
    claim(chain, bob, second);
    expect(rootClaimed.get(chain.storage, first, hers, bob)).toBeLessThan(TAO);
    const after = chain.stake(bob, hers, root);
    expect(claim(chain, bob, second).error).toBeUndefined();
    expect(chain.stake(bob, hers, root)).toBe(after);
  });

  it('below the threshold waits, and the claim says nothing of it', () => {
    const chain = rooted();
    earn(chain, hers, second, 400_000n);
    const { events } = claim(chain, bob, second);
    expect(events).toEqual([{ tag: 'RootClaimed', value: { coldkey: bob } }]);
    const lower = { netuid: second, newValue: 300_000n };
    expect(chain.call(bob, 'sudo_set_root_claim_threshold', lower).error).toBeUndefined();
    claim(chain, bob, second);
    expect(chain.stake(bob, hers, root)).toBeGreaterThan(100n * TAO);
  });

  it('before a stake was made is not the newcomer’s', () => {
    const chain = rooted();
    earn(chain, hers, second, 4n * TAO);
    chain.call(dave, 'add_stake', { hotkey: hers, netuid: root, amountStaked: 100n * TAO });
    claim(chain, dave, second);
    expect(chain.stake(dave, hers, root)).toBe(100n * TAO);
  });

  it('stays with whoever earned it when the stake is transferred', () => {
    const chain = rooted();
    earn(chain, hers, second, 4n * TAO);
    const quarter = { hotkey: hers, originNetuid: root, destinationNetuid: root };
    const given = { ...quarter, destinationColdkey: dave, alphaAmount: 25n * TAO };
    expect(chain.call(bob, 'transfer_stake', given).error).toBeUndefined();
    claim(chain, dave, second);
    expect(chain.stake(dave, hers, root)).toBe(25n * TAO);
  });
});

describe('a claim is refused', () => {
  it('for no subnet and for more than five, a subnet named twice counting once', () => {
    const chain = rooted();
    expect(claim(chain, bob).error).toBe('SubtensorModule.InvalidSubnetNumber');
    expect(claim(chain, bob, 1, 2, 3, 4, 5, 6).error).toBe('SubtensorModule.InvalidSubnetNumber');
    expect(claim(chain, bob, 5, 6, 7, 8, 9).error).toBeUndefined();
    const empty = { tag: 'KeepSubnets', value: { subnets: [] } };
    expect(chain.call(bob, 'set_root_claim_type', { newRootClaimType: empty }).error).toBe(
      'SubtensorModule.InvalidSubnetNumber',
    );
    const sent = Uint8Array.of(2, 4 << 2, 3, 0, 1, 0, 3, 0, 1, 0);
    expect(decodeAll(rootClaimTypeEnum, sent)).toEqual({
      tag: 'KeepSubnets',
      value: { subnets: [1, 3] },
    });
  });

  it('never for lack of root stake, and puts the coldkey in turn for the next ones', () => {
    const chain = rooted();
    expect(stakingColdkeys.exists(chain.storage, dave)).toBe(false);
    expect(claim(chain, dave, 9).events).toEqual([
      { tag: 'RootClaimed', value: { coldkey: dave } },
    ]);
    expect(stakingColdkeys.exists(chain.storage, dave)).toBe(true);
  });
});

describe('the settings of claims', () => {
  it('take what the chain takes from whom it takes it', () => {
    const chain = rooted();
    const claims = (who: typeof bob | 'root', newValue: bigint) =>
      chain.call(who, 'sudo_set_num_root_claims', { newValue }).error;
    expect(claims(alice, 1n)).toBe('BadOrigin');
    expect(claims('root', 51n)).toBe('SubtensorModule.InvalidNumRootClaim');
    expect(claims('root', 50n)).toBeUndefined();
    expect(numRootClaim.get(chain.storage)).toBe(50n);
    const threshold = (who: typeof bob | 'root', newValue: bigint) =>
      chain.call(who, 'sudo_set_root_claim_threshold', { netuid: first, newValue }).error;
    expect(threshold(bob, 1n)).toBe('BadOrigin');
    expect(threshold(alice, 10_000_001n)).toBe('SubtensorModule.InvalidRootClaimThreshold');
    expect(threshold(alice, 10_000_000n)).toBeUndefined();
    expect(rootClaimableThreshold.get(chain.storage, first)).toBe(I96F32.ofInteger(10_000_000n));
    expect(threshold('root', 0n)).toBeUndefined();
  });
});

it('a claim gives back the part of its fee that it did not use', () => {
  const chain = devChain();
  const bobsKey = chain.key('Bob');
  const signed = chain.sign(bobsKey, chain.tx('subtensorModule', 'claimRoot', [1]));
  const [before, quoted] = [chain.free(bobsKey.address), chain.fee(signed)];
  chain.block(signed);
  // One read, for a coldkey that has staked nowhere, in place of what was announced.
  expect(before - chain.free(bobsKey.address)).toBe(quoted - 456_999n);
});
