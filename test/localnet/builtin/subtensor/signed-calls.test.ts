import { describe, expect, it } from 'vitest';
import { devChain } from '../support/dev-chain.js';

const TAO = 1_000_000_000n;

describe('a wallet that knows only the metadata', () => {
  it('makes a subnet, starts it, registers and stakes', () => {
    const chain = devChain();
    const [alice, bob] = [chain.key('Alice'), chain.key('Bob')];
    const module = (name: string, ...args: unknown[]) => chain.tx('subtensorModule', name, ...args);
    const hotkey = chain.key('Alice//hotkey').address;
    const made = chain.send(alice, module('registerNetwork', hotkey));
    expect(made).toMatchObject({ result: 'ok' });
    expect(made.events).toContain('subtensorModule.NetworkAdded[2,1]');
    expect(chain.send(alice, module('startCall', 2)).result).toBe('ok');
    const miner = chain.key('Bob//hotkey').address;
    const registered = chain.send(bob, module('registerLimit', 2, miner, 2n * TAO));
    expect(registered.events).toContain(`subtensorModule.NeuronRegistered[2,1,"${miner}"]`);
    expect(chain.send(bob, module('addStake', miner, 2, 10n * TAO)).result).toBe('ok');
    expect(chain.send(bob, module('removeStake', miner, 2, TAO)).result).toBe('ok');
  });

  it('is told by the pool that a new subnet is too soon, and keeps its fee', () => {
    const chain = devChain();
    const [alice, bob] = [chain.key('Alice'), chain.key('Bob')];
    const register = (name: string) =>
      chain.tx('subtensorModule', 'registerNetwork', chain.key(name).address);
    chain.send(alice, register('One'));
    const second = chain.sign(bob, register('Two'));
    expect(chain.validate(second.toU8a())).toBe('invalid: Custom 6');
    const before = chain.free(bob.address);
    expect(chain.send(bob, register('Two')).result).toBe('invalid: Custom 6');
    expect(chain.free(bob.address)).toBe(before);
  });

  it('pays the fee of a stake that is refused', () => {
    const chain = devChain();
    const bob = chain.key('Bob');
    const before = chain.free(bob.address);
    const stake = chain.tx('subtensorModule', 'addStake', bob.address, 1, TAO);
    // SubtokenDisabled.
    expect(chain.send(bob, stake).result).toBe('failed: Module 7.94');
    expect(chain.free(bob.address)).toBeLessThan(before);
  });

  it('stakes on root from the first block on', () => {
    const chain = devChain();
    const bob = chain.key('Bob');
    const hotkey = chain.key('Bob//hotkey').address;
    chain.send(bob, chain.tx('subtensorModule', 'tryAssociateHotkey', hotkey));
    const staked = chain.send(bob, chain.tx('subtensorModule', 'addStake', hotkey, 0, 5n * TAO));
    const amount = String(5n * TAO);
    expect(staked.events).toContain(
      `subtensorModule.StakeAdded["${bob.address}","${hotkey}",${amount},${amount},0,0]`,
    );
  });
});
