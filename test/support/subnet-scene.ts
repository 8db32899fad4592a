import type { Call } from '../../src/chain/call.js';
import type { ChainEvent } from '../../src/chain/outcome.js';
import type { SubnetSummary } from '../../src/chain/subnet.js';
import type { Command } from '../../src/commands/define/command.js';
import { registerBurned } from '../../src/commands/register/burned/command.js';
import { registerRoot } from '../../src/commands/register/root/command.js';
import { subnetCreate } from '../../src/commands/subnet/create/command.js';
import { parseChange } from '../../src/commands/subnet/hyperparameters/change.js';
import { subnetHyperparametersSet } from '../../src/commands/subnet/hyperparameters/set/command.js';
import { subnetStart } from '../../src/commands/subnet/start/command.js';
import type { Context } from '../../src/context.js';
import type { BlockRef } from '../../src/units/block.js';
import { parseFraction } from '../../src/units/fraction.js';
import { alpha, type Netuid, rao, raoPerAlpha } from '../../src/units/money.js';
import { parseSs58, type Ss58 } from '../../src/units/ss58.js';
import { type Ending, fixtureChain } from './fixture-chain.js';
import { signingInput } from './signing-input.js';
import { subnetSettings } from './subnet-settings.js';
import { testContext } from './test-context.js';

export const ALICE = parseSs58('5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY');
const BOB = parseSs58('5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty');
/** Acts for Alice where a test says so. */
export const DAVE = parseSs58('5DAAnrj7VHTznn2AWBemMuyBwZWs6FNFjdyVXUeYum3PTXFy');
const netuid = 2 as Netuid;
export const hash = `0x${'a'.repeat(63)}0` as const;
export const landed: BlockRef = { number: 9, hash: '0x09' };

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
function chainThat(works: boolean, ending: Ending) {
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
    ...fixtureChain({ [ALICE]: 100_000n, [DAVE]: 1_000n }, ending),
    proxiesOf: async () => [{ delegate: DAVE, proxyType: 'Any', delay: 0 }],
    proxyFilter: async () => undefined,
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

export const input = {
  ...signingInput,
  ...{ hotkey: 'default', netuid, tolerance: parseFraction('1%'), maxCost: undefined },
  ...{ subnetName: undefined, githubRepo: undefined, subnetContact: undefined },
  ...{ subnetUrl: undefined, discord: undefined, description: undefined },
  ...{ logoUrl: undefined, additional: undefined },
  changes: ['liquid_alpha_enabled=true', 'tempo=20'].map(parseChange),
};

export type Case = {
  readonly title: string;
  readonly chain: 'register' | 'create';
  readonly command: {
    readonly run: (input: never, context: Context) => Promise<unknown>;
    readonly answer: Command['answer'];
  };
  readonly call: Call;
  readonly did: unknown;
};

export const cases: readonly [Case, ...Case[]] = [
  {
    title: 'register burned',
    chain: 'register',
    command: registerBurned as never,
    call: { kind: 'registerLimit', netuid, hotkey: BOB, limit: rao(5_050n) },
    did: { effect: { uid: 3, cost: 5_000n }, feePaid: 100n },
  },
  {
    title: 'register root',
    chain: 'register',
    command: registerRoot as never,
    call: { kind: 'rootRegister', hotkey: BOB },
    did: { effect: { uid: 3 }, feePaid: 100n },
  },
  {
    title: 'subnet create',
    chain: 'create',
    command: subnetCreate as never,
    call: { kind: 'registerNetwork', hotkey: BOB },
    did: { effect: { subnet: { netuid }, cost: 5_000n }, feePaid: 100n },
  },
  {
    title: 'subnet start',
    chain: 'register',
    command: subnetStart as never,
    call: { kind: 'startSubnet', netuid },
    did: { effect: { firstEmission: 10 }, feePaid: 100n },
  },
  {
    title: 'subnet hyperparameters set',
    chain: 'register',
    command: subnetHyperparametersSet as never,
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

type Script = {
  /** Whether the call does what it says; true when left out. */
  readonly works?: boolean;
  readonly answers?: readonly boolean[];
  /** Final success when left out. */
  readonly ending?: Ending;
  /** Whose key signs; Alice's when left out, for whom Dave may act. */
  readonly coldkey?: Ss58;
  readonly slices?: object;
};

export const ended = (status: 'included' | 'finalized') =>
  ({ status, block: landed, hash, events }) as const;

export function subnetScene({ chain: command }: Case, script: Script = {}) {
  const { works = true, answers = [], coldkey = ALICE } = script;
  const ending = script.ending ?? (() => ended('finalized'));
  const chain = { ...chainThat(works, ending)(command), ...script.slices };
  const world = testContext({ chain, coldkey, answers });
  const wallets = { coldkeyAddress: () => coldkey, hotkeyAddress: () => BOB };
  const context = { ...world.context, wallets: async () => wallets } as unknown as Context;
  return { ...world, context, chain };
}
