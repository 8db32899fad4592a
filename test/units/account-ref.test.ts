import { allNetworks } from '@polkadot/networks';
import { describe, expect, it, test } from 'vitest';
import { parseAccountRef, parseAccountRefs } from '../../src/units/account-ref.js';
import { networkOfPrefix } from '../../src/units/ss58-networks.js';

const ALICE = '5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY';
const ALICE_HEX = '0xd43593c715fdd31c61141abd04a99fd6822c8558854ccde39a5684e7a56da27d';

describe('an account is named the way the operator thinks of it', () => {
  test.each([
    [ALICE, { kind: 'address', address: ALICE }],
    [ALICE_HEX, { kind: 'address', address: ALICE }],
    [ALICE_HEX.toUpperCase().replace('0X', '0x'), { kind: 'address', address: ALICE }],
    ['alice', { kind: 'name', name: 'alice' }],
    ['my wallet', { kind: 'name', name: 'my wallet' }],
    ['5', { kind: 'name', name: '5' }],
    ['alice/rig1', { kind: 'hotkey', wallet: 'alice', hotkey: 'rig1' }],
  ])('%s', (text, ref) => {
    expect(parseAccountRef(text)).toEqual(ref);
  });

  it('reads several, spaces after the commas and all', () => {
    expect(parseAccountRefs(`alice, ${ALICE}`)).toEqual([
      { kind: 'name', name: 'alice' },
      { kind: 'address', address: ALICE },
    ]);
    expect(() => parseAccountRefs('alice,,bob')).toThrow(/no account/);
  });
});

describe('a refusal says exactly what is wrong, so that nobody hunts for the wrong mistake', () => {
  test.each([
    ['one other character', `${ALICE.slice(0, 20)}z${ALICE.slice(21)}`, /checksum .* not match/],
    ['two swapped', ALICE.replace('zX', 'Xz'), /checksum .* not match/],
    ['one missing', ALICE.slice(0, -1), /checksum .* not match/],
    ['five missing', ALICE.slice(0, -5), /has 43 characters/],
    ['a zero', `${ALICE.slice(0, 20)}0${ALICE.slice(21)}`, /has a 0, which no address has/],
    ['Polkadot', '15oF4uVJwmo4TdGW7VfQxNLavjCXviqxT9S1MgbjMNHr6Sp5', /Polkadot \(prefix 0\)/],
    ['Kusama', 'HNZata7iMYWmk5RvZRTiAsSDhV8366zq2YGb3tLH5Upf74F', /Kusama \(prefix 2\)/],
    ['half a public key', ALICE_HEX.slice(0, 40), /not a public key/],
    ['three parts', 'a/b/c', /"a\/b\/c" is no account/],
    ['an empty part', 'a/', /"a\/" is no account/],
    ['nothing', '', /"" is no account/],
    ['a space before', ` ${ALICE}`, /is not an SS58 address/],
  ])('%s', (_, text, message) => {
    expect(() => parseAccountRef(text)).toThrow(
      expect.objectContaining({ code: 'bad-input', message: expect.stringMatching(message) }),
    );
  });

  test.each([
    ['a seed', '6fa2796b0071cac425d8a7851038318c2c37dcebfe4bae73197ce93e75909bd2'],
    ['a mnemonic', 'legal winner thank year wave sausage worth useful legal winner thank yellow'],
    ['a short public key', '0x6fa2796b0071cac425d8a7851038318c2c37dc'],
  ])('and never repeats %s that was pasted by mistake', (_, secret) => {
    let said = '';
    try {
      parseAccountRef(secret);
    } catch (refusal) {
      said = JSON.stringify([String(refusal), (refusal as { hint: string }).hint]);
    }
    expect(said).not.toBe('');
    for (const part of secret.split(' ')) expect(said).not.toContain(part);
  });
});

describe('networks by prefix', () => {
  it('are named as the registry names them, in our words only where it has none', () => {
    for (const { prefix, displayName } of allNetworks) {
      const told = networkOfPrefix(prefix);
      expect(told).toContain(`prefix ${prefix}`);
      const [name = ''] = told.split(/ \(prefix/);
      if (!name.startsWith('prefix') && prefix !== 13116) {
        expect(displayName.toLowerCase()).toContain(name.toLowerCase());
      }
    }
  });

  it('tell a network without a name by its number', () => {
    expect(networkOfPrefix(4321)).toBe('prefix 4321');
  });
});
