import { expect, it } from 'vitest';
import { devChain } from '../../support/dev-chain.js';
import { encodeSs58 } from '../support/addresses.js';
import { accountOf } from '../support/chain.js';

const hotkey = encodeSs58(accountOf(5));

it('is told by the pool why a take cannot be, and pays nothing for one that can', () => {
  const chain = devChain();
  const [alice, bob] = [chain.key('Alice'), chain.key('Bob')];
  const module = (name: string, ...args: unknown[]) => chain.tx('subtensorModule', name, ...args);
  const verdict = (who: typeof alice, name: string, share: number) =>
    chain.validate(chain.sign(who, module(name, hotkey, share)).toU8a());
  expect(verdict(alice, 'increaseTake', 11_797)).toBe('invalid: Custom 27');
  expect(verdict(alice, 'decreaseTake', 100)).toBe('invalid: Custom 4');
  chain.send(alice, module('tryAssociateHotkey', hotkey));
  expect(verdict(bob, 'decreaseTake', 100)).toBe('invalid: Custom 25');
  const before = chain.free(alice.address);
  expect(chain.send(alice, module('decreaseTake', hotkey, 100)).result).toBe('ok');
  expect(chain.free(alice.address)).toBe(before);
});
