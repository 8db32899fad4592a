import { describe, expect, it, test } from 'vitest';
import type {
  FreezeWindow,
  SettingValue,
  SubnetSettings,
  Takes,
} from '../../src/chain/settings.js';
import { parseChange } from '../../src/commands/subnet/hyperparameters/change.js';
import { subnetHyperparametersGet } from '../../src/commands/subnet/hyperparameters/get/command.js';
import { readSettings } from '../../src/commands/subnet/hyperparameters/get/read.js';
import { listedView } from '../../src/commands/subnet/hyperparameters/get/view.js';
import { planSettings } from '../../src/commands/subnet/hyperparameters/set/plan.js';
import { cardOf } from '../../src/commands/subnet/hyperparameters/set/view.js';
import { setterAs } from '../../src/commands/subnet/setter-right.js';
import { renderView } from '../../src/format/render.js';
import { type Netuid, rao } from '../../src/units/money.js';
import { parseSs58 } from '../../src/units/ss58.js';
import { subnetSettings } from '../support/subnet-settings.js';

const ALICE = parseSs58('5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY');
const BOB = parseSs58('5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty');
const netuid = 2 as Netuid;
const at = { number: 19, hash: '0x19' } as const;
const share: Takes = { kind: 'share', whole: 65_535n, bits: 16 };
const half: SettingValue = { kind: 'share', amount: 32_767n, whole: 65_535n };
const tao = (amount: bigint): readonly [Takes, SettingValue] => [
  { kind: 'tao' },
  { kind: 'tao', amount: rao(amount) },
];
const steepness: readonly [Takes, SettingValue] = [
  { kind: 'integer', bits: 16, signed: true },
  { kind: 'integer', amount: 1_000n },
];
const alphas: readonly [Takes, SettingValue] = [
  { kind: 'shares', names: ['alpha_low', 'alpha_high'], whole: 65_535n, bits: 16 },
  { kind: 'shares', amounts: [45_875n, 58_982n], whole: 65_535n },
];
const values = {
  tempo: 10n,
  immunity_period: 4_096n,
  kappa: [share, half] as const,
  min_burn: tao(500_000n),
  max_burn: tao(100_000_000_000n),
  liquid_alpha_enabled: true,
  alpha_sigmoid_steepness: steepness,
  alpha_values: alphas,
  brand_new: 5n,
};
const terms = subnetSettings(values, { owner: ALICE, sudoKey: BOB });
const window = (closed: boolean): FreezeWindow => ({
  ...{ blocks: 10, closed, opensAt: closed ? 30 : 20, epochAt: 30 },
});

function plan(changes: readonly string[], found: Partial<SubnetSettings> = {}, account = ALICE) {
  return planSettings(
    { account, netuid, changes: changes.map(parseChange) },
    {
      balance: { free: rao(10_000n), reserved: rao(0n), frozen: rao(0n) },
      ...{ existentialDeposit: rao(500n), fee: rao(100n), at },
      terms: { ...terms, ...found },
    },
  );
}

const refusal = (code: string, message: string) =>
  expect.objectContaining({ code, message: expect.stringContaining(message) });

describe('a hyperparameter becomes exactly what was typed', () => {
  test.each([
    ['immunity_period=7200', 'sudo_set_immunity_period', 7_200n],
    ['immunity-period=7200', 'sudo_set_immunity_period', 7_200n],
    ['sudo_set_immunity_period=7200', 'sudo_set_immunity_period', 7_200n],
    ['min_burn=0.001', 'sudo_set_min_burn', 1_000_000n],
    ['max_burn=2', 'sudo_set_max_burn', 2_000_000_000n],
    ['liquid_alpha_enabled=false', 'sudo_set_liquid_alpha_enabled', false],
    ['alpha_sigmoid_steepness=2', 'sudo_set_alpha_sigmoid_steepness', 2n],
    // btcli 9 defect 24: raw alpha_values always failed.
    ['alpha_values=45876:58983', 'sudo_set_alpha_values', [45_876n, 58_983n]],
    ['alpha_values=70%:0.9', 'sudo_set_alpha_values', [45_875n, 58_982n]],
  ])('%s', (typed, name, value) => {
    const decided = () => plan([typed]).call;
    if (typed.endsWith('0.9')) return expect(decided).toThrow(refusal('already-exists', 'alpha'));
    expect(decided()).toEqual({ kind: 'adminSet', name, netuid, value });
  });

  test.each([
    ['50%', 32_768n],
    ['0.25', 16_384n],
    ['1.0', 65_535n],
    ['100%', 65_535n],
    ['0.0015%', 1n],
  ])('a share of %s', (typed, value) => {
    expect(plan([`kappa=${typed}`], {}, BOB).call).toMatchObject({ call: { value } });
  });

  // Whoever means the whole would sign 0.0015%.
  test.each(['kappa=1', 'alpha_values=70%:1'])('a share is not guessed from %s', (typed) => {
    const hint = expect.stringContaining('0.0015%');
    expect(() => plan([typed], {}, BOB)).toThrow(expect.objectContaining({ hint }));
  });

  // btcli 9 defect 24: its parser of switches took anything.
  test.each([
    'liquid_alpha_enabled=1',
    'liquid_alpha_enabled=True',
    'immunity_period=1.5',
    'immunity_period=-1',
    'immunity_period=18446744073709551616',
    'min_burn=0.0000000001',
    'alpha_sigmoid_steepness=40000',
    'alpha_values=0.7',
    'alpha_values=90%:70%',
    'min_burn=200',
    'alpha_sigmoid_steepness=-1',
  ])('never guesses at %s', (typed) => {
    expect(() => plan([typed])).toThrow(refusal('bad-input', typed.split('=')[0] ?? ''));
  });

  test.each(['commit_reveal', 'toString', '=5', 'tempo=', ''])('needs a value in %j', (typed) => {
    expect(() => parseChange(typed)).toThrow(refusal('bad-input', 'what to set'));
  });

  it('refuses by name what the runtime lacks', () => {
    expect(() => plan(['immunity_perod=1'])).toThrow(
      expect.objectContaining({ code: 'not-in-runtime', hint: 'did you mean immunity_period?' }),
    );
  });
});

describe('several changes go together', () => {
  it('in the order they were typed, each judged by those before it', () => {
    const both = ['max_burn=0.6', 'min_burn=0.5'];
    expect(plan(both).call).toMatchObject({
      kind: 'batchAll',
      calls: [{ name: 'sudo_set_max_burn' }, { name: 'sudo_set_min_burn' }],
    });
    expect(() => plan(['max_burn=0.6', 'min_burn=0.7'])).toThrow(
      refusal('bad-input', 'below max_burn, which is 0.6'),
    );
  });

  it('leaves out what is there already, and refuses one thing twice', () => {
    expect(plan(['tempo=10', 'immunity_period=1'], {}, BOB).decided).toHaveLength(1);
    expect(() => plan(['immunity_period=1', 'immunity_period=2'])).toThrow(
      refusal('bad-input', 'twice'),
    );
  });
});

describe('only who may, and only when the chain would take it', () => {
  it('wraps what root alone may set, and only for the sudo key', () => {
    expect(plan(['tempo=20'], {}, BOB).call).toEqual({
      kind: 'sudo',
      call: { kind: 'adminSet', name: 'sudo_set_tempo', netuid, value: 20n },
    });
    expect(() => plan(['tempo=20'])).toThrow(refusal('not-allowed', 'only root'));
    const stranger = parseSs58('5FLSigC9HGRKVhB9FiEo4Y3koPsNmBmLJbpXg2mp1hXcS59Y');
    expect(() => plan(['immunity_period=1'], {}, stranger)).toThrow(refusal('not-allowed', ALICE));
  });

  it('gives the owner the call that newer runtimes have for it, within its own bounds', () => {
    const owned = subnetSettings(
      { tempo: 360n },
      {
        ...{ owner: ALICE, ownerCall: 'set_tempo' },
        ranges: { tempo: { least: 360n, most: 50_400n, ownerOnly: true } },
      },
    );
    expect(plan(['tempo=720'], owned).call).toMatchObject({ name: 'set_tempo', value: 720n });
    expect(() => plan(['tempo=20'], owned)).toThrow(refusal('bad-input', 'at least 360'));
  });

  // agcli: neither freeze window nor bounds nor rate limit were checked before signing.
  it('waits for the window before an epoch', () => {
    const found = subnetSettings(values, { owner: ALICE, freeze: window(true) });
    expect(() => plan(['immunity_period=1'], found)).toThrow(
      expect.objectContaining({ code: 'not-allowed', details: { nextBlock: 30, block: 20 } }),
    );
    const open = subnetSettings(values, { owner: ALICE, freeze: window(false) });
    expect(plan(['immunity_period=1'], open).call).toMatchObject({ value: 1n });
  });

  // With a subnet in it the call of a setting of the whole chain is no call at all.
  it('names no subnet for what is of the whole chain, whichever command sets it', () => {
    const found = subnetSettings({ stake_threshold: 5n }, { owner: ALICE, sudoKey: BOB });
    const whole = found.settings.map((each) => ({ ...each, ofSubnet: false }));
    const call = { kind: 'adminSet', name: 'sudo_set_stake_threshold', netuid: null, value: 6n };
    const wrapped = { kind: 'sudo', call };
    expect(plan(['stake_threshold=6'], { settings: whole }, BOB).call).toEqual(wrapped);
    const terms = { ...found, settings: whole };
    expect(setterAs(BOB, 'sudo_set_stake_threshold', 6n, terms, 20)).toEqual(wrapped);
  });

  // The chain lets root through here (do_set_activity_cutoff_factor): nothing may be in its way.
  it('holds back the owner alone where the window binds the owner alone', () => {
    const factor = { activity_cutoff_factor: 2_000n };
    const found = subnetSettings(factor, { owner: ALICE, sudoKey: BOB, freeze: window(true) });
    const change = ['activity_cutoff_factor=3000'];
    expect(() => plan(change, found)).toThrow(refusal('not-allowed', 'before an epoch'));
    expect(plan(change, found, BOB).call).toMatchObject({ kind: 'sudo' });
    const both = subnetSettings(factor, { owner: ALICE, sudoKey: ALICE, freeze: window(true) });
    expect(plan(change, both).call).toMatchObject({ kind: 'sudo' });
  });

  it('waits for the limit on its last change, which does not hold root back', () => {
    const limited = { owner: ALICE, ownerFrom: 21 };
    const found = subnetSettings(values, limited);
    expect(() => plan(['immunity_period=1'], found)).toThrow(refusal('not-allowed', 'block 21'));
    const asRoot = subnetSettings(values, { ...limited, sudoKey: ALICE });
    expect(plan(['immunity_period=1'], asRoot).call).toMatchObject({ kind: 'sudo' });
    const passed = subnetSettings(values, { owner: ALICE, ownerFrom: 20 });
    expect(plan(['immunity_period=1'], passed).call).toMatchObject({ kind: 'adminSet' });
  });

  // Each would cost its fee and come back as an error of the chain.
  it('keeps to what the subnet is at that moment', () => {
    const found = subnetSettings(
      { ...values, min_allowed_uids: 64n, max_allowed_uids: 200n, activity_cutoff: 5_000n },
      {
        ...{ owner: ALICE, sudoKey: BOB },
        ranges: {
          max_allowed_uids: { least: 100n, most: 256n, from: 'min_allowed_uids' },
          min_allowed_uids: { most: 99n, below: 'max_allowed_uids' },
          activity_cutoff: { least: 360n },
        },
      },
    );
    expect(() => plan(['max_allowed_uids=99'], found)).toThrow(refusal('bad-input', 'least 100'));
    expect(() => plan(['max_allowed_uids=257'], found)).toThrow(refusal('bad-input', 'most 256'));
    expect(() => plan(['activity_cutoff=359'], found)).toThrow(refusal('bad-input', 'least 360'));
    expect(() => plan(['min_allowed_uids=100'], found, BOB)).toThrow(refusal('bad-input', '99'));
    expect(() => plan(['alpha_values=1637:40000'])).toThrow(refusal('bad-input', 'at least'));
    const off = ['liquid_alpha_enabled=false', 'alpha_values=1638:40000'];
    expect(() => plan(off)).toThrow(refusal('not-allowed', 'liquid_alpha_enabled'));
    expect(plan(off.slice(1)).call).toMatchObject({ value: [1_638n, 40_000n] });
  });

  it('leaves the most uids no fewer than the least', () => {
    const found = subnetSettings(
      { min_allowed_uids: 64n, max_allowed_uids: 200n },
      { owner: ALICE },
    );
    expect(() => plan(['max_allowed_uids=63'], found)).toThrow(
      refusal('bad-input', 'at least min_allowed_uids, which is 64'),
    );
  });

  // btcli 11 weakness 18: it offers what the runtime always refuses.
  it('signs nothing that the runtime lets nobody set', () => {
    const dead = subnetSettings(
      { pow_registration_allowed: false },
      { owner: ALICE, by: 'nobody' },
    );
    expect(() => plan(['pow_registration_allowed=true'], dead)).toThrow(
      refusal('not-allowed', 'nobody'),
    );
  });

  it('sends what has a command of its own there', () => {
    const found = subnetSettings({ mechanism_count: 1n }, { owner: ALICE });
    expect(() => plan(['mechanism_count=2'], found)).toThrow(
      expect.objectContaining({ hint: 'use `btcli subnet mechanisms set`' }),
    );
  });
});

describe('what is shown', () => {
  const chain = {
    ...{ network: 'test', url: '', genesis: '', specName: '', specVersion: 424 },
    development: true,
    subnetSettings: async () => subnetSettings(values, { owner: ALICE, freeze: window(true) }),
    hyperparameters: async () => [
      { name: 'tempo', value: { kind: 'integer', amount: 10n } } as const,
      { name: 'user_liquidity_enabled', value: { kind: 'flag', on: false } } as const,
      { name: 'alpha_low', value: { kind: 'integer', amount: 45_875n } } as const,
    ],
  };

  it('draws every setting with who may change it and from when, at 80 columns', async () => {
    const listed = await readSettings(chain, at, { netuid, names: [], all: false });
    const drawn = renderView(listedView(listed), { width: 80, colour: false });
    await expect(`${drawn}\n`).toMatchFileSnapshot('golden/subnet-hyperparameters.80.txt');
    expect(subnetHyperparametersGet.rows).toBe('settings');
  });

  it('shows those that were named, and knows a name that is none', async () => {
    const listed = await readSettings(chain, at, { netuid, names: ['min_burn'], all: false });
    expect(listed.shown.map(({ name, nextBlock }) => [name, nextBlock])).toEqual([
      ['min_burn', 30],
    ]);
    const wrong = readSettings(chain, at, { netuid, names: ['min_burnt'], all: false });
    await expect(wrong).rejects.toMatchObject({ hint: 'did you mean min_burn?' });
  });

  it('shows a share with its parts on the card, and says what goes through sudo', () => {
    const card = cardOf(plan(['kappa=75%', 'tempo=20'], {}, BOB));
    expect(card.effects[0]).toMatchObject({
      before: { text: '32767 (49.9992%)' },
      after: { text: '49151 (74.9996%)' },
    });
    expect(card.notes?.at(-1)).toBe('set as root, through Sudo.sudo: kappa, tempo');
  });
});
