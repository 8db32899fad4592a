import { Keyring } from '@polkadot/keyring';
import { describe, expect, it } from 'vitest';
import { devChain } from './support/dev-chain.js';

const TAO = 1_000_000_000n;

const setUp = () => {
  const chain = devChain();
  const dave = chain.key('Dave');
  const remark = chain.tx('system', 'remark', '0x01');
  return { chain, dave, remark };
};

const tag = (publicKey: Uint8Array, nonce: number): Uint8Array =>
  Uint8Array.of(...publicKey, nonce, 0, 0, 0);

describe('the pool', () => {
  it('keeps a good extrinsic, with the tags that order it', () => {
    const { chain, dave, remark } = setUp();
    expect(chain.validate(chain.sign(dave, remark).toU8a())).toEqual({
      priority: 1n,
      requires: [],
      provides: [tag(dave.publicKey, 0)],
      longevity: 0xffff_ffff_ffff_ffffn,
      propagate: true,
    });
  });

  it('lets an extrinsic with a later nonce wait for the one before it', () => {
    const { chain, dave, remark } = setUp();
    expect(chain.validate(chain.sign(dave, remark, { nonce: 3 }).toU8a())).toMatchObject({
      requires: [tag(dave.publicKey, 2)],
      provides: [tag(dave.publicKey, 3)],
    });
  });

  it('changes nothing by looking', () => {
    const { chain, dave, remark } = setUp();
    const before = chain.storage.snapshot();
    chain.validate(chain.sign(dave, remark).toU8a());
    expect(chain.storage.snapshot()).toEqual(before);
  });

  it('knows how long a mortal extrinsic lives', () => {
    const { chain, dave, remark } = setUp();
    chain.block();
    const mortal = chain.sign(dave, remark, { period: 64 });
    expect(chain.validate(mortal.toU8a())).toMatchObject({ longevity: 63n });
  });

  it('puts what root does before what anyone else does', () => {
    const { chain } = setUp();
    const call = chain.tx('sudo', 'sudo', chain.tx('system', 'setStorage', []));
    const extrinsic = chain.sign(chain.key('Alice'), call);
    expect(chain.validate(extrinsic.toU8a())).toMatchObject({ priority: 10_000_000_000n });
  });

  it('refuses calls nested deeper than eight', () => {
    const { chain } = setUp();
    const nest = (depth: number) => {
      let call = chain.tx('system', 'remark', '0x01');
      for (let at = 0; at < depth; at += 1) call = chain.tx('utility', 'asDerivative', 0, call);
      return chain.validate(chain.sign(chain.key('Alice'), call).toU8a());
    };
    expect(nest(8)).toHaveProperty('provides');
    expect(nest(9)).toBe('invalid: Call');
  });

  it('refuses an extrinsic that no signer stands for', () => {
    const { chain } = setUp();
    const bare = (call: Uint8Array) => Uint8Array.of((call.length + 1) << 2, 4, ...call);
    expect(chain.validate(bare(chain.tx('system', 'remark', '0x01').toU8a()))).toBe(
      'unknown: NoUnsignedValidator',
    );
    expect(chain.validate(bare(chain.tx('timestamp', 'set', 1n).toU8a()))).toBe(
      'invalid: MandatoryValidation',
    );
  });
});

describe.each([
  { title: 'signed for another chain', signing: { genesisHash: hash('11') } },
  { title: 'signed for another runtime', signing: { specVersion: 423 } },
])('an extrinsic $title', ({ signing }) => {
  it('gets neither into the pool nor into a block', () => {
    const { chain, dave, remark } = setUp();
    const extrinsic = chain.sign(dave, remark, signing);
    expect(chain.validate(extrinsic.toU8a())).toBe('invalid: BadProof');
    expect(chain.block(extrinsic)[0]?.result).toBe('invalid: BadProof');
    expect(chain.nonce(dave.address)).toBe(0);
  });
});

describe('an extrinsic that is no longer, or not yet, valid', () => {
  it('is refused a second time: nobody pays twice for one signature', () => {
    const { chain, dave, remark } = setUp();
    const extrinsic = chain.sign(dave, remark);
    chain.block(extrinsic);
    const after = chain.free(dave.address);
    expect(chain.validate(extrinsic.toU8a())).toBe('invalid: Stale');
    expect(chain.block(extrinsic)[0]?.result).toBe('invalid: Stale');
    expect(chain.free(dave.address)).toBe(after);
  });

  it('is refused by a block that has not seen the nonces before it', () => {
    const { chain, dave, remark } = setUp();
    const [applied] = chain.block(chain.sign(dave, remark, { nonce: 1 }));
    expect(applied?.result).toBe('invalid: Future');
  });

  it('is refused after its era', () => {
    const { chain, dave, remark } = setUp();
    chain.block();
    const mortal = chain.sign(dave, remark, { period: 4 });
    chain.block();
    chain.block();
    expect(chain.validate(mortal.toU8a())).toHaveProperty('provides');
    chain.block();
    chain.block();
    expect(chain.validate(mortal.toU8a())).toBe('invalid: BadProof');
    expect(chain.block(mortal)[0]?.result).toBe('invalid: BadProof');
  });

  it('is refused when the chain does not know the block it was born at', () => {
    const { chain, dave, remark } = setUp();
    const mortal = chain.sign(dave, remark, { period: 64, born: 40 });
    expect(chain.validate(mortal.toU8a())).toBe('invalid: AncientBirthBlock');
  });
});

describe('a signer', () => {
  it('whose signature is over something else is refused', () => {
    const { chain, dave, remark } = setUp();
    const content = chain.sign(dave, remark).toU8a();
    content[content.length - 1] = 2;
    expect(chain.validate(content)).toBe('invalid: BadProof');
  });

  it.each(['ed25519', 'sr25519', 'ecdsa'] as const)('may use %s', (type) => {
    const { chain, remark } = setUp();
    const pair = new Keyring({ type, ss58Format: 42 }).addFromUri('//Somebody');
    const give = chain.tx('balances', 'transferKeepAlive', pair.address, TAO);
    expect(chain.send(chain.key('Alice'), give).result).toBe('ok');
    expect(chain.free(pair.address)).toBe(TAO);
    expect(chain.send(pair, remark, { nonce: 0 }).result).toBe('ok');
  });

  it('of a long call signs its hash, and is understood', () => {
    const { chain, dave } = setUp();
    const long = chain.tx('system', 'remark', `0x${'ab'.repeat(500)}`);
    expect(chain.send(dave, long).result).toBe('ok');
  });

  it('who holds nothing cannot pay', () => {
    const { chain, remark } = setUp();
    const stranger = chain.sign(chain.key('Stranger'), remark, { nonce: 0 });
    expect(chain.validate(stranger.toU8a())).toBe('invalid: Payment');
    expect(chain.block(stranger)[0]?.result).toBe('invalid: Payment');
  });

  it.each([
    { title: 'exactly the fee and the deposit', spare: 0n, kept: 'ok' },
    { title: 'a rao less', spare: -1n, kept: 'invalid: Payment' },
  ])('who holds $title', ({ spare, kept }) => {
    const { chain, remark } = setUp();
    const poor = chain.key('Poor');
    const extrinsic = chain.sign(poor, remark, { nonce: 0 });
    const fee = chain.fee(extrinsic);
    const give = chain.tx('balances', 'transferKeepAlive', poor.address, fee + 500n + spare);
    chain.send(chain.key('Alice'), give);
    expect(chain.block(extrinsic)[0]?.result).toBe(kept);
  });
});

function hash(byte: string): `0x${string}` {
  return `0x${byte.repeat(32)}`;
}
