import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { weightsSimulate } from '../../src/commands/weights/simulate/command.js';
import { simulationJson } from '../../src/commands/weights/simulate/json.js';
import { runSweep } from '../../src/commands/weights/simulate/lab.js';
import { liveState } from '../../src/commands/weights/simulate/live-state.js';
import { readState, stateText } from '../../src/commands/weights/simulate/state-file.js';
import { parseSweep } from '../../src/commands/weights/simulate/typed-sweep.js';
import { simulationView } from '../../src/commands/weights/simulate/view.js';
import type { LabState } from '../../src/consensus/lab/state.js';
import type { Context } from '../../src/context.js';
import { renderView } from '../../src/format/render.js';
import { encodeSs58 } from '../../src/units/ss58.js';
import { inProcess } from '../support/in-process.js';
import { chainOfMetadata, type Recording } from '../support/metadata-chain.js';
import { roundTrips } from '../support/round-trips.js';
import { describeShared } from '../support/shared.js';

const COIN = 1_000_000_000n;
const hotkey = (uid: number) => encodeSs58(new Uint8Array(32).fill(uid + 1));

/** Two validators that agree, one that does not, and two miners. */
const state: LabState = {
  ...{ specVersion: 425, network: 'fixture', netuid: 3, block: 1000, epochBlock: 1100 },
  ...{ lastStepBlock: 740, ownerUid: undefined, emission: 148n * COIN + 7n },
  ...{ taoWeight: 971_718_665_099_567_868n, split: undefined },
  hyperparameters: {
    ...{ tempo: 360, activityCutoff: 5000, kappa: 32_767, bondsPenalty: 65_535 },
    ...{ bondsMovingAverage: 900_000, yuma3On: true, liquidAlphaOn: false },
    ...{ alphaLow: 45_875, alphaHigh: 58_982, alphaSigmoidSteepness: 1000 },
    ...{ commitRevealWeightsEnabled: false, maxAllowedValidators: 64, stakeThreshold: 0n },
  },
  neurons: [5000n, 3000n, 2000n, 0n, 0n].map((stake, uid) => ({
    ...{
      hotkey: hotkey(uid),
      alphaStake: stake * COIN,
      rootStake: (2n ** 63n) >> BigInt(13 + uid),
    },
    ...{ registeredAt: 10, validatorPermit: stake > 0n },
  })),
  mechanisms: [
    [
      {
        weights: [
          [3, 65_535],
          [4, 30_000],
        ],
        bonds: [
          [3, 20_000],
          [4, 9_000],
        ],
      },
      {
        weights: [
          [3, 60_000],
          [4, 65_535],
        ],
        bonds: [
          [3, 12_000],
          [4, 30_000],
        ],
      },
      { weights: [[4, 65_535]], bonds: [[4, 500]] },
      { weights: [], bonds: [] },
      { weights: [], bonds: [] },
    ].map((row) => ({ lastUpdate: 990, ...row, pendingCommitAt: undefined })) as never,
  ],
};

let folder: string;
let file: string;
const btcli = () => inProcess({ HOME: folder });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'btcli-test-'));
  file = join(folder, 'state.json');
  writeFileSync(file, `${stateText(state)}\n`);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const context = (): Context =>
  ({
    env: {},
    wholeFile: (path: string) => readFileSync(path, 'utf8'),
    during: (_what: string, work: Promise<unknown>) => work,
  }) as unknown as Context;

const nothing = {
  ...{ network: 'finney', netuid: undefined, at: undefined, mech: undefined, save: undefined },
  ...{ weights: undefined, weightsFile: undefined, stake: undefined, set: undefined },
  ...{ addValidator: undefined, remove: undefined, emission: undefined, explain: undefined },
  ...{ sweep: undefined, points: 25 },
};

type Asked = Parameters<typeof weightsSimulate.run>[0];
const report = (asked: Partial<Asked>) =>
  weightsSimulate.run({ ...nothing, state: file, ...asked } as Asked, context());

const asked: readonly (readonly [name: string, asked: Partial<Asked>])[] = [
  ['changed', { stake: ['2=9000'], set: ['kappa=60%'], addValidator: ['100:3:1'], remove: ['4'] }],
  ['explained', { explain: 3 }],
  ['swept', { sweep: 'weight:0:4=0%..100%' }],
];

describe('an operator sees what the next epoch would give', () => {
  it.each(asked.flatMap(([name, what]) => [80, 120].map((width) => ({ name, what, width }))))(
    'as it is drawn, $name, in $width columns',
    async ({ name, what, width }) => {
      const drawn = renderView(simulationView(await report(what)), { width, colour: false });
      await expect(`${drawn}\n`).toMatchFileSnapshot(
        `./golden/weights-simulate.${name}.${width}.txt`,
      );
    },
  );

  it('and what each change moves, in the smallest parts', async () => {
    const { neurons, changes } = simulationJson(
      await report({ weights: ['2=3:1', '1=3:50%,4:50%'] }),
    );
    expect(changes).toEqual(['uid 2 sets 3:1', 'uid 1 sets 3:50%,4:50%']);
    for (const { before, after, change } of neurons) {
      if (!before) throw new Error('a neuron was not there before');
      expect(change.incentive).toBe(after.incentive.raw - before.incentive.raw);
      expect(BigInt(change.emissionUnits)).toBe(
        BigInt(after.emission.units) - BigInt(before.emission.units),
      );
    }
    expect(neurons[3]?.change.incentive).toBeGreaterThan(0);
    expect(neurons[4]?.change.incentive).toBeLessThan(0);
  });

  it('and how a score is the sum of its sources', async () => {
    for (const uid of state.neurons.keys()) {
      const { explanation, sources } = simulationJson(await report({ explain: uid }));
      const sum = (part: string) =>
        sources
          .filter(({ partOf }) => partOf === part)
          .reduce((total, { gives }) => total + BigInt(gives.raw), 0n);
      if (!explanation) throw new Error('nothing was explained');
      expect(sum('incentive') + BigInt(explanation.incentiveRounding.raw)).toBe(
        BigInt(explanation.incentive.raw),
      );
      expect(sum('dividends') + BigInt(explanation.dividendsRounding.raw)).toBe(
        BigInt(explanation.dividends.raw),
      );
      for (const { weight, counted, cutOff } of sources) {
        if (weight === null) continue;
        expect(BigInt(counted?.raw ?? 0) + BigInt(cutOff?.raw ?? 0)).toBe(BigInt(weight.raw));
      }
    }
  });

  it('and hears how far a sweep of 100 values is', async () => {
    const said: string[] = [];
    const watching = {
      ...context(),
      during: (what: string, work: Promise<unknown>) => {
        said.push(what);
        return work;
      },
    } as Context;
    const told = parseSweep('stake:1=0..20000', state);
    const sweep = await runSweep(told, 100, { state, mechanism: 0, watched: 1 }, watching);
    expect(sweep.points).toHaveLength(100);
    expect(said.length).toBeGreaterThan(9);
    expect(said.at(-1)).toBe('simulating value 100 of 100');
    const [first, last] = [sweep.points[0], sweep.points.at(-1)];
    expect([first?.value, last?.value]).toEqual([0n, 20_000n * COIN]);
    expect(last?.dividends).toBeGreaterThan(first?.dividends ?? 0);
  });
});

describe('a script simulates', () => {
  const line = (rest: string) => `weights simulate --state ${file} ${rest}`;

  it.each(['', '--explain 0', '--sweep set:kappa=10%..90% --points 5', '--add-validator 5'])(
    'and gets one document that keeps to its schema: %s',
    async (rest) => {
      const done = await btcli()(line(`${rest} --json`));
      expect(done.status, done.stderr).toBe(0);
      expect(done.json().data).toMatchObject({ netuid: 3, source: 'file', epochBlock: 1100 });
    },
  );

  it('the same whether in BigInt or in doubles', async () => {
    const fast = await btcli()(line('--explain 3 --json'));
    const plain = await inProcess({ HOME: folder, BTCLI_PLAIN: '1' })(line('--explain 3 --json'));
    expect(plain.stdout).toBe(fast.stdout);
  });

  it('a saved state, which is the same once it was read and saved again', async () => {
    const again = join(folder, 'again.json');
    expect((await btcli()(line(`--save ${again} --json`))).status).toBe(0);
    expect(readFileSync(again, 'utf8')).toBe(readFileSync(file, 'utf8'));
    expect(readState(readFileSync(again, 'utf8'), again)).toEqual(state);
    const twice = await btcli()(line(`--save ${again} --json`));
    expect(twice.json().error).toMatchObject({ code: 'already-exists' });
  });

  it('weights from a file as from the line', async () => {
    const rows = join(folder, 'rows.txt');
    writeFileSync(rows, '# mine\n2=3:1\n\n1=3:50%,4:50%\n');
    const [one, other] = [
      await btcli()(line(`--weights-file ${rows} --json`)),
      await btcli()(line('--weights 2=3:1 --weights 1=3:50%,4:50% --json')),
    ];
    expect(one.stdout).toBe(other.stdout);
  });

  it.each([
    ['--weights 9=3:1', 'subnet 3 has no uid 9', 'its uids go from 0 to 4'],
    ['--weights 2=9:1', 'subnet 3 has no uid 9', 'its uids go from 0 to 4'],
    ['--weights 3:1', '--weights cannot read "3:1"', 'write it like --weights 3=1:0.5,2:0.5'],
    ['--weights 2=3:x', '"3:x" is not a uid and its weight', 'write them like 1:0.5,2:0.5'],
    ['--stake 2=1 --stake 2=2', 'uid 2 is in --stake twice', 'keep one of them'],
    ['--stake 2=x', '"x" is not an amount of alpha', 'write it like 1.5'],
    ['--set kapa=1', '"kapa" is no setting that an epoch reads', /^choose one of kappa, /],
    ['--set kappa=1', 'kappa cannot be "1"', 'write 100% for all of it'],
    ['--set kappa=101%', 'kappa cannot be "101%"', 'write it like kappa=50%'],
    ['--remove x', '"x" is not a uid', 'write it like 7'],
    ['--explain 5', 'subnet 3 has no uid 5', 'its uids go from 0 to 4'],
    ['--sweep kappa=1', '"kappa=1" is nothing to sweep', /^write it like stake:3=0\.\.1000/],
    ['--sweep weight:0:4=0..5', `"5" is not a share of a validator's weights`, /0\.25 or 25%/],
    ['--points 1', '--points: "1" is no number of values', 'write a number from 2 to 1000'],
    ['--mech 1', 'subnet 3 has no mechanism 1', 'it has 0 to 0'],
    ['--netuid 4', /holds subnet 3 at block 1000 alone$/, /^leave out --netuid and --at/],
  ])('and is told what is wrong with %s, and what to type', async (rest, message, hint) => {
    const done = await btcli()(line(`${rest} --json`));
    expect(done.status).toBe(2);
    const expected = (text: string | RegExp) =>
      typeof text === 'string' ? text : expect.stringMatching(text);
    expect(done.json().error).toMatchObject({ message: expected(message), hint: expected(hint) });
  });

  it('and is told that root runs no epochs, before any chain is asked', async () => {
    const done = await btcli()('weights simulate --netuid 0 --json');
    expect(done.status).toBe(3);
    expect(done.json().error?.message).toBe('root runs no epochs');
  });

  it.each([
    ['{', 'is not a saved state'],
    ['{"format":"other"}', 'is not a saved state'],
    ['"kappa": 70000', 'hyperparameters.kappa is not a whole number from 0 to 65535'],
    ['"alphaStake": "1.5"', 'neurons[0].alphaStake is not digits in a string'],
  ])('and is told where a state is wrong: %s', async (wrong, message) => {
    const broken = join(folder, 'broken.json');
    const [name = ''] = wrong.split(':');
    const text = wrong.startsWith('{')
      ? wrong
      : stateText(state).replace(new RegExp(`${name}: ?[^,}]+`), wrong);
    writeFileSync(broken, text);
    const done = await btcli()(`weights simulate --state ${broken} --json`);
    expect(done.status).toBe(2);
    expect(done.json().error?.message).toContain(message);
  });
});

const uids = [0, 1];
const metagraph = {
  netuid: 3,
  hotkeys: uids.map(hotkey),
  ...{ alphaStake: [5n * COIN, 0n], taoStake: [COIN, 0n] },
};

for (const { spec, newer } of [
  { spec: 293, newer: false },
  { spec: 424, newer: true },
]) {
  const storage: Recording['storage'] = [
    ['NetworksAdded', [3], true],
    ['SubnetworkN', [3], 2],
    ['Tempo', [3], 99],
    ['BlocksSinceLastStep', [3], 10],
    ['Kappa', [3], 40_000],
    ['Weights', [3, 0], [[1, 65_535]]],
    ['Bonds', [3, 0], [[1, 7]]],
    ['LastUpdate', [3], [600, 9]],
    ['ValidatorPermit', [3], [true, false]],
    ['BlockAtRegistration', [3, 1], 5],
    ['SubnetOwnerHotkey', [3], hotkey(1)],
    [
      'WeightCommits',
      [3, hotkey(0)],
      [[`0x${'01'.repeat(32)}`, newer ? 6 : 690, newer ? 690 : 0, 0]],
    ],
    ...(newer
      ? ([
          ['LastEpochBlock', [3], 690],
          ['SubnetEpochIndex', [3], 6],
          ['ActivityCutoffFactorMilli', [3], 2000],
          ['PendingServerEmission', [3], 30n],
          ['PendingValidatorEmission', [3], 20n],
          ['PendingRootAlphaDivs', [3], 10n],
        ] as const)
      : ([
          ['ActivityCutoff', [3], 198],
          ['PendingEmission', [3], 50n],
          ['PendingAlphaSwapped', [3], 10n],
        ] as const)),
  ];
  describeShared(`the state of spec ${spec}`, `metadata/subtensor-${spec}.scale`, (path) => {
    it('is read whole with four requests after each other, the one for the block among them', async () => {
      const trips = roundTrips();
      const functions = {
        'SubnetInfoRuntimeApi.get_metagraph': metagraph,
        'SubnetInfoRuntimeApi.get_selective_metagraph': metagraph,
      };
      const chain = await chainOfMetadata(path, { functions, storage, observe: trips.observe });
      trips.reset();
      const head = await chain.head();
      const read = await chain.epochState(3 as never, head);
      expect(trips.sequential()).toBeLessThanOrEqual(4);
      if (!read) throw new Error('there is no such subnet');
      const at = { number: 700, hash: '0x07' } as const;
      const source = { network: 'fixture', specVersion: chain.specVersion, at };
      expect(liveState(read, { ...source, emission: undefined })).toMatchObject({
        // Ten blocks brought 60; it has grown as fast once the epoch runs.
        ...(newer ? { epochBlock: 789, emission: 594n } : { epochBlock: 795, emission: 630n }),
        ownerUid: 1,
        hyperparameters: { kappa: 40_000, activityCutoff: 198, tempo: 99 },
        neurons: [
          { hotkey: hotkey(0), alphaStake: 5n * COIN, rootStake: COIN, validatorPermit: true },
          { hotkey: hotkey(1), registeredAt: 5, validatorPermit: false },
        ],
        mechanisms: [
          [
            { lastUpdate: 600, weights: [[1, 65_535]], bonds: [[1, 7]], pendingCommitAt: 690 },
            { lastUpdate: 9, weights: [], bonds: [], pendingCommitAt: undefined },
          ],
        ],
      });
    });
  });
}
