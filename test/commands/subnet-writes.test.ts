import { describe, expect, test } from 'vitest';
import type { Call } from '../../src/chain/call.js';
import type { ChainEvent } from '../../src/chain/outcome.js';
import type { SubnetSummary } from '../../src/chain/subnet.js';
import { registration } from '../../src/commands/register/burned/command.js';
import { registerRoot } from '../../src/commands/register/root/command.js';
import { subnetCreate } from '../../src/commands/subnet/create/command.js';
import { parseChange } from '../../src/commands/subnet/hyperparameters/change.js';
import { subnetHyperparametersSet } from '../../src/commands/subnet/hyperparameters/set/command.js';
import { subnetStart } from '../../src/commands/subnet/start/command.js';
import type { Context } from '../../src/context.js';
import type { BlockRef } from '../../src/units/block.js';
import { parseFraction } from '../../src/units/fraction.js';
import { alpha, type Netuid, rao, raoPerAlpha } from '../../src/units/money.js';
import { parseSs58 } from '../../src/units/ss58.js';
import { fixtureChain } from '../support/fixture-chain.js';
import { signingInput } from '../support/signing-input.js';
import { subnetSettings } from '../support/subnet-settings.js';
import { testContext } from '../support/test-context.js';

const ALICE = parseSs58('5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY');
const BOB = parseSs58('5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty');
const netuid = 2 as Netuid;
const hash = `0x${'a'.repeat(63)}0` as const;
const landed: BlockRef = { number: 9, hash: '0x09' };

const events: readonly ChainEvent[] = [
  { pallet: 'SubtensorModule', name: 'NetworkAdded', fields: { 0: '2', 1: '1' } },
  { pallet: 'Balances', name: 'Withdraw', fields: { who: ALICE, amount: '5100' } },
  {
    pallet: 'TransactionPayment',
    name: 'TransactionFeePaid',
    fields: { who: ALICE, actualFee: '100' },
  },
];

/** A chain in which the call of the test works, or succeeds without doing anything. */
function chainThat(works: boolean) {
  const done = (at: BlockRef) => works && at.number === landed.number;
  const subnet = (at: BlockRef): SubnetSummary => ({
    netuid,
    name: 'two',
    symbol: 'β',
    tempo: 10,
    ownerColdkey: ALICE,
    ownerHotkey: BOB,
    price: raoPerAlpha(1n),
    taoIn: rao(1n),
    alphaIn: alpha(netuid, 1n),
    alphaOut: alpha(netuid, 0n),
    registeredAt: 1,
    firstEmission: done(at) ? 10 : undefined,
  });
  const uid = { register: 3, create: 0 };
  return (command: 'register' | 'create') => ({
    ...fixtureChain({ [ALICE]: 100_000n }, () => ({
      ...{ status: 'finalized', block: landed, hash },
      events,
    })),
    supports: () => true,
    lockCost: async () => rao(5_000n),
    creationOpensAt: async () => 0,
    startDelay: async () => 0,
    blockTime: () => 12_000,
    subnetEviction: async () => ({ candidates: [], mostSubnets: 128, immunityPeriod: 0 }),
    hotkeyOwner: async () => undefined,
    rootTerms: async () => ({ seats: [], mostSeats: 64, intervalFull: false }),
    seatTake: async () => undefined,
    seatTotals: async () => [alpha(0 as Netuid, 0n)],
    uidOf: async (_hotkey: string, _netuid: number, at: BlockRef) =>
      done(at) ? uid[command] : undefined,
    registrationTerms: async () => ({
      ...{ netuid, burn: rao(5_000n), open: true, neurons: 1, mostNeurons: 2 },
      reopensAt: undefined,
    }),
    subnet: async (_netuid: number, at: BlockRef) => subnet(at),
    subnetSettings: async (_netuid: number, at: BlockRef) =>
      subnetSettings(
        { liquid_alpha_enabled: done(at), tempo: done(at) ? 20n : 10n },
        { owner: ALICE, sudoKey: ALICE },
      ),
  });
}

const input = {
  ...signingInput,
  ...{ hotkey: 'default', netuid, tolerance: parseFraction('1%'), maxCost: undefined },
  ...{ subnetName: undefined, githubRepo: undefined, subnetContact: undefined },
  ...{ subnetUrl: undefined, discord: undefined, description: undefined },
  ...{ logoUrl: undefined, additional: undefined },
  changes: ['liquid_alpha_enabled=true', 'tempo=20'].map(parseChange),
};

type Case = {
  readonly title: string;
  readonly chain: 'register' | 'create';
  readonly run: (context: Context) => Promise<unknown>;
  readonly call: Call;
  readonly did: unknown;
};

const cases: readonly Case[] = [
  {
    title: 'register burned',
    chain: 'register',
    run: (context) => registration('register', 'burned').run(input, context),
    call: { kind: 'registerLimit', netuid, hotkey: BOB, limit: rao(5_050n) },
    did: { effect: { uid: 3, cost: 5_000n }, feePaid: 100n },
  },
  {
    title: 'register root',
    chain: 'register',
    run: (context) => registerRoot.run(input, context),
    call: { kind: 'rootRegister', hotkey: BOB },
    did: { effect: { uid: 3 }, feePaid: 100n },
  },
  {
    title: 'subnet create',
    chain: 'create',
    run: (context) => subnetCreate.run(input, context),
    call: { kind: 'registerNetwork', hotkey: BOB },
    did: { effect: { subnet: { netuid }, cost: 5_000n }, feePaid: 100n },
  },
  {
    title: 'subnet start',
    chain: 'register',
    run: (context) => subnetStart.run(input, context),
    call: { kind: 'startSubnet', netuid },
    did: { effect: { firstEmission: 10 }, feePaid: 100n },
  },
  {
    title: 'subnet hyperparameters set',
    chain: 'register',
    run: (context) => subnetHyperparametersSet.run(input, context),
    call: {
      kind: 'batchAll',
      mayPart: true,
      calls: [
        { kind: 'adminSet', name: 'sudo_set_liquid_alpha_enabled', netuid, value: true },
        { kind: 'sudo', call: { kind: 'adminSet', name: 'sudo_set_tempo', netuid, value: 20n } },
      ],
    },
    did: { effect: { settings: [{ value: { on: true } }, { value: { amount: 20n } }] } },
  },
];

function scene({ chain: command }: Case, works: boolean, answer: boolean) {
  const chain = chainThat(works)(command);
  const world = testContext({ chain, coldkey: ALICE, answers: [answer] });
  const wallets = { coldkeyAddress: () => ALICE, hotkeyAddress: () => BOB };
  const context = { ...world.context, wallets: async () => wallets } as unknown as Context;
  return { ...world, context, chain };
}

describe('what a subnet command signs is what it showed, and only when approved', () => {
  test.each(cases)('$title', async (write) => {
    const { context, chain, seen, done } = scene(write, true, true);
    expect(await write.run(context)).toMatchObject({ did: write.did });
    done();
    expect(seen.steps).toEqual(['shown', 'approved', 'unlocked', 'recorded']);
    expect(chain.sent).toEqual([write.call]);
  });

  test.each(cases)('$title signs nothing when the operator declines', async (write) => {
    const { context, chain, seen } = scene(write, true, false);
    await expect(write.run(context)).rejects.toMatchObject({ code: 'declined' });
    expect({ steps: seen.steps, sent: chain.sent }).toEqual({
      steps: ['shown', 'declined'],
      sent: [],
    });
  });

  test.each(cases)('$title never reports what its block does not show', async (write) => {
    const { context } = scene(write, false, true);
    await expect(write.run(context)).rejects.toMatchObject({
      code: 'check-failed',
      exitStatus: 7,
      details: { hash, block: 9 },
    });
  });
});
