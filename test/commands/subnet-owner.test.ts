import { describe, expect, it, test } from 'vitest';
import type { Neuron } from '../../src/chain/metagraph.js';
import type { SubnetSummary } from '../../src/chain/subnet.js';
import { subnetIdentity } from '../../src/commands/options/subnet-identity.js';
import { noSubnetIdentity } from '../../src/commands/subnet/identity/fields.js';
import * as identity from '../../src/commands/subnet/identity/set/plan.js';
import * as count from '../../src/commands/subnet/mechanisms/set/plan.js';
import { parseSplit } from '../../src/commands/subnet/mechanisms/split/parse-split.js';
import * as split from '../../src/commands/subnet/mechanisms/split/plan.js';
import * as symbol from '../../src/commands/subnet/symbol/set/plan.js';
import { subnetTrim } from '../../src/commands/subnet/trim/command.js';
import { confirmTrim } from '../../src/commands/subnet/trim/confirm.js';
import * as trim from '../../src/commands/subnet/trim/plan.js';
import { cardOf, didJson, didView } from '../../src/commands/subnet/trim/view.js';
import type { Context } from '../../src/context.js';
import { alpha, type Netuid, rao, raoPerAlpha } from '../../src/units/money.js';
import { parseSs58 } from '../../src/units/ss58.js';
import { drawnPlan } from '../support/drawn-plan.js';
import { fixtureChain } from '../support/fixture-chain.js';
import { signingInput } from '../support/signing-input.js';
import { subnetSettings } from '../support/subnet-settings.js';
import { testContext } from '../support/test-context.js';

const ALICE = parseSs58('5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY');
const BOB = parseSs58('5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty');
const netuid = 2 as Netuid;
const at = { number: 19, hash: '0x19' } as const;
const payer = {
  balance: { free: rao(10_000n), reserved: rao(0n), frozen: rao(0n) },
  ...{ existentialDeposit: rao(500n), fee: rao(100n) },
};
const subnet = {
  ...{ netuid, name: 'two', symbol: 'β', tempo: 10, ownerColdkey: ALICE, ownerHotkey: BOB },
  ...{ price: raoPerAlpha(1n), taoIn: rao(1n), registeredAt: 10, firstEmission: undefined },
  ...{ alphaIn: alpha(netuid, 1n), alphaOut: alpha(netuid, 0n) },
} satisfies SubnetSummary;
const refusal = (code: string, message: string) =>
  expect.objectContaining({ code, message: expect.stringContaining(message) });

describe('the identity of a subnet', () => {
  const plan = (wanted: identity.Request['wanted'], found: Partial<identity.Facts> = {}) =>
    identity.planIdentity(
      { coldkey: ALICE, netuid, wanted },
      { ...payer, subnet, identity: { ...noSubnetIdentity, discord: '0x64' }, ...found },
    );

  // btcli 11 weakness 11: setting one field emptied the others. agcli: it set the coldkey's instead.
  it('keeps every field that was not named', () => {
    const { call, changes } = plan({ subnetUrl: '0x75' });
    expect(call).toMatchObject({
      kind: 'setSubnetIdentity',
      fields: { ...noSubnetIdentity, discord: '0x64', subnetUrl: '0x75' },
    });
    expect(changes.map(({ field }) => field)).toEqual(['subnetUrl']);
  });

  it("is its owner's to set, and not set again", () => {
    const owned = { ...subnet, ownerColdkey: BOB };
    expect(() => plan({ subnetUrl: '0x75' }, { subnet: owned })).toThrow(
      refusal('not-allowed', BOB),
    );
    expect(() => plan({ discord: '0x64' })).toThrow(refusal('already-exists', 'already'));
    expect(() => plan({ discord: '0x65' }, { subnet: undefined })).toThrow(
      refusal('not-found', '2'),
    );
  });

  // btcli 9: at creation every field was cut to 64 bytes, of 256 or 1024 that the chain takes.
  it.each([
    ['subnetName', 256],
    ['logoUrl', 1024],
  ] as const)('%s may be as long as the chain takes', (field, most) => {
    const { parse } = subnetIdentity[field];
    expect(parse?.('x'.repeat(most))).toHaveLength(most);
    expect(() => parse?.('x'.repeat(most + 1))).toThrow(refusal('bad-input', `takes ${most}`));
  });
});

describe('the symbol of a subnet', () => {
  const plan = (typed: string) =>
    symbol.planSymbol(
      { coldkey: ALICE, netuid, symbol: typed, bytes: '0xceb6' },
      {
        ...payer,
        subnet,
        symbols: new Map([
          [netuid, 'β'],
          [3 as Netuid, 'γ'],
        ]),
      },
    );

  // agcli: its client insisted on ASCII, of which the runtime's list has one letter.
  it('may be any letter that no subnet has', () => {
    expect(plan('ζ').call).toEqual({ kind: 'setSymbol', netuid, symbol: '0xceb6' });
    expect(plan('ᚠ').call).toMatchObject({ kind: 'setSymbol' });
    expect(() => plan('γ')).toThrow(refusal('already-exists', 'subnet 3'));
    expect(() => plan('ab')).toThrow(refusal('bad-input', 'one letter'));
  });
});

const terms = (names: Readonly<Record<string, bigint>>, owner = ALICE) =>
  subnetSettings(names, { owner });
const mechanisms = { count: 2, most: 2, mostUids: 128, mostUidsTogether: 256, split: undefined };
const setters = { mechanism_count: 2n, mechanism_emission_split: 0n };

describe('the mechanisms of a subnet', () => {
  const facts = { ...payer, at, terms: terms(setters), mechanisms };
  const set = (to: number, found: Partial<typeof facts> = {}) =>
    count.planCount({ account: ALICE, netuid, count: to }, { ...facts, ...found });

  // agcli: it sent the call to a pallet that has none such.
  it('are as many as the network and the uids allow', () => {
    expect(set(1).call).toEqual({
      ...{ kind: 'adminSet', name: 'sudo_set_mechanism_count', netuid, value: 1n },
    });
    expect(() => set(2)).toThrow(refusal('already-exists', '2'));
    expect(() => set(3)).toThrow(refusal('bad-input', 'allows 2'));
    const wide = { mechanisms: { ...mechanisms, count: 1, mostUids: 256 } };
    expect(() => set(2, wide)).toThrow(refusal('not-allowed', '256 uids'));
    // Runtimes up to 346 had 4096: the number is the chain's to tell.
    const roomy = { mechanisms: { ...wide.mechanisms, mostUidsTogether: 4_096 } };
    expect(set(2, roomy).call).toMatchObject({ value: 2n });
    expect(() => set(1, { terms: terms(setters, BOB) })).toThrow(refusal('not-allowed', BOB));
    expect(() => set(1, { terms: terms({}) })).toThrow(refusal('not-in-runtime', 'AdminUtils'));
  });

  test.each([
    ['60%,40%', [39_321, 26_214]],
    ['0.5,0.5', [32_768, 32_767]],
    ['33.333333333%,66.666666667%', [21_845, 43_690]],
    ['1,0', [65_535, 0]],
    ['65534,1', [65_534, 1]],
    ['even', 'even'],
  ])('split as %s, exactly the whole', (typed, parts) => {
    expect(parseSplit(typed)).toEqual(parts);
  });

  test.each(['60%,41%', '0.5,0.4', '1,2', '50%,0.5', '', 'odd', '-1,2'])(
    'never guess at a split of %j',
    (typed) => {
      expect(() => parseSplit(typed)).toThrow(refusal('bad-input', ''));
    },
  );

  it('get a share each', () => {
    const plan = (typed: string) =>
      split.planSplit({ account: ALICE, netuid, split: parseSplit(typed) }, facts);
    expect(plan('60%,40%').call).toMatchObject({
      ...{ name: 'sudo_set_mechanism_emission_split', value: [39_321n, 26_214n] },
    });
    expect(() => plan('100%')).toThrow(refusal('bad-input', '2 mechanisms'));
    expect(() => plan('even')).toThrow(refusal('already-exists', 'already'));
    const uneven = { ...facts, mechanisms: { ...mechanisms, split: [1, 65_534] } };
    const even = split.planSplit({ account: ALICE, netuid, split: 'even' }, uneven);
    expect(even.call).toMatchObject({ value: null });
  });
});

describe('a trim', () => {
  const neuron = (uid: number, emission: bigint, registeredAt = 1): Neuron => ({
    ...{ uid, hotkey: `hotkey ${uid}` as never, coldkey: BOB, registeredAt, lastUpdate: 0 },
    ...{ stakeWeight: alpha(netuid, 0n), alphaStake: alpha(netuid, 0n), rootStake: rao(0n) },
    ...{ consensus: undefined, incentive: undefined, dividends: undefined, trust: undefined },
    ...{ validatorTrust: undefined, rank: undefined, emission: alpha(netuid, emission) },
    ...{ validatorPermit: false, active: true, axon: undefined, identity: undefined },
  });
  const neurons = [neuron(0, 0n), neuron(1, 5n), neuron(2, 1n), neuron(3, 1n), neuron(4, 0n, 19)];
  const limits = {
    ...{ max_allowed_uids: 256n, min_allowed_uids: 2n, immunity_period: 10n },
    ...{ owner_immune_neuron_limit: 1n, trim_to_max_allowed_uids: 0n },
  };
  const facts = { ...payer, at, terms: terms(limits), neurons: [...neurons] };
  const request = { account: ALICE, netuid, uids: 3 };
  const plan = (asked: Partial<trim.Request> = {}) =>
    trim.planTrim({ ...request, ...asked }, facts);

  // agcli: it sent a call that does not exist.
  it("shows who goes: the weakest that are neither immune nor the owner's", () => {
    const { call, removed } = plan();
    expect(call).toMatchObject({ name: 'sudo_trim_to_max_allowed_uids', value: 3n });
    expect(removed.map(({ uid }) => uid)).toEqual([0, 3]);
    const owned = neurons.map((each) => (each.uid === 0 ? { ...each, coldkey: ALICE } : each));
    const kept = trim.planTrim(request, { ...facts, neurons: owned });
    expect(kept.removed.map(({ uid }) => uid)).toEqual([3, 2]);
    expect(cardOf(kept).json).toMatchObject({ removed: [{ uid: 3 }, { uid: 2 }] });
    expect(drawnPlan(kept, cardOf(kept), 80)).toContain('Goes: uid 3');
  });

  it('asks for the number of those who go, and for no more than a yes where nobody does', () => {
    expect(trim.typedTrim(plan())).toMatchObject({ answer: '2', option: '--yes' });
    expect(trim.typedTrim(plan({ uids: 5 }))).toBeUndefined();
    expect(trim.trimMoved(plan(), plan({ uids: 2 }))).toBeDefined();
    expect(trim.trimMoved(plan(), plan())).toBeUndefined();
  });

  it('keeps to the bounds of the subnet, and to four fifths that may be immune', () => {
    expect(() => plan({ uids: 1 })).toThrow(refusal('bad-input', '2 to 256'));
    // Signed, it would cost the fee and a month in which nothing can be trimmed.
    expect(() => plan({ uids: 256 })).toThrow(refusal('already-exists', '256'));
    expect(() => plan({ uids: 257 })).toThrow(refusal('bad-input', '2 to 256'));
    const young = neurons.map((each) => ({ ...each, registeredAt: 19 }));
    expect(() => trim.planTrim(request, { ...facts, neurons: young })).toThrow(
      refusal('not-allowed', '5 uids'),
    );
    const strict = { ...facts.terms, mostImmunePercent: 30 };
    expect(() => trim.planTrim(request, { ...facts, terms: strict })).toThrow(
      refusal('not-allowed', '30% or more'),
    );
  });

  // The plan is as old as its approval and the transaction lives for 64 blocks: an epoch between
  // them chooses others, and an operator who trusts the plan pays back the wrong miners.
  it('tells who really went, and that they are not those of the plan', async () => {
    const names = (uids: readonly number[]) => uids.map((uid) => neuron(uid, 1n));
    const outcome = { status: 'finalized', hash: '0x1', block: { number: 40, hash: '0x40' } };
    const end = (before: readonly number[], after: readonly number[]) =>
      confirmTrim(
        request,
        plan().call,
        outcome as never,
        {
          blockAt: async (number: number) => ({ number, hash: '0x39' as const }),
          metagraph: async (_: Netuid, { number }: { readonly number: number }) =>
            ({ mostNeurons: 3, neurons: names(number === 39 ? before : after) }) as never,
        },
        cardOf(plan()).json,
      );
    const same = await end([0, 1, 2, 3, 4], [1, 2, 4]);
    expect(same).toMatchObject({ removed: [{ uid: 0 }, { uid: 3 }], asPlanned: true });
    const others = await end([0, 1, 2, 3, 4], [0, 3, 4]);
    expect(others).toMatchObject({ removed: [{ uid: 1 }, { uid: 2 }], asPlanned: false });
    const did = { request, network: 'local', outcome, feePaid: rao(1n), effect: others } as never;
    expect(didView(did).notes?.join()).toContain('others went');
    expect(didJson(did)).toMatchObject({ removed: [{ uid: 1 }, { uid: 2 }], asPlanned: false });
  });

  // btcli 9 defect 2: answering no printed "User aborted." and submitted all the same.
  it('signs nothing when something else is typed', async () => {
    const chain = {
      ...fixtureChain({ [ALICE]: 10_000n }, () => {
        throw new Error('nothing may be sent');
      }),
      head: async () => at,
      subnetSettings: async () => facts.terms,
      metagraph: async () => ({ netuid, neurons: facts.neurons }),
    };
    const { context } = testContext({ chain, coldkey: ALICE, answers: [] });
    const asked: string[] = [];
    const prompts = async () => ({
      retype: async (question: string) => {
        asked.push(question);
        return 'no';
      },
    });
    const wallets = async () => ({ coldkeyAddress: () => ALICE });
    const run = subnetTrim.run({ ...signingInput, netuid, uids: 3 }, {
      ...context,
      prompts,
      wallets,
    } as unknown as Context);
    await expect(run).rejects.toMatchObject({ code: 'declined' });
    expect([asked.length, chain.sent]).toEqual([1, []]);
  });
});
