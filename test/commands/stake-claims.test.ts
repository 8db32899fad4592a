import { describe, expect, it, test } from 'vitest';
import type { RootClaim, RootClaimKind } from '../../src/chain/root-claims.js';
import { type Facts as AutoFacts, planAuto } from '../../src/commands/stake/auto/set/plan.js';
import { cardOf as autoCard } from '../../src/commands/stake/auto/set/view.js';
import { type Facts, planClaim } from '../../src/commands/stake/claims/claim/plan.js';
import { cardOf } from '../../src/commands/stake/claims/claim/view.js';
import { claimsView } from '../../src/commands/stake/claims/list/view.js';
import { planType } from '../../src/commands/stake/claims/set-type/plan.js';
import { renderTable } from '../../src/format/table.js';
import { type AlphaUnits, alpha, type Netuid, rao } from '../../src/units/money.js';
import { parseSs58 } from '../../src/units/ss58.js';
import { drawnPlan } from '../support/drawn-plan.js';

const ALICE = parseSs58('5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY');
const BOB = parseSs58('5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty');
const CHARLIE = parseSs58('5FLSigC9HGRKVhB9FiEo4Y3koPsNmBmLJbpXg2mp1hXcS59Y');
const swap: RootClaimKind = { kind: 'swap', netuids: [] };
const some = (...netuids: number[]): RootClaimKind => ({
  kind: 'keep-some',
  netuids: netuids as Netuid[],
});

const owes = (netuid: number, owed: bigint): RootClaim => ({
  ...{ hotkey: BOB, rootStake: rao(10_000_000_000n), rate: 0n, claimed: 0n },
  owed: alpha(netuid as Netuid, owed),
  threshold: 500_000n as AlphaUnits,
});
const payer = {
  balance: { free: rao(10_000_000n), reserved: rao(0n), frozen: rao(0n) },
  ...{ existentialDeposit: rao(500n), fee: rao(100_000n) },
};
const facts = (claims: readonly RootClaim[], kind = swap): Facts & { fee: typeof payer.fee } => ({
  ...{ ...payer, claims, kind },
});
const all = { coldkey: ALICE, netuids: 'all' } as const;

describe('claims are made from as many subnets as owe enough', () => {
  it('five to a call, and all calls together or none', () => {
    const claims = Array.from({ length: 12 }, (_, at) => owes(at + 1, 500_000n));
    const { call } = planClaim(all, facts(claims));
    expect(call).toEqual({
      ...{ kind: 'batchAll', mayPart: true },
      calls: [
        { kind: 'claimRoot', netuids: [1, 2, 3, 4, 5] },
        { kind: 'claimRoot', netuids: [6, 7, 8, 9, 10] },
        { kind: 'claimRoot', netuids: [11, 12] },
      ],
    });
  });

  it('passes over what owes a unit too little, and refuses it when it was named', () => {
    const claims = [owes(1, 499_999n), owes(2, 500_000n)];
    expect(planClaim(all, facts(claims)).call).toEqual({ kind: 'claimRoot', netuids: [2] });
    const named = { ...all, netuids: [1, 2] as Netuid[] };
    expect(() => planClaim(named, facts(claims))).toThrowError('subnet 1 owes this coldkey less');
    expect(() => planClaim(all, facts([]))).toThrowError('no subnet owes this coldkey as much');
  });

  it.each([80, 120])('are shown with what becomes of them, at %i columns', async (width) => {
    const plan = planClaim(all, facts([owes(1, 500_000n), owes(2, 1_500_000_000n)], some(2)));
    await expect(drawnPlan(plan, cardOf(plan), width)).toMatchFileSnapshot(
      `./golden/stake-claims.plan.${width}.txt`,
    );
  });

  it.each([80, 120])('are listed with whether it is enough, at %i columns', async (width) => {
    const claims = [owes(1, 499_999n), owes(2, 1_500_000_000n)];
    const at = { number: 7, hash: '0x07' } as const;
    const view = claimsView({ network: 'finney', at, coldkey: ALICE, claims, kind: swap });
    const drawn = renderTable(view, { width, colour: false });
    await expect(`${drawn}\n`).toMatchFileSnapshot(`./golden/stake-claims-list.${width}.txt`);
  });
});

describe('what becomes of claims', () => {
  const set = (claims: RootClaimKind, now: RootClaimKind) =>
    planType({ coldkey: ALICE, claims }, { ...payer, now }).call;

  test.each<[RootClaimKind, RootClaimKind]>([
    [some(1, 2), swap],
    [some(1, 2), some(1)],
    [swap, some(1)],
    [{ kind: 'keep', netuids: [] }, swap],
  ])('changes to another thing', (claims, now) => {
    expect(set(claims, now)).toEqual({ kind: 'setRootClaimType', claims });
  });

  it('is not signed for when it is so already, in whatever order it is typed', () => {
    expect(() => set(swap, swap)).toThrowError('swapped for root stake already');
    expect(() => set(some(2, 1), some(1, 2))).toThrowError('already');
  });
});

describe("where miners' earnings go", () => {
  const known: AutoFacts & { fee: typeof payer.fee } = {
    ...{ ...payer, now: CHARLIE, miners: [BOB], isRegistered: true },
  };
  const asked = { coldkey: ALICE, netuid: 1 as Netuid, hotkey: 'own' } as const;

  it('goes back to the one miner there is, with the only call the chain has', () => {
    expect(planAuto(asked, known).call).toEqual({ kind: 'setAutoStake', netuid: 1, hotkey: BOB });
  });

  test.each<[string, Partial<AutoFacts>, string]>([
    [
      'two miners',
      { miners: [BOB, CHARLIE] },
      'no call that removes a destination, and with 2 hotkeys',
    ],
    ['no miner', { miners: [] }, 'no call that removes a destination, and with no hotkey'],
    ['no destination', { now: undefined }, 'no destination is set on subnet 1'],
    ['the miner itself', { now: BOB }, `go to ${BOB} already`],
  ])('cannot be cleared with %s', (_title, more, message) => {
    expect(() => planAuto(asked, { ...known, ...more })).toThrowError(message);
  });

  it('is no hotkey without a uid', () => {
    const set = { ...asked, hotkey: CHARLIE };
    const nobody = { ...known, now: undefined, isRegistered: false };
    expect(() => planAuto(set, nobody)).toThrowError('has no uid on subnet 1');
  });

  it.each([80, 120])('is shown as it was and will be, at %i columns', async (width) => {
    const plan = planAuto({ ...asked, hotkey: BOB }, known);
    await expect(drawnPlan(plan, autoCard(plan), width)).toMatchFileSnapshot(
      `./golden/stake-auto-set.plan.${width}.txt`,
    );
  });
});
