import { expect, it } from 'vitest';
import { devChain } from './support/dev-chain.js';

const TAO = 1_000_000_000n;

const setUp = () => {
  const chain = devChain();
  const alice = chain.key('Alice');
  const bob = chain.key('Bob');
  return { chain, alice, bob };
};

it('lets the sudo key act as root, and charges it nothing', () => {
  const { chain, alice } = setUp();
  const stranger = chain.key('Stranger').address;
  const before = chain.free(alice.address);
  const issued = chain.issuance();
  const set = chain.tx('balances', 'forceSetBalance', stranger, 7n * TAO);
  const { result, events } = chain.send(alice, chain.tx('sudo', 'sudo', set));
  expect(result).toBe('ok');
  expect(events).toContain('sudo.Sudid[{"ok":null}]');
  expect(chain.free(stranger)).toBe(7n * TAO);
  expect(chain.free(alice.address)).toBe(before);
  expect(chain.issuance()).toBe(issued + 7n * TAO);
});

it('reports a failed inner call in its event, while the extrinsic succeeds', () => {
  const { chain, alice, bob } = setUp();
  const transfer = chain.tx('balances', 'transferKeepAlive', bob.address, TAO);
  const { result, events } = chain.send(alice, chain.tx('sudo', 'sudo', transfer));
  expect(result).toBe('ok');
  expect(events).toContain('sudo.Sudid[{"err":{"badOrigin":null}}]');
});

it('keeps a sudo call of anyone else out of the pool and out of blocks', () => {
  const { chain, bob } = setUp();
  const call = chain.tx('sudo', 'sudo', chain.tx('system', 'remark', '0x01'));
  const extrinsic = chain.sign(bob, call);
  expect(chain.validate(extrinsic.toU8a())).toBe('invalid: BadSigner');
  const before = chain.storage.snapshot();
  const [applied] = chain.block(extrinsic);
  expect(applied?.result).toBe('invalid: BadSigner');
  expect(chain.nonce(bob.address)).toBe(0);
  expect(chain.free(bob.address)).toBe(1_000_000n * TAO);
  expect(before.size).toBeGreaterThan(0);
});

it('refuses a sudo call that somebody hides in a batch', () => {
  const { chain, bob } = setUp();
  const inner = chain.tx('sudo', 'sudo', chain.tx('system', 'remark', '0x01'));
  const { result } = chain.send(bob, chain.tx('utility', 'batchAll', [inner]));
  expect(result).toBe('failed: Module 12.0');
});

it('hands the key over, and the old holder is nobody from then on', () => {
  const { chain, alice, bob } = setUp();
  const { events } = chain.send(alice, chain.tx('sudo', 'setKey', bob.address));
  expect(events).toContain(`sudo.KeyChanged["${alice.address}","${bob.address}"]`);
  const remark = chain.tx('sudo', 'sudo', chain.tx('system', 'remark', '0x01'));
  expect(chain.validate(chain.sign(alice, remark).toU8a())).toBe('invalid: BadSigner');
  expect(chain.send(bob, remark).result).toBe('ok');
});

it('ends for good when the key is removed', () => {
  const { chain, alice } = setUp();
  expect(chain.send(alice, chain.tx('sudo', 'removeKey')).events).toContain('sudo.KeyRemoved');
  const remark = chain.tx('sudo', 'sudo', chain.tx('system', 'remark', '0x01'));
  expect(chain.validate(chain.sign(alice, remark).toU8a())).toBe('invalid: BadSigner');
});

it('acts as another account, under the filters of a signer', () => {
  const { chain, alice, bob } = setUp();
  const before = chain.free(bob.address);
  const transfer = chain.tx('balances', 'transferKeepAlive', alice.address, TAO);
  const { events } = chain.send(alice, chain.tx('sudo', 'sudoAs', bob.address, transfer));
  expect(events).toContain('sudo.SudoAsDone[{"ok":null}]');
  expect(chain.free(bob.address)).toBe(before - TAO);
  const batch = chain.tx('utility', 'batch', [chain.tx('utility', 'batch', [transfer])]);
  expect(chain.send(alice, chain.tx('sudo', 'sudoAs', bob.address, batch)).events).toContain(
    'sudo.SudoAsDone[{"err":{"module":{"index":0,"error":"0x05000000"}}}]',
  );
});
