import { describe, expect, it, test } from 'vitest';
import type { RegistrationTerms } from '../../src/chain/subnet.js';
import {
  type Charged,
  type Place,
  planRegistration,
  type Request,
  termsOf,
} from '../../src/commands/register/burned/plan.js';
import { cardOf } from '../../src/commands/register/burned/view.js';
import { parseFraction } from '../../src/units/fraction.js';
import { type Netuid, rao } from '../../src/units/money.js';
import { parseSs58 } from '../../src/units/ss58.js';

const ALICE = parseSs58('5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY');
const BOB = parseSs58('5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty');
const netuid = 2 as Netuid;

const terms: RegistrationTerms = {
  netuid,
  burn: rao(100_001n),
  open: true,
  neurons: 3,
  mostNeurons: 256,
  reopensAt: undefined,
};
const place: Place = {
  at: { number: 7, hash: '0x07' },
  terms,
  uid: undefined,
  hotkeyOwner: undefined,
  canCap: true,
};
const facts: Charged = {
  place,
  payer: { free: rao(1_000_000n), reserved: rao(0n), frozen: rao(0n) },
  existentialDeposit: rao(500n),
  fee: rao(100n),
};
const request: Request = {
  coldkey: ALICE,
  hotkey: BOB,
  netuid,
  tolerance: parseFraction('0.5%'),
  maxCost: undefined,
};
const placed = (change: Partial<Place>): Charged => ({ ...facts, place: { ...place, ...change } });

describe('a uid never costs more than was shown and allowed', () => {
  it('caps the price at the tolerance above it, rounded down', () => {
    const { call, freeAfter } = planRegistration(request, facts);
    expect(call).toEqual({ kind: 'registerLimit', netuid, hotkey: BOB, limit: 100_501n });
    expect(freeAfter).toBe(899_899n);
  });

  it('caps the price at --max-cost when that was given', () => {
    const { call } = planRegistration({ ...request, maxCost: rao(100_001n) }, facts);
    expect(call).toMatchObject({ kind: 'registerLimit', limit: 100_001n });
  });

  it.each([true, false])('refuses a price above --max-cost (runtime can cap: %s)', (canCap) => {
    const cheap = { ...request, maxCost: rao(100_000n) };
    expect(() => planRegistration(cheap, placed({ canCap }))).toThrowError(
      expect.objectContaining({ code: 'above-limit', exitStatus: 3 }),
    );
  });

  it('says where a limit was only compared, and where there is none', () => {
    const open = planRegistration(request, placed({ canCap: false }));
    expect(cardOf(open).warnings).toEqual([
      expect.stringContaining('cannot cap the price: it charges'),
    ]);
    const held = { ...request, maxCost: rao(100_001n) };
    const [warning] = cardOf(planRegistration(held, placed({ canCap: false }))).warnings ?? [];
    expect(warning).toContain('held against --max-cost here, and may be higher in the block');
    expect(cardOf(planRegistration(held, facts)).warnings).toEqual([]);
  });

  it('falls back to the call without a limit where the runtime has no other', () => {
    const { call } = planRegistration(request, placed({ canCap: false }));
    expect(call).toEqual({ kind: 'burnedRegister', netuid, hotkey: BOB });
  });
});

describe('a registration that could only fail is refused before anything is signed', () => {
  test.each([
    ['a hotkey that has a uid', { uid: 4 }, 'already-exists', 'as uid 4'],
    ['a closed subnet', { terms: { ...terms, open: false } }, 'not-allowed', 'no registrations'],
    ['a full interval', { terms: { ...terms, reopensAt: 9 } }, 'not-allowed', 'in block 9'],
    ["somebody else's hotkey", { hotkeyOwner: BOB }, 'not-allowed', BOB],
  ])('%s', (_title, change, code, words) => {
    expect(() => planRegistration(request, placed(change))).toThrowError(
      expect.objectContaining({ code, message: expect.stringContaining(words) }),
    );
  });

  it('lets a hotkey of its own through, and the first block of the next interval', () => {
    const change = { hotkeyOwner: ALICE, terms: { ...terms, reopensAt: 8 } };
    expect(planRegistration(request, placed(change)).call.kind).toBe('registerLimit');
  });

  it('keeps the existential deposit in the coldkey, to the last rao', () => {
    const holding = (free: bigint) => ({ ...facts, payer: { ...facts.payer, free: rao(free) } });
    expect(planRegistration(request, holding(100_601n)).freeAfter).toBe(500n);
    expect(() => planRegistration(request, holding(100_600n))).toThrowError(
      expect.objectContaining({ code: 'balance-too-low' }),
    );
  });

  it('tells root and a subnet that is not there apart from a closed one', () => {
    expect(() => termsOf(0 as Netuid, terms)).toThrowError(
      expect.objectContaining({ code: 'not-allowed' }),
    );
    expect(() => termsOf(netuid, undefined)).toThrowError(
      expect.objectContaining({ code: 'not-found', exitStatus: 2 }),
    );
  });
});
