import { describe, expect, it } from 'vitest';
import { adoptHotkey } from '../../../../../src/localnet/builtin/pallets/subtensor/hotkeys.js';
import { appendNeuron } from '../../../../../src/localnet/builtin/pallets/subtensor/neurons/append.js';
import { parentKeys } from '../../../../../src/localnet/builtin/pallets/subtensor/storage/delegation.js';
import { lastEpochBlock } from '../../../../../src/localnet/builtin/pallets/subtensor/storage/epoch.js';
import { accountOf } from '../support/chain.js';
import { alice, bob, dave, netuidOf, operatedChain, TAO, tagsOf } from '../support/operator.js';
import {
  children,
  first,
  HALF,
  lending,
  netuid,
  ownerHotkey,
  parent,
  second,
  WHOLE,
} from './family.js';

const refusedWith = (name: string) => `SubtensorModule.${name}`;

describe('choosing children', () => {
  it('says from which block on they count, and changes nothing until then', () => {
    const chain = lending();
    const { events, error } = chain.lend([[HALF, first]]);
    expect(error).toBeUndefined();
    const cooldown = chain.height() + 7200;
    expect(events).toEqual([
      { tag: 'SetChildrenScheduled', value: [parent, netuid, cooldown, [[HALF, first]]] },
    ]);
    expect(chain.waiting(parent)).toEqual([[[HALF, first]], cooldown]);
    expect(chain.childrenOf(parent)).toEqual([]);
  });

  it('takes effect with the first epoch after the cooldown, on both sides', () => {
    const chain = lending();
    chain.call('root', 'set_pending_childkey_cooldown', { cooldown: 5n });
    chain.admin('root', 'sudo_set_admin_freeze_window', { window: 0 });
    chain.admin('root', 'sudo_set_tempo', { netuid, tempo: 4 });
    chain.lend([
      [HALF, second],
      [HALF / 2n, first],
    ]);
    const [, cooldown] = chain.waiting(parent);
    const applied: number[] = [];
    for (let left = 20; left > 0; left -= 1) {
      chain.pass();
      if (chain.events().some(({ event }) => (event as { tag: string }).tag === 'SetChildren')) {
        applied.push(chain.height());
      }
    }
    expect(applied).toHaveLength(1);
    const [at = 0] = applied;
    expect(at).toBeGreaterThan(cooldown);
    expect(at).toBeLessThanOrEqual(cooldown + 5);
    expect(lastEpochBlock.get(chain.storage, netuid)).toBeGreaterThanOrEqual(at);
    expect(chain.waiting(parent)).toEqual([[], 0]);
    // The order of the keys, not the order in which they were named.
    expect(chain.childrenOf(parent)).toEqual([
      [HALF / 2n, first],
      [HALF, second],
    ]);
    expect(chain.parentsOf(first)).toEqual([[HALF / 2n, parent]]);
    expect(chain.parentsOf(second)).toEqual([[HALF, parent]]);
  });

  it('counts at once while the subnet has not been started', () => {
    const chain = operatedChain();
    chain.call(alice, 'register_network', { hotkey: ownerHotkey });
    adoptHotkey(chain.storage, bob, parent);
    const { events } = chain.call(bob, 'set_children', {
      hotkey: parent,
      netuid,
      children: [[WHOLE, first]],
    });
    expect(events).toEqual([{ tag: 'SetChildren', value: [parent, netuid, [[WHOLE, first]]] }]);
    expect(parentKeys.get(chain.storage, first, netuid)).toEqual([[WHOLE, parent]]);
  });

  it('replaces the children there were, and takes all of them back with an empty list', () => {
    const chain = lending();
    const settle = () => {
      lastEpochBlock.set(chain.storage, [netuid], chain.height());
      chain.pass(160);
    };
    chain.call('root', 'set_pending_childkey_cooldown', { cooldown: 0n });
    chain.admin('root', 'sudo_set_admin_freeze_window', { window: 0 });
    chain.admin('root', 'sudo_set_tempo', { netuid, tempo: 4 });
    chain.lend([
      [HALF, first],
      [HALF, second],
    ]);
    settle();
    chain.lend([[HALF / 3n, second]]);
    settle();
    expect(chain.childrenOf(parent)).toEqual([[HALF / 3n, second]]);
    expect(chain.parentsOf(first)).toEqual([]);
    expect(chain.parentsOf(second)).toEqual([[HALF / 3n, parent]]);
    chain.lend([]);
    settle();
    expect(chain.childrenOf(parent)).toEqual([]);
    expect(chain.parentsOf(second)).toEqual([]);
  });

  it('is dropped without a word where the child has become a parent meanwhile', () => {
    const chain = lending();
    chain.call('root', 'set_pending_childkey_cooldown', { cooldown: 3n });
    chain.admin('root', 'sudo_set_admin_freeze_window', { window: 0 });
    chain.lend([[HALF, first]]);
    parentKeys.set(chain.storage, [parent, netuid], [[1n, first]]);
    chain.admin('root', 'sudo_set_tempo', { netuid, tempo: 4 });
    chain.pass(12);
    expect(chain.waiting(parent)).toEqual([[], 0]);
    expect(chain.childrenOf(parent)).toEqual([]);
    expect(chain.parentsOf(first)).toEqual([]);
  });
});

describe('a choice of children that the chain refuses', () => {
  it.each([
    { title: 'on root', on: netuidOf(0), error: 'RegistrationNotPermittedOnRootSubnet' },
    { title: 'in a subnet that is not there', on: netuidOf(9), error: 'SubnetNotExists' },
    { title: 'of a hotkey of somebody else', who: dave, error: 'NonAssociatedColdKey' },
    {
      title: 'that names one child twice',
      links: [
        [1n, first],
        [2n, first],
      ] as const,
      error: 'DuplicateChild',
    },
    {
      title: 'that names the hotkey itself',
      links: [[1n, parent]] as const,
      error: 'InvalidChild',
    },
    {
      title: 'of more than five',
      links: children.map((child) => [1n, child] as const),
      error: 'TooManyChildren',
    },
    {
      title: 'that lends more than all',
      links: [
        [WHOLE, first],
        [1n, second],
      ] as const,
      error: 'ProportionOverflow',
    },
  ])('$title', ({ on = netuid, who = bob, links = [[HALF, first]] as const, error }) => {
    const chain = lending();
    expect(chain.lend(links, who, parent, on)).toEqual({ error: refusedWith(error), events: [] });
  });

  it('of a hotkey’s own parent', () => {
    const chain = lending();
    parentKeys.set(chain.storage, [parent, netuid], [[1n, first]]);
    expect(chain.lend([[HALF, first]]).error).toBe(refusedWith('ChildParentInconsistency'));
  });

  it('with too little stake, unless the list is empty or the hotkey is the owner’s', () => {
    const chain = lending();
    chain.admin('root', 'sudo_set_stake_threshold', { minStake: 1_000n * TAO });
    expect(chain.lend([[HALF, first]]).error).toBe(refusedWith('NotEnoughStakeToSetChildkeys'));
    expect(chain.lend([]).error).toBeUndefined();
    expect(chain.lend([[HALF, first]], alice, ownerHotkey).error).toBeUndefined();
  });

  it('within 150 blocks of the last one, whatever else would be wrong with it', () => {
    const chain = lending();
    chain.lend([[HALF, first]]);
    chain.pass(149);
    expect(chain.lend([[HALF, parent]], dave).error).toBe(refusedWith('TxRateLimitExceeded'));
    chain.pass();
    expect(chain.lend([[HALF, second]]).error).toBeUndefined();
    expect(chain.waiting(parent)[0]).toEqual([[HALF, second]]);
  });
});

describe('a new subnet', () => {
  it('is lent all stake of root’s validators, but of those that do not want it', () => {
    const chain = operatedChain();
    const { storage } = chain;
    const root = netuidOf(0);
    const [willing, unwilling] = [accountOf(31), accountOf(32)];
    for (const hotkey of [willing, unwilling]) {
      adoptHotkey(storage, bob, hotkey);
      appendNeuron(storage, root, hotkey, chain.height());
    }
    const optOut = { hotkey: unwilling, enabled: false };
    expect(chain.call(dave, 'set_auto_parent_delegation_enabled', optOut).error).toBe(
      refusedWith('NonAssociatedColdKey'),
    );
    expect(
      chain.call(bob, 'set_auto_parent_delegation_enabled', { hotkey: parent, enabled: false })
        .error,
    ).toBe(refusedWith('NonAssociatedColdKey'));
    expect(chain.call(bob, 'set_auto_parent_delegation_enabled', optOut).events).toEqual([
      { tag: 'AutoParentDelegationEnabledSet', value: optOut },
    ]);
    const outcome = chain.call(alice, 'register_network', { hotkey: ownerHotkey });
    expect(tagsOf(outcome).slice(-2)).toEqual(['SetChildren', 'NetworkAdded']);
    expect(parentKeys.get(storage, ownerHotkey, netuid)).toEqual([[WHOLE, willing]]);
  });

  it('lets only a validator of root decide about that', () => {
    const chain = lending();
    const optOut = { hotkey: parent, enabled: false };
    expect(chain.call(bob, 'set_auto_parent_delegation_enabled', optOut).error).toBe(
      refusedWith('HotKeyNotRegisteredInSubNet'),
    );
  });
});
