import type { Call } from '../../src/chain/call.js';
import type { ChainEvent, Outcome } from '../../src/chain/outcome.js';
import type { ProxyGrant } from '../../src/chain/proxy.js';
import { apart } from '../../src/commands/stake/trade/batch.js';
import { parseFraction } from '../../src/units/fraction.js';
import { type AlphaUnits, alpha, type Netuid, rao } from '../../src/units/money.js';
import { parseNetuid } from '../../src/units/netuid.js';
import { parseSs58, type Ss58 } from '../../src/units/ss58.js';
import { type Ending, type FixtureChain, fixtureChain } from './fixture-chain.js';
import { poolOf, poolSlices } from './pools.js';
import { signingInput } from './signing-input.js';
import { type Script, testContext } from './test-context.js';

/** The coldkey of the scene, its two hotkeys, and somebody else. */
export const ALICE = parseSs58('5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY');
export const BOB = parseSs58('5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty');
export const CHARLIE = parseSs58('5FLSigC9HGRKVhB9FiEo4Y3koPsNmBmLJbpXg2mp1hXcS59Y');
export const DAVE = parseSs58('5DAAnrj7VHTznn2AWBemMuyBwZWs6FNFjdyVXUeYum3PTXFy');
export const [ROOT, THREE, FIVE] = ['0', '3', '5'].map((each) => parseNetuid(each)) as [
  Netuid,
  Netuid,
  Netuid,
];

const account = (address: Ss58) => ({ kind: 'address', address }) as const;
const block = { number: 9, hash: '0x09' } as const;

/** What the events say that any trade brings, in the smallest steps. */
export const BROUGHT = 9_007_199_254_740_993n;

type World = {
  /** How the broadcast of a call ends; in a final block with everything done when left out. */
  readonly ending?: Ending;
  readonly answers?: Script['answers'];
  readonly proxies?: readonly ProxyGrant[];
  /** Changes what the chain answers. */
  readonly slices?: Partial<Record<string, unknown>>;
};

/** A chain with root and two pools at 0.02 TAO, where Alice holds 50 alpha in each on two hotkeys. */
export function stakeScene({ ending = done, answers = [], proxies = [], slices = {} }: World = {}) {
  const stake = (netuid: Netuid) => alpha(netuid, 50_000_000_000n);
  const position = (hotkey: Ss58, netuid: Netuid) => ({ hotkey, stake: stake(netuid) });
  const chain: FixtureChain = {
    ...fixtureChain({ [ALICE]: 10n ** 11n, [DAVE]: 10n ** 11n }, ending, { specVersion: 425 }),
    ...{ hasShield: () => false },
    ...poolSlices([
      poolOf(ROOT, 0n, 0n),
      ...[THREE, FIVE].map((each) => poolOf(each, 200_000n, 10_000_000n)),
    ]),
    stakeOf: async (_hotkey: Ss58, _coldkey: Ss58, netuid: Netuid, at: { number: number }) =>
      at.number === block.number ? alpha(netuid, 10n ** 18n) : stake(netuid),
    positions: async () =>
      [ROOT, THREE, FIVE].flatMap((netuid) => [BOB, CHARLIE].map((key) => position(key, netuid))),
    ...{ hotkeyOwner: async () => ALICE, transferable: async () => true },
    ...{ stakeAvailability: async () => undefined, lockHandover: async () => 'goes' },
    rootClaims: async () => [],
    ...{ proxiesOf: async () => proxies, proxyFilter: async () => undefined },
    ...slices,
  } as never;
  return { chain, ...testContext({ chain, coldkey: ALICE, answers }) };
}

/** A failure of the call in a final block. */
export const failed =
  (name: string): Ending =>
  (call) => ({
    ...{ status: 'failed', hash: hashOf(call), block, events: [], final: true },
    error: { pallet: 'SubtensorModule', name, docs: '' },
  });

export const done: Ending = (call) => ended(call, 'finalized');

/** A block that holds every trade of the call. */
export const ended = (call: Call, status: 'finalized' | 'included'): Outcome => ({
  ...{ status, hash: hashOf(call), block, events: tradesIn(call) },
});

/** The events of a call that did what it says. */
export const tradesIn = (call: Call): readonly ChainEvent[] =>
  apart(call.kind === 'proxy' ? call.call : call).flatMap((each) => eventOf(each) ?? []);

function eventOf(call: Call): ChainEvent | undefined {
  switch (call.kind) {
    case 'addStake':
    case 'addStakeLimit':
      return trade('StakeAdded', call.hotkey, call.netuid);
    case 'removeStake':
    case 'removeStakeLimit':
    case 'removeStakeFullLimit':
      return trade('StakeRemoved', call.hotkey, call.netuid);
    case 'swapStake':
    case 'swapStakeLimit':
      return trade('StakeAdded', call.hotkey, call.destinationNetuid);
    case 'moveStake':
      return trade('StakeAdded', call.destinationHotkey, call.destinationNetuid);
    case 'transferStake':
      return trade('StakeAdded', call.hotkey, call.destinationNetuid, call.destinationColdkey);
    default:
      return undefined;
  }
}

const trade = (name: string, hotkey: Ss58, netuid: Netuid, coldkey = ALICE): ChainEvent => ({
  ...{ pallet: 'SubtensorModule', name },
  fields: Object.fromEntries(
    [coldkey, hotkey, `${BROUGHT}`, `${BROUGHT}`, `${netuid}`, '7'].entries(),
  ),
});

const hashOf = ({ kind }: Call): `0x${string}` => `0x${Buffer.from(kind).toString('hex')}`;

const trading = {
  ...signingInput,
  ...{ tolerance: parseFraction('0.5%'), noLimit: false },
};
const scope = {
  ...{ netuid: [THREE], excludeNetuid: undefined, hotkey: ['default'] },
  ...{ hotkeySs58: [account(BOB)], allHotkeys: false, excludeHotkey: undefined },
};

/** What each command is told when an operator types no more than it needs. */
export const typed = {
  add: {
    ...{ ...trading, ...scope },
    ...{ amount: rao(10n ** 10n), all: false, allowPartial: false },
  },
  remove: {
    ...{ ...trading, ...scope },
    ...{ amount: (10n ** 10n) as AlphaUnits, all: false, allowPartial: false },
  },
  exit: { ...trading, ...scope },
  movement: {
    ...{ ...trading, netuid: THREE, destNetuid: FIVE, hotkey: 'default' },
    ...{ hotkeySs58: account(BOB), amount: (10n ** 10n) as AlphaUnits, all: false },
    ...{ destHotkey: account(CHARLIE), dest: account(DAVE) },
  },
} as const;

export { account };
