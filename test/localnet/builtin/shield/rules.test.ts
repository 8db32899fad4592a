import { describe, expect, it } from 'vitest';
import { beginBlock } from '../../../../src/localnet/builtin/executive/begin-block.js';
import { callNamed } from '../../../../src/localnet/builtin/frame/assembly.js';
import { dispatch } from '../../../../src/localnet/builtin/frame/dispatch.js';
import { clearStored } from '../../../../src/localnet/builtin/pallets/shield/queue.js';
import {
  currentKey,
  nextKey,
  pendingExtrinsicsCount,
  pendingKey,
} from '../../../../src/localnet/builtin/pallets/shield/storage.js';
import { ZERO_HASH } from '../../../../src/localnet/builtin/types/account.js';
import { NOBODY } from '../../../../src/localnet/builtin/types/origin.js';
import { toHex } from '../../../../src/units/hex.js';
import { alice, bob, operatedChain, tagsOf } from '../subtensor/support/operator.js';
import { devChain } from '../support/dev-chain.js';
import { sealedChain } from './sealed-chain.js';

const refusedWith = (name: string) => `MevShield.${name}`;
const someBytes = (length: number) => new Uint8Array(length).fill(9);

describe('the pool', () => {
  const setUp = () => {
    const chain = devChain();
    for (let left = 3; left > 0; left -= 1) chain.block();
    const pair = chain.key('Alice');
    const wrap = (content: Uint8Array, choices = {}) =>
      chain.sign(pair, chain.tx('mevShield', 'submitEncrypted', toHex(content)), choices);
    return {
      ...chain,
      pair,
      wrap,
      verdict: (...of: Parameters<typeof wrap>) => chain.validate(wrap(...of).toU8a()),
    };
  };

  it.each([
    { title: 'that never ends', choices: {}, taken: false },
    { title: 'of sixteen blocks', choices: { period: 16 }, taken: false },
    { title: 'of eight blocks', choices: { period: 8 }, taken: true },
    { title: 'of four blocks', choices: { period: 4 }, taken: true },
  ])('takes a wrapper for the next few blocks alone: an era $title', ({ choices, taken }) => {
    const { verdict } = setUp();
    const said = verdict(someBytes(3_000), choices);
    if (taken) expect(said).toMatchObject({ propagate: true });
    else expect(said).toBe('invalid: Stale');
  });

  it('says of a malformed envelope that it is one, before it looks at its signer’s swap', () => {
    const { verdict } = setUp();
    expect(verdict(someBytes(41), { period: 8 })).toBe('invalid: Custom 23');
    expect(verdict(someBytes(41))).toBe('invalid: Stale');
  });

  it('lets a coldkey with an announced swap seal, and nothing else', () => {
    const { pair, tx, send, verdict, sign, validate } = setUp();
    send(pair, tx('subtensorModule', 'announceColdkeySwap', `0x${'12'.repeat(32)}`));
    expect(verdict(someBytes(3_000), { period: 8 })).toMatchObject({ propagate: true });
    expect(validate(sign(pair, tx('system', 'remark', '0x')).toU8a())).toBe('invalid: Custom 0');
    send(pair, tx('mevShield', 'submitEncrypted', toHex(someBytes(3_000))), { period: 8 });
    expect(send(pair, tx('subtensorModule', 'disputeColdkeySwap')).result).toBe('ok');
    expect(verdict(someBytes(3_000), { period: 8 })).toBe('invalid: Custom 21');
    expect(verdict(someBytes(41), { period: 8 })).toBe('invalid: Custom 23');
  });

  it('takes no key from outside', async () => {
    const { tx, request } = await sealedChain();
    const call = tx('mevShield', 'announceNextKey', null).toU8a();
    const bare = Uint8Array.of((call.length + 1) << 2, 4, ...call);
    const hex = `0x${Buffer.from(bare).toString('hex')}`;
    await expect(request('author_submitExtrinsic', hex)).rejects.toMatchObject({ code: 1011 });
  });
});

/** A chain in a block of this slot, and calls on the pallet. */
function shielded(slot?: number) {
  const chain = operatedChain();
  const enter = (number: number) => {
    const logs =
      slot === undefined
        ? []
        : [{ tag: 'PreRuntime', value: ['0x61757261', Uint8Array.of(slot, 0, 0, 0, 0, 0, 0, 0)] }];
    beginBlock(chain, { number, parentHash: ZERO_HASH, digest: { logs } as never });
  };
  enter(2);
  return {
    ...chain,
    enter,
    shield: (who: typeof alice | 'root', name: string, args: unknown) =>
      chain.send(who, 'MevShield', name, args),
    announce: (encKey: Uint8Array | undefined) =>
      dispatch(
        chain,
        callNamed(chain.assembly, 'MevShield', 'announce_next_key', { encKey }),
        NOBODY,
      ).error,
  };
}

describe('announcing a key', () => {
  it('is for the block’s author alone', () => {
    const chain = shielded(1);
    expect(chain.shield(alice, 'announce_next_key', { encKey: someBytes(1184) }).error).toBe(
      'BadOrigin',
    );
    expect(chain.announce(someBytes(1184))).toBeUndefined();
  });

  it('needs a key of the right length, and a block that says whose it is', () => {
    const code = (error: unknown) => (error as { value: { error: string } }).value.error;
    expect(code(shielded(1).announce(someBytes(1183)))).toBe('0x00000000');
    expect(code(shielded().announce(someBytes(1184)))).toBe('0x01000000');
  });

  it('of nothing takes the author out: once the keys have moved on nobody can seal for it', () => {
    const chain = shielded(1);
    const known = () => [nextKey, pendingKey, currentKey].map((key) => key.exists(chain.storage));
    for (const key of [someBytes(1184), someBytes(1184), undefined]) chain.announce(key);
    expect(known()).toEqual([true, true, false]);
    chain.announce(undefined);
    expect(known()).toEqual([false, true, true]);
    chain.announce(undefined);
    expect(known()).toEqual([false, false, true]);
  });
});

describe('a stored call', () => {
  it('is given up in the next block, since nobody can decrypt it', () => {
    const chain = shielded();
    expect(chain.shield(bob, 'store_encrypted', { encryptedCall: someBytes(10) }).events).toEqual([
      { tag: 'ExtrinsicStored', value: { index: 0, who: bob } },
    ]);
    chain.shield(bob, 'store_encrypted', { encryptedCall: someBytes(10) });
    chain.enter(3);
    clearStored(chain);
    const told = chain.events().map(({ event }) => event);
    expect(told).toEqual([
      { tag: 'ExtrinsicDecodeFailed', value: { index: 0 } },
      { tag: 'ExtrinsicDecodeFailed', value: { index: 1 } },
    ]);
    expect(pendingExtrinsicsCount.get(chain.storage)).toBe(0);
    expect(chain.shield(bob, 'store_encrypted', { encryptedCall: someBytes(1) }).events).toEqual([
      { tag: 'ExtrinsicStored', value: { index: 2, who: bob } },
    ]);
  });

  it('is too old after as many blocks as root allows', () => {
    const chain = shielded();
    chain.shield('root', 'set_stored_extrinsic_lifetime', { value: 0 });
    chain.shield(bob, 'store_encrypted', { encryptedCall: someBytes(10) });
    chain.enter(3);
    clearStored(chain);
    expect(chain.events().map(({ event }) => event)).toEqual([
      { tag: 'ExtrinsicExpired', value: { index: 0 } },
    ]);
  });

  it('finds a full queue closed', () => {
    const chain = shielded();
    chain.shield('root', 'set_max_pending_extrinsics_number', { value: 1 });
    const call = { encryptedCall: someBytes(10) };
    expect(chain.shield(bob, 'store_encrypted', call).error).toBeUndefined();
    expect(chain.shield(bob, 'store_encrypted', call).error).toBe(
      refusedWith('TooManyPendingExtrinsics'),
    );
  });

  it.each([
    { name: 'set_max_pending_extrinsics_number', value: 7, event: 'MaxPendingExtrinsicsNumberSet' },
    { name: 'set_stored_extrinsic_lifetime', value: 7, event: 'ExtrinsicLifetimeSet' },
    { name: 'set_on_initialize_weight', value: 7n, event: 'OnInitializeWeightSet' },
    { name: 'set_max_extrinsic_weight', value: 7n, event: 'MaxExtrinsicWeightSet' },
  ])('has its limits from root alone: $name', ({ name, value, event }) => {
    const chain = shielded();
    expect(chain.shield(alice, name, { value }).error).toBe('BadOrigin');
    expect(tagsOf(chain.shield('root', name, { value }))).toEqual([event]);
    if (typeof value === 'number') return;
    const most = { value: 2_000_000_000_001n };
    expect(chain.shield('root', name, most).error).toBe(refusedWith('WeightExceedsAbsoluteMax'));
  });
});
