import { blake2AsHex, decodeAddress } from '@polkadot/util-crypto';
import { describe, expect, it } from 'vitest';
import { devChain } from '../../support/dev-chain.js';

const TAO = 1_000_000_000n;

const setUp = () => {
  const chain = devChain();
  const [alice, bob, next] = [chain.key('Alice'), chain.key('Bob'), chain.key('Next')];
  const module = (name: string, ...args: unknown[]) => chain.tx('subtensorModule', name, ...args);
  const asRoot = (pallet: string, name: string, ...args: unknown[]) =>
    chain.send(alice, chain.tx('sudo', 'sudo', chain.tx(pallet, name, ...args)));
  const announce = () =>
    chain.send(bob, module('announceColdkeySwap', blake2AsHex(decodeAddress(next.address), 256)));
  const remark = () => chain.tx('system', 'remark', '0x01');
  const verdict = () => chain.validate(chain.sign(bob, remark()).toU8a());
  return { ...chain, chain, alice, bob, next, module, asRoot, announce, remark, verdict };
};

describe('a wallet that knows only the metadata', () => {
  it('announces a coldkey swap, carries it out, and signs with the new key from then on', () => {
    const { chain, bob, next, module, asRoot, announce, remark } = setUp();
    const set = asRoot('adminUtils', 'sudoSetColdkeySwapAnnouncementDelay', 2);
    expect(set.events).toContain('subtensorModule.ColdkeySwapAnnouncementDelaySet[2]');
    const [{ result, events }, swap] = [announce(), module('swapColdkeyAnnounced', next.address)];
    expect(result).toBe('ok');
    expect(events.join()).toContain(`subtensorModule.ColdkeySwapAnnounced["${bob.address}"`);
    // ColdkeySwapTooEarly.
    expect(chain.send(bob, swap).result).toBe('failed: Module 7.66');
    const before = chain.free(bob.address);
    const signed = chain.sign(bob, swap);
    const fee = chain.fee(signed);
    const [applied] = chain.block(signed);
    expect(applied?.events).toContain(
      `subtensorModule.ColdkeySwapped["${bob.address}","${next.address}"]`,
    );
    expect(chain.free(next.address)).toBe(before - fee);
    expect(chain.stored('system', 'account', bob.address)).toBeUndefined();
    expect(chain.send(next, remark()).result).toBe('ok');
  });

  it('is told by the pool what an announcement and a dispute forbid', () => {
    const { chain, bob, module, asRoot, announce, verdict } = setUp();
    announce();
    expect(verdict()).toBe('invalid: Custom 0');
    expect(chain.send(bob, module('disputeColdkeySwap')).result).toBe('ok');
    expect(verdict()).toBe('invalid: Custom 21');
    const clear = chain.sign(bob, module('clearColdkeySwapAnnouncement'));
    expect(chain.validate(clear.toU8a())).toBe('invalid: Custom 21');
    const reset = asRoot('subtensorModule', 'resetColdkeySwap', bob.address);
    expect(reset.events).toContain(`subtensorModule.ColdkeySwapReset["${bob.address}"]`);
    expect(verdict()).toMatchObject({ propagate: true });
  });

  it('finds no way around an announcement through a proxy', () => {
    const { chain, alice, bob, announce, remark } = setUp();
    chain.send(bob, chain.tx('proxy', 'addProxy', alice.address, 'Any', 0));
    announce();
    const act = chain.tx('proxy', 'proxy', bob.address, null, remark());
    // ColdkeySwapAnnounced.
    expect(chain.send(alice, act).events.join()).toContain(
      'proxy.ProxyExecuted[{"err":{"module":{"index":7,"error":"0x82000000"}}}]',
    );
  });

  it('swaps a hotkey, and pays only for what that turned out to be', () => {
    const { chain, bob, module } = setUp();
    const [old, fresh] = ['Old', 'Fresh'].map((name) => chain.key(name).address);
    chain.send(bob, module('tryAssociateHotkey', old));
    const swap = chain.sign(bob, module('swapHotkey', old, fresh, null));
    const [announced, before] = [chain.fee(swap), chain.free(bob.address)];
    const [applied] = chain.block(swap);
    expect(applied?.events).toContain(
      `subtensorModule.HotkeySwapped["${bob.address}","${old}","${fresh}"]`,
    );
    // 182 reads, 99 writes and 1_242_038_000 ps announced; root and one subnet read 54, write 38.
    const returned =
      (1_242_038_000n + (182n - 54n) * 25_000_000n + (99n - 38n) * 100_000_000n) / 2_000n;
    expect(before - chain.free(bob.address)).toBe(TAO / 10n + announced - returned);
  });

  it('swaps a hotkey that keeps its stake, and says who it is', () => {
    const { chain, bob, alice, module } = setUp();
    const [old, fresh] = ['Old', 'Fresh'].map((name) => chain.key(name).address);
    chain.send(alice, module('registerNetwork', old));
    const swap = module('swapHotkeyV2', old, fresh, null, true);
    // NonAssociatedColdKey.
    expect(chain.send(bob, swap).result).toBe('failed: Module 7.7');
    const { events } = chain.send(alice, swap);
    expect(events).toContain(`subtensorModule.SubnetOwnerHotkeySet[2,"${fresh}"]`);
    expect(events).toContain(
      `subtensorModule.HotkeySwapped["${alice.address}","${old}","${fresh}"]`,
    );
    const identity = module('setIdentity', 'Alice', 'https://a.example', '', '', '', '', '');
    expect(chain.send(alice, identity).events).toContain(
      `subtensorModule.ChainIdentitySet["${alice.address}"]`,
    );
  });

  it('lets root swap a coldkey at once', () => {
    const { chain, bob, next, asRoot } = setUp();
    const before = chain.free(bob.address);
    asRoot('subtensorModule', 'swapColdkey', bob.address, next.address, TAO);
    expect(chain.free(next.address)).toBe(before - TAO);
  });
});
