import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { freezeWindow } from '../../src/chain/reads/freeze-window.js';
import { settings } from '../../src/chain/settings/index.js';
import type { Takes } from '../../src/chain/settings.js';
import { parseValue } from '../../src/commands/subnet/hyperparameters/parse-value.js';
import { setterCall } from '../../src/commands/subnet/hyperparameters/set/setter-call.js';
import { coinText, type Netuid } from '../../src/units/money.js';
import { chainOfMetadata } from '../support/metadata-chain.js';
import { describeShared, shared } from '../support/shared.js';

type Argument = string | boolean | { readonly bits: string };
type Vector = {
  readonly spec: string;
  readonly call: string;
  readonly args: Readonly<Record<string, Argument>>;
  readonly hex: string;
};

const ALICE = '5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY';
const at = { number: 7, hash: `0x${'77'.repeat(32)}` } as const;
const two = 2 as Netuid;
const SPECS = ['293', '346', '381', '424'] as const;
const setters = (
  spec: string,
  storage: readonly (readonly [string, readonly unknown[], unknown])[],
) =>
  chainOfMetadata(shared(`metadata/subtensor-${spec}.scale`) ?? '', {
    functions: {},
    storage: [['NetworksAdded', [2], true], ['SubnetOwner', [2], ALICE], ...storage],
  });

describeShared('every setter of every runtime', 'vectors/encodings.json', (path) => {
  const { calls } = JSON.parse(readFileSync(path, 'utf8')) as { calls: readonly Vector[] };

  it.each(SPECS)('spec %s: what is typed is encoded to the byte', async (spec) => {
    const chain = await setters(spec, []);
    const read = await chain.subnetSettings(two, at);
    const named = new Map(read?.settings.map((setting) => [setting.call as string, setting]));
    const mine = calls.filter((each) => each.spec === spec && named.has(each.call));
    for (const { call, args, hex } of mine) {
      const setting = named.get(call);
      const { netuid, ...rest } = args;
      if (!setting || setting.takes.kind === 'other') continue;
      const typed = typedAs(setting.takes, Object.values(rest));
      if (setting.takes.kind === 'share' && BigInt(typed) > setting.takes.whole) {
        expect(() => parseValue(setting, typed)).toThrow('takes a share');
        continue;
      }
      const wanted = parseValue(setting, typed);
      const decided = {
        setting,
        wanted,
        before: undefined,
        via: 'owner',
        call: setting.call,
      } as const;
      const encoded = chain.encode(setterCall([decided], Number(netuid ?? 0) as Netuid));
      expect(encoded, `${call} ${JSON.stringify(args)}`).toBe(hex);
    }
    // None of the runtime's setters is missing, and none is left without a type but the split.
    const untyped = read?.settings.filter(({ takes }) => takes.kind === 'other');
    expect(untyped?.map(({ name }) => name)).toEqual(
      spec === '293' ? [] : ['mechanism_emission_split'],
    );
    expect(new Set(mine.map(({ call }) => call)).size).toBeGreaterThan(50);
  });

  it.each(SPECS)('spec %s: what is known of a setter is true of this runtime', async (spec) => {
    const chain = await setters(spec, []);
    const read = await chain.subnetSettings(two, at);
    const unread = read?.settings.filter(({ value }) => value === undefined) ?? [];
    // The runtime keeps these elsewhere, as an optional value, or not at all.
    const elsewhere = [
      'mechanism_emission_split',
      'trim_to_max_allowed_uids',
      'evm_chain_id',
      'hotkey_emission_tempo',
      'target_stakes_per_interval',
      'network_max_stake',
      'subnet_limit',
      'owner_hotkey',
    ];
    expect(unread.map(({ name }) => name).filter((name) => !elsewhere.includes(name))).toEqual([]);
    const calls = new Set(settings.map(({ call }) => call));
    expect(calls.size).toBe(settings.length);
  });
});

describeShared('who may set what, and when', 'metadata/subtensor-424.scale', () => {
  it('spec 293: a later runtime took kappa from owners and gave them the burns', async () => {
    const by = async (spec: string) => {
      const read = await (await setters(spec, [])).subnetSettings(two, at);
      const of = (name: string) => read?.settings.find((each) => each.name === name)?.by;
      return [of('kappa'), of('max_burn'), of('pow_registration_allowed')];
    };
    expect(await by('293')).toEqual(['owner', 'root', 'owner']);
    // btcli 11 weakness 18: it offers network_pow_registration_allowed, which always fails.
    expect(await by('424')).toEqual(['root', 'owner', 'nobody']);
  });

  it('counts each setting by itself, in tempos, from the block of its last change', async () => {
    const chain = await setters('424', [
      ['Tempo', [2], 100],
      ['LastRateLimitedBlock', [{ OwnerHyperparamUpdate: [2, 'MinBurn'] }], 50],
      ['TransactionKeyLastBlock', [ALICE, 2, 11], 60],
      ['LastRateLimitedBlock', [{ SetSNOwnerHotkey: 2 }], 70],
    ]);
    const read = await chain.subnetSettings(two, at);
    const of = (name: string) => read?.settings.find((each) => each.name === name)?.ownerFrom;
    expect(['min_burn', 'max_burn', 'tempo', 'owner_hotkey'].map(of)).toEqual([
      250, 0, 420, 50_470,
    ]);
  });
});

describeShared('a limit in blocks', 'metadata/subtensor-381.scale', () => {
  // On a development chain of quarter seconds the owner would be sent away for 216000 blocks.
  it.each([
    { spec: '381', title: 'blocks of a quarter second', from: [51, 51, 51] },
    { spec: '424', title: 'blocks of twelve seconds', from: [7_250, 7_250, 216_050] },
  ])('is that of a runtime with $title', async ({ spec, from }) => {
    const changed = [7, 8, 9].map((kind) => {
      return ['TransactionKeyLastBlock', [ALICE, 2, kind], 50] as const;
    });
    const read = await (await setters(spec, changed)).subnetSettings(two, at);
    const names = ['mechanism_count', 'mechanism_emission_split', 'trim_to_max_allowed_uids'];
    const found = names.map((name) => read?.settings.find((each) => each.name === name));
    expect(found.map((each) => each?.ownerFrom)).toEqual(from);
  });
});

describeShared('the bounds of a setting', 'metadata/subtensor-424.scale', () => {
  it('are those that constants and storage tell, not those of one release', async () => {
    const chain = await setters('424', [
      ['SubnetworkN', [2], 100],
      ['MechanismCountCurrent', [2], 2],
      ['MinActivityCutoff', [], 400],
      ['MinChildkeyTake', [], 7],
      ['MaxChildkeyTake', [], 9_000],
    ]);
    const read = await chain.subnetSettings(two, at);
    const of = (name: string) => {
      const { least, most } = read?.settings.find((each) => each.name === name)?.range ?? {};
      return [least, most];
    };
    expect(of('max_allowed_uids')).toEqual([100n, 128n]);
    expect(of('min_allowed_uids')).toEqual([undefined, 99n]);
    expect(of('activity_cutoff')).toEqual([400n, undefined]);
    expect(of('min_childkey_take')).toEqual([7n, 9_000n]);
    expect(read?.mostImmunePercent).toBe(80);
    expect((await chain.mechanisms(two, at)).mostUidsTogether).toBe(256);
    expect(of('tempo')).toEqual([360n, 50_400n]);
    expect(of('activity_cutoff_factor')).toEqual([1_000n, 50_000n]);
    expect(of('min_burn')).toEqual([undefined, 999_999_999n]);
    expect(of('max_burn')).toEqual([100_000_001n, undefined]);
  });
});

it.each([
  { title: 'far from an epoch', block: 80, closed: false, opensAt: 80, epochAt: 100 },
  { title: 'the last open block', block: 90, closed: false, opensAt: 90, epochAt: 100 },
  { title: 'shortly before it', block: 91, closed: true, opensAt: 100, epochAt: 100 },
  // The epoch has run by then: a refusal here would cost the owner a whole tempo of waiting.
  { title: 'the block of the epoch', block: 100, closed: false, opensAt: 100, epochAt: 100 },
  { title: 'an epoch that waits', block: 101, closed: false, opensAt: 101, epochAt: 101 },
  {
    title: 'the block of a requested epoch',
    block: 95,
    pending: 95,
    closed: false,
    opensAt: 95,
    epochAt: 95,
  },
  {
    title: 'a requested epoch closes at once',
    block: 60,
    pending: 70,
    closed: true,
    opensAt: 70,
    epochAt: 70,
  },
])('the window before an epoch, $title', ({ title: _title, block, pending, ...expected }) => {
  const schedule = { blocks: 10, tempo: 50, last: 50, pending };
  expect(freezeWindow(two, block, schedule)).toEqual({ blocks: 10, ...expected });
});

it('knows the window of runtimes that keep no last epoch', () => {
  // Netuid 2 and tempo 99: the epoch is where (block + 3) mod 100 is 99, so in block 96.
  const schedule = { blocks: 10, tempo: 99, last: undefined, pending: undefined };
  const closed = (block: number) => freezeWindow(two, block, schedule).closed;
  expect([85, 86, 87, 96, 97].map(closed)).toEqual([false, false, true, true, false]);
  expect(freezeWindow(two, 90, schedule)).toMatchObject({ opensAt: 97, epochAt: 96 });
});

/** A vector's arguments as an operator would type them. */
function typedAs(takes: Takes, [first, ...more]: readonly Argument[]): string {
  if (takes.kind === 'shares') return [first, ...more].join(':');
  if (takes.kind === 'tao' || takes.kind === 'alpha') return coinText(BigInt(String(first)));
  if (takes.kind === 'share' && String(first) === '1') return '0.0015%';
  if (takes.kind !== 'fixed') return String(first);
  const { bits } = first as { readonly bits: string };
  return exactDecimal(BigInt(bits), takes.fractionBits);
}

/** Every binary fraction has a finite decimal one. */
function exactDecimal(bits: bigint, fractionBits: number): string {
  const size = bits < 0n ? -bits : bits;
  const decimals = (size * 5n ** BigInt(fractionBits)).toString().padStart(fractionBits + 1, '0');
  const at = decimals.length - fractionBits;
  return `${bits < 0n ? '-' : ''}${decimals.slice(0, at)}.${decimals.slice(at)}`;
}
