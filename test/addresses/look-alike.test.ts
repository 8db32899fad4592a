import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { lookAlike } from '../../src/addresses/look-alike.js';
import { encodeSs58, type Ss58 } from '../../src/units/ss58.js';

const ALICE = '5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY' as Ss58;
/** No real address: the guard compares texts, and forging one takes a forger's hardware. */
const forged = (head: number, tail: number) =>
  `${ALICE.slice(0, head)}${'x'.repeat(48 - head - tail)}${ALICE.slice(48 - tail)}` as Ss58;
const known = [{ address: ALICE, label: 'wallet alice' }];

it('stops what was made to look like a known address', () => {
  expect(lookAlike(forged(6, 4), known)).toEqual(known);
  expect(lookAlike(forged(8, 6), known)).toEqual(known);
  expect(lookAlike(forged(47, 0), known)).toEqual([]);
  expect(lookAlike(forged(20, 4), known)).toEqual(known);
});

it('says nothing of the address itself, nor of one that shares an end alone', () => {
  expect(lookAlike(ALICE, known)).toEqual([]);
  expect(lookAlike(forged(5, 20), known)).toEqual([]);
  expect(lookAlike(forged(20, 3), known)).toEqual([]);
});

it('has no false alarm among 10,000 random addresses, each against all others', () => {
  const all = Array.from({ length: 10_000 }, (_, at) => ({
    address: encodeSs58(randomBytes(32)),
    label: String(at),
  }));
  const alarms = all.filter(
    ({ address }, at) => at % 10 === 0 && lookAlike(address, all).length > 0,
  );
  expect(alarms).toEqual([]);
  const ends = new Set(all.map(({ address }) => address.slice(0, 6) + address.slice(-4)));
  expect(ends.size).toBe(all.length);
});
