import { describe, expect, it } from 'vitest';
import { dispute } from '../../../../../src/localnet/builtin/pallets/subtensor/key-swaps/announcement.js';
import {
  coldkeySwapAnnouncements,
  coldkeySwapDisputes,
} from '../../../../../src/localnet/builtin/pallets/subtensor/storage/key-swaps.js';
import { accountOf } from '../support/chain.js';
import {
  announcedChain,
  DELAY,
  hashOf,
  keyedChain,
  netuid,
  next,
  old,
  REANNOUNCE,
  taoOf,
} from '../support/key-swaps.js';
import { alice, bob, dave, TAO } from '../support/operator.js';

describe('an announcement', () => {
  it('costs a tenth of a TAO once, and binds to a hash from a later block on', () => {
    const chain = keyedChain();
    const { storage, call, free, height } = chain;
    const [had, before] = [free(bob), taoOf(storage)];
    const newColdkeyHash = hashOf(next);
    const { events } = call(bob, 'announce_coldkey_swap', { newColdkeyHash });
    expect(events).toEqual([
      { tag: 'Withdraw', value: { who: bob, amount: TAO / 10n } },
      { tag: 'ColdkeySwapAnnounced', value: { who: bob, newColdkeyHash } },
    ]);
    expect(had - free(bob)).toBe(TAO / 10n);
    expect(taoOf(storage).subtensor).toBe(before.subtensor - TAO / 10n);
    expect(taoOf(storage).held).toBe(taoOf(storage).balances);
    expect(coldkeySwapAnnouncements.get(storage, bob)).toEqual([height() + DELAY, newColdkeyHash]);
  });

  it('can be replaced for nothing, but only long after it could have been carried out', () => {
    const { enter, at, announce, storage, free } = announcedChain();
    enter(at + DELAY + REANNOUNCE - 1);
    expect(announce(accountOf(51)).error).toBe('SubtensorModule.ColdkeySwapReannouncedTooEarly');
    enter(at + DELAY + REANNOUNCE);
    const had = free(bob);
    expect(announce(accountOf(51)).error).toBeUndefined();
    expect(free(bob)).toBe(had);
    expect(coldkeySwapAnnouncements.get(storage, bob)).toEqual([
      at + DELAY + REANNOUNCE + DELAY,
      hashOf(accountOf(51)),
    ]);
  });

  it('can be taken back as late as it could be replaced', () => {
    const { enter, at, call, storage } = announcedChain();
    enter(at + DELAY + REANNOUNCE - 1);
    const clear = () => call(bob, 'clear_coldkey_swap_announcement');
    expect(clear().error).toBe('SubtensorModule.ColdkeySwapClearTooEarly');
    enter(at + DELAY + REANNOUNCE);
    expect(clear().events).toEqual([{ tag: 'ColdkeySwapCleared', value: { who: bob } }]);
    expect(coldkeySwapAnnouncements.exists(storage, bob)).toBe(false);
    expect(clear().error).toBe('SubtensorModule.ColdkeySwapAnnouncementNotFound');
  });

  it('follows the delays that root sets', () => {
    const { admin, call, storage, height } = keyedChain();
    admin('root', 'sudo_set_coldkey_swap_announcement_delay', { duration: 5 });
    call(bob, 'announce_coldkey_swap', { newColdkeyHash: hashOf(next) });
    expect(coldkeySwapAnnouncements.get(storage, bob)?.[0]).toBe(height() + 5);
  });

  it('is not given to who cannot pay for it and live', () => {
    const { send, call, free } = keyedChain();
    send(bob, 'Balances', 'transfer_keep_alive', {
      dest: { tag: 'Id', value: alice },
      value: free(bob) - TAO / 10n - 499n,
    });
    const refused = call(bob, 'announce_coldkey_swap', { newColdkeyHash: hashOf(next) });
    expect(refused.error).toBe('SubtensorModule.NotEnoughBalanceToPaySwapColdKey');
  });
});

describe('a coldkey to be swapped', () => {
  it('can do nothing else', () => {
    const { call, send } = announcedChain();
    const refused = 'SubtensorModule.ColdkeySwapAnnounced';
    const stake = { hotkey: old, netuid, amountStaked: TAO };
    expect(call(bob, 'add_stake', stake).error).toBe(refused);
    expect(send(bob, 'System', 'remark', { remark: new Uint8Array() }).error).toBe(refused);
    expect(send(bob, 'Utility', 'batch', { calls: [] }).error).toBe(refused);
    expect(call(dave, 'add_stake', stake).error).toBeUndefined();
  });

  it('can object, and then nothing more at all until root decides', () => {
    const { call, storage, announce, swapTo, height } = announcedChain();
    const dispute = () => call(bob, 'dispute_coldkey_swap');
    expect(dispute().events).toEqual([{ tag: 'ColdkeySwapDisputed', value: { coldkey: bob } }]);
    expect(coldkeySwapDisputes.get(storage, bob)).toBe(height());
    const frozen = 'SubtensorModule.ColdkeySwapDisputed';
    expect(
      [dispute(), announce(), swapTo(), call(bob, 'clear_coldkey_swap_announcement')].map(
        ({ error }) => error,
      ),
    ).toEqual([frozen, frozen, frozen, frozen]);
    expect(call(dave, 'reset_coldkey_swap', { coldkey: bob }).error).toBe('BadOrigin');
    expect(call('root', 'reset_coldkey_swap', { coldkey: bob }).events).toEqual([
      { tag: 'ColdkeySwapReset', value: { who: bob } },
    ]);
    expect(coldkeySwapDisputes.exists(storage, bob)).toBe(false);
    expect(dispute().error).toBe('SubtensorModule.ColdkeySwapAnnouncementNotFound');
    expect(announce().error).toBeUndefined();
  });

  it('cannot object twice, even where nothing stops the call before', () => {
    const chain = announcedChain();
    dispute(chain, bob);
    const again = () => dispute(chain, bob);
    const alreadyDisputed = { index: 7, error: '0x45000000' };
    expect(again).toThrow(
      expect.objectContaining({ error: { tag: 'Module', value: alreadyDisputed } }),
    );
  });
});
