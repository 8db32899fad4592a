import { expect, it } from 'vitest';
import type { Chain } from '../../src/chain/chain.js';
import type { Netuid } from '../../src/units/money.js';
import { parseSs58 } from '../../src/units/ss58.js';
import { chainOfMetadata, type Recording } from '../support/metadata-chain.js';
import { describeShared } from '../support/shared.js';

const ALICE = parseSs58('5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY');
const BOB = parseSs58('5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty');
const at = { number: 7, hash: `0x${'77'.repeat(32)}` } as const;
const two = 2 as Netuid;
const bytes = (content: string) => [...Buffer.from(content)];

const info = {
  netuid: 2,
  ownerHotkey: BOB,
  ownerColdkey: ALICE,
  subnetName: bytes('Größe'),
  tokenSymbol: bytes('β'),
  tempo: 360,
  alphaIn: 5n,
  alphaOut: 6n,
  // More than a double can count.
  taoIn: 2n ** 63n + 1n,
  networkRegisteredAt: 11,
  blocksSinceLastStep: 3,
  taoInEmission: 2n ** 62n + 1n,
  alphaOutEmission: 2n ** 63n + 3n,
};

/** Two neurons; `computed` is what this runtime still computes of the columns it may leave empty. */
const neurons = (computed: readonly number[]) => ({
  netuid: 2,
  name: bytes('two'),
  symbol: bytes('β'),
  ownerColdkey: ALICE,
  ownerHotkey: BOB,
  networkRegisteredAt: 11,
  tempo: 360,
  blocksSinceLastStep: 3,
  maxUids: 256,
  taoIn: 2n ** 63n + 1n,
  alphaIn: 5n,
  alphaOut: 6n,
  burn: 2n ** 60n + 1n,
  registrationAllowed: true,
  hotkeys: [ALICE, BOB],
  coldkeys: [BOB, BOB],
  identities: [null, { name: 'Größe' }],
  axons: [{ ip: 0 }, { ip: 0xc0000201n, port: 8091, ipType: 4, version: 9 }],
  active: [true, false],
  validatorPermit: [false, true],
  lastUpdate: [1, 2],
  emission: [0, 2n ** 63n],
  dividends: [0, 65_535],
  incentives: [1, 2],
  consensus: [3, 4],
  trust: computed,
  rank: computed,
  blockAtRegistration: [5, 6],
  alphaStake: [7, 8],
  taoStake: [9, 10],
  totalStake: [11, 12],
});

const recording = (
  spec: number,
  computed: readonly number[],
  older: Recording['functions'],
): Recording => ({
  functions: {
    'SubnetInfoRuntimeApi.get_all_dynamic_info': [info],
    'SubnetInfoRuntimeApi.get_dynamic_info': info,
    'SubnetInfoRuntimeApi.get_selective_metagraph': neurons(computed),
    'SubnetRegistrationRuntimeApi.get_network_registration_cost': 10n ** 12n,
    'SwapRuntimeApi.current_alpha_price': 1_234_567_891n,
    ...(spec >= 346 && {
      'SubnetInfoRuntimeApi.get_selective_mechagraph': {
        ...neurons(computed),
        ...{ incentives: [8, 9], lastUpdate: [77] },
      },
    }),
    ...older,
  },
  storage: [
    ['NetworksAdded', [2], true],
    ['Burn', [2], 2n ** 60n + 1n],
    ['NetworkRegistrationAllowed', [2], true],
    ['SubnetworkN', [2], 2],
    ['MaxAllowedUids', [2], 256],
    ['FirstEmissionBlockNumber', [2], 258],
    ['Uids', [2, BOB], 1],
    ['Owner', [BOB], ALICE],
    ['ValidatorTrust', [2], [0, 512]],
    ['ValidatorPermit', [2], [false, true]],
    ...(spec >= 346 ? ([['MechanismCountCurrent', [2], 3]] as const) : []),
    ...(spec >= 424 ? ([['SubnetExcessTao', [2], 2n ** 60n]] as const) : []),
    ['NetworkRateLimit', [], 7_200],
    ['RegistrationsThisInterval', [2], 3],
    ['TargetRegistrationsPerInterval', [2], 1],
    ['AdjustmentInterval', [2], 360],
    ['LastAdjustmentBlock', [2], 1],
  ],
});

const specs = [
  { spec: 293, caps: true, limits: false, computed: [13, 14], opensAt: 7_200, delay: 10 },
  { spec: 346, caps: true, limits: false, computed: [13, 14], opensAt: 0, delay: undefined },
  { spec: 381, caps: true, limits: false, computed: [13, 14], opensAt: 0, delay: 0 },
  { spec: 424, caps: false, limits: true, computed: [], opensAt: 0, delay: 0 },
];

for (const { spec, caps, limits, computed, opensAt, delay } of specs) {
  describeShared(`subnets of spec ${spec}`, `metadata/subtensor-${spec}.scale`, (file) => {
    const opened = (functions: Recording['functions']): Promise<Chain> =>
      chainOfMetadata(file, recording(spec, computed, functions));
    let plain: Promise<Chain> | undefined;
    /** Opening takes longer than all that is read, so tests that change nothing share a chain. */
    const open = (functions?: Recording['functions']): Promise<Chain> => {
      if (functions) return opened(functions);
      plain ??= opened({});
      return plain;
    };

    it('keeps every digit of a subnet, and its letters', async () => {
      const chain = await open();
      const [listed] = await chain.subnets(at);
      expect(listed).toEqual(await chain.subnet(two, at));
      expect(listed).toEqual({
        netuid: 2,
        name: 'Größe',
        symbol: 'β',
        tempo: 360,
        ownerColdkey: ALICE,
        ownerHotkey: BOB,
        price: 1_234_567_891n,
        taoIn: 2n ** 63n + 1n,
        alphaIn: { netuid: 2, units: 5n },
        alphaOut: { netuid: 2, units: 6n },
        registeredAt: 11,
        firstEmission: 258,
      });
    });

    it('gives each neuron its own values, and none that the runtime does not compute', async () => {
      const metagraph = await (await open()).metagraph(two, at);
      const [, second] = metagraph?.neurons ?? [];
      expect(second).toEqual({
        uid: 1,
        hotkey: BOB,
        coldkey: BOB,
        identity: 'Größe',
        stakeWeight: { netuid: 2, units: 12n },
        alphaStake: { netuid: 2, units: 8n },
        rootStake: 10n,
        consensus: 4,
        incentive: 2,
        dividends: 65_535,
        validatorTrust: 512,
        trust: computed[1],
        rank: computed[1],
        emission: { netuid: 2, units: 2n ** 63n },
        validatorPermit: true,
        active: false,
        lastUpdate: 2,
        registeredAt: 6,
        axon: { ip: 0xc0000201n, ipType: 4, port: 8091, version: 9 },
      });
      const [first] = metagraph?.neurons ?? [];
      expect([first?.axon, first?.identity]).toEqual([undefined, undefined]);
      expect(metagraph).toMatchObject({
        ...{
          mechanism: 0,
          mechanisms: spec === 293 ? 1 : 3,
          price: 1_234_567_891n,
          burn: 2n ** 60n + 1n,
        },
        ...{ taoIn: 2n ** 63n + 1n, alphaIn: { units: 5n }, alphaOut: { units: 6n } },
        ...{ ownerHotkey: BOB, registeredAt: 11, firstEmission: 258, registrationOpen: true },
      });
    });

    it('keeps every digit of how a subnet stands among the others', async () => {
      const chain = await open({
        ...(spec >= 381 && {
          'SwapRuntimeApi.current_alpha_price_all': [{ netuid: 2, price: 1_234_567_891n }],
        }),
      });
      expect(await chain.standings(at)).toEqual([
        {
          ...(await chain.subnet(two, at)),
          ...{ blocksSinceLastEpoch: 3, neurons: 2, mostNeurons: 256, validators: 1 },
          emission: 2n ** 62n + 1n + (spec >= 424 ? 2n ** 60n : 0n),
          alphaOutEmission: { netuid: 2, units: 2n ** 63n + 3n },
          ...{ burn: 2n ** 60n + 1n, registrationOpen: true, mechanisms: spec === 293 ? 1 : 3 },
        },
      ]);
    });

    it('reads another mechanism, and none that the subnet or the runtime does not have', async () => {
      const chain = await open();
      if (spec === 293) {
        await expect(chain.metagraph(two, at, 1)).rejects.toMatchObject({ code: 'not-in-runtime' });
        return;
      }
      const metagraph = await chain.metagraph(two, at, 2);
      expect(metagraph).toMatchObject({ mechanism: 2, mechanisms: 3 });
      expect(metagraph?.neurons.map(({ incentive }) => incentive)).toEqual([8, 9]);
      expect(metagraph?.neurons.map(({ lastUpdate }) => lastUpdate)).toEqual([77, undefined]);
      await expect(chain.metagraph(two, at, 3)).rejects.toMatchObject({ code: 'not-found' });
    });

    it('refuses a metagraph whose columns would give values to the wrong neuron', async () => {
      const short = { ...neurons(computed), emission: [1] };
      const chain = await open({ 'SubnetInfoRuntimeApi.get_selective_metagraph': short });
      await expect(chain.metagraph(two, at)).rejects.toThrow('1 of emission for 2 neurons');
    });

    it('knows what a registration costs here, who has a uid and who owns a hotkey', async () => {
      const chain = await open();
      expect(await chain.registrationTerms(two, at)).toEqual({
        netuid: 2,
        burn: 2n ** 60n + 1n,
        open: true,
        neurons: 2,
        mostNeurons: 256,
        reopensAt: caps ? 361 : undefined,
      });
      expect(await chain.registrationTerms(3 as Netuid, at)).toBeUndefined();
      expect([await chain.uidOf(BOB, two, at), await chain.uidOf(ALICE, two, at)]).toEqual([
        1,
        undefined,
      ]);
      expect([await chain.hotkeyOwner(BOB, at), await chain.hotkeyOwner(ALICE, at)]).toEqual([
        ALICE,
        undefined,
      ]);
      expect(chain.supports('registerLimit')).toBe(limits);
      expect(chain.supports('burnedRegister')).toBe(true);
    });

    it('knows what a subnet costs, and when one may be created and started', async () => {
      const chain = await open();
      expect(await chain.lockCost(at)).toBe(10n ** 12n);
      expect(await chain.creationOpensAt(at)).toBe(opensAt);
      if (delay !== undefined) expect(await chain.startDelay(at)).toBe(delay);
      else expect(await chain.startDelay(at)).toBeGreaterThanOrEqual(0);
    });

    it('keeps every digit of what the price of a new subnet rests on', async () => {
      const { functions } = recording(spec, computed, {});
      const lastLocked =
        spec === 293
          ? (['NetworkLastRegistered', [], 9] as const)
          : (['LastRateLimitedBlock', ['NetworkLastRegistered'], 9] as const);
      const chain = await chainOfMetadata(file, {
        functions,
        storage: [
          ['NetworkLastLockCost', [], 2n ** 63n + 5n],
          ['NetworkMinLockCost', [], 2n ** 61n + 7n],
          ['NetworkLockReductionInterval', [], 100_801],
          ['TotalIssuance', [], 2n ** 62n + 3n],
          lastLocked,
        ],
      });
      expect(await chain.lockPrice(at)).toEqual({
        ...{ cost: 10n ** 12n, lastLock: 2n ** 63n + 5n, minLock: 2n ** 61n + 7n },
        ...{ lastLockBlock: 9, reductionInterval: 100_801n, totalIssuance: 2n ** 62n + 3n },
      });
    });

    it('tells the prices of a block', async () => {
      const chain = await open();
      expect(await chain.priceSample([two], at)).toEqual({
        time: 0,
        prices: new Map([[2, 1_234_567_891n]]),
      });
      // As in a runtime from before there was one answer for all.
      const three = 3 as Netuid;
      expect(await chain.priceSample([two, three], at)).toHaveProperty('prices.size', 2);
    });

    it('tells a state that is gone from an older runtime, and neither from a fault', async () => {
      const { functions, storage } = recording(spec, computed, {});
      const { 'SwapRuntimeApi.current_alpha_price': _, ...silent } = functions;
      const sampled = async (specAt: () => number) => {
        const chain = await chainOfMetadata(file, { functions: silent, storage, specAt });
        return chain.priceSample([two], at);
      };
      const gone = () => {
        throw new Error('State already discarded');
      };
      expect(await sampled(gone)).toBe('no-state');
      expect(await sampled(() => spec - 1)).toBe('other-runtime');
      await expect(sampled(() => spec)).rejects.toThrow('was not recorded');
    });
  });
}
