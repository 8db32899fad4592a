import { merkleizeMetadata } from '@polkadot-api/merkleize-metadata';
import { describe, expect, it } from 'vitest';
import { u32 } from '../../../src/localnet/builtin/scale/primitives.js';
import { bytes, type Hex } from '../../../src/localnet/builtin/scale/sequence.js';
import { decodeAll } from '../../../src/localnet/builtin/scale/type.js';
import { option } from '../../../src/localnet/builtin/scale/variant.js';
import { toHex } from '../../../src/units/hex.js';
import { devChain } from './support/dev-chain.js';

/** What a device would sign for: the digest of the V15 metadata as anybody can download it. */
function digestOf(chain: ReturnType<typeof devChain>, symbol = 'TAO'): Hex {
  const answer = chain.call('Metadata_metadata_at_version', u32.encode(15));
  const content = decodeAll(option(bytes), answer) ?? new Uint8Array();
  const shown = { decimals: 9, tokenSymbol: symbol, base58Prefix: 42 };
  const name = { specName: 'node-subtensor', specVersion: 424 };
  return toHex(merkleizeMetadata(content, { ...shown, ...name }).digest());
}

function setUp(build = {}) {
  const chain = devChain(undefined, build);
  const remark = chain.tx('system', 'remark', '0x01');
  return { chain, dave: chain.key('Dave'), remark };
}

describe('an extrinsic signed over a metadata hash', () => {
  it('is taken when the hash is that of the metadata the chain shows', () => {
    const { chain, dave, remark } = setUp();
    const metadataHash = digestOf(chain);
    const extrinsic = chain.sign(dave, remark, { metadataHash });
    expect(chain.validate(extrinsic.toU8a())).toMatchObject({ priority: 1n });
    expect(chain.send(dave, remark, { metadataHash }).result).toBe('ok');
  });

  it('is no proof when the device was shown another symbol or other metadata', () => {
    const { chain, dave, remark } = setUp();
    const wrong = [digestOf(chain, 'ALPHA'), `0x${'11'.repeat(32)}` as const];
    for (const metadataHash of wrong) {
      const extrinsic = chain.sign(dave, remark, { metadataHash });
      expect(chain.validate(extrinsic.toU8a())).toBe('invalid: BadProof');
    }
  });

  it('cannot be judged by a build without one, which takes all others', () => {
    const { chain, dave, remark } = setUp({ metadataHash: false });
    const metadataHash = digestOf(chain);
    const over = chain.sign(dave, remark, { metadataHash });
    expect(chain.validate(over.toU8a())).toBe('unknown: CannotLookup');
    expect(chain.send(dave, remark).result).toBe('ok');
  });
});
