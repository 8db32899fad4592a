import { describe, expect, it } from 'vitest';
import { accountIdOf, encodeSs58, parseSs58 } from '../../src/units/ss58.js';

const ALICE = '5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY';

describe('money goes to the address that was meant or nowhere', () => {
  it('reads an address and writes it again', () => {
    expect(encodeSs58(accountIdOf(parseSs58(ALICE)))).toBe(ALICE);
  });

  it('finds a mistyped character by the checksum', () => {
    expect(() => parseSs58(`${ALICE.slice(0, -1)}Z`)).toThrowError(/checksum of .* does not match/);
  });

  it('refuses an address of another network and names the same key here', () => {
    expect(() => parseSs58('15oF4uVJwmo4TdGW7VfQxNLavjCXviqxT9S1MgbjMNHr6Sp5')).toThrowError(
      expect.objectContaining({ code: 'bad-input', hint: expect.stringContaining(ALICE) }),
    );
  });

  it.each([
    '',
    'alice',
    `0x${'00'.repeat(32)}`,
    ` ${ALICE}`,
    ALICE.toLowerCase(),
    'x'.repeat(5000),
  ])('refuses %j', (typed) => {
    expect(() => parseSs58(typed)).toThrowError();
  });
});
