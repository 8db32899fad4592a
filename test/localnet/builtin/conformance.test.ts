import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { builtinAssembly } from '../../../src/localnet/builtin/index.js';
import { encodeMetadata } from '../../../src/localnet/builtin/metadata/metadata.js';
import { readerOf } from '../../../src/localnet/builtin/scale/reader.js';
import { runtimeVersion } from '../../../src/localnet/builtin/types/version.js';
import { fromHex } from '../../../src/units/hex.js';
import { describeShared } from '../../support/shared.js';
import { type Facts, factsOf } from './support/describe-metadata.js';
import { readV16 } from './support/read-metadata.js';

const ours = () => readV16(encodeMetadata(builtinAssembly(), 16));

// Lists the APIs a runtime answers, and this one answers fewer: its other fields are compared below.
const VERSION = 'System.constants.Version';

/** Pallets of which this runtime has only some calls. */
const UNFINISHED = ['AdminUtils', 'SubtensorModule'];

const STAKE_CALLS = [
  'add_stake',
  'add_stake_limit',
  'remove_stake',
  'remove_stake_limit',
  'remove_stake_full_limit',
  'unstake_all',
  'unstake_all_alpha',
  'move_stake',
  'transfer_stake',
  'swap_stake',
  'swap_stake_limit',
  'recycle_alpha',
  'burn_alpha',
  'add_stake_burn',
  'set_coldkey_auto_stake_hotkey',
  'claim_root',
  'set_root_claim_type',
  'sudo_set_num_root_claims',
  'sudo_set_root_claim_threshold',
];
/** What is asked of locks, which this runtime does not make. */
const OF_LOCKS = /lock|convict/;

describeShared(
  'the embedded runtime beside Subtensor 424',
  'metadata/subtensor-424.scale',
  (path) => {
    const theirs = readV16(new Uint8Array(readFileSync(path)));
    const real = factsOf(theirs);

    it('declares nothing that a client encoding for the real chain would find different', () => {
      const declared = factsOf(ours());
      // Of a pallet without all of its calls, each call is compared by itself.
      const partial = UNFINISHED.map((pallet) => `outer.call.${pallet}`);
      const differing = differences(declared, real).filter(
        (at) => at !== VERSION && !partial.includes(at),
      );
      expect(differing.map((at) => ({ at, ours: declared.get(at), real: real.get(at) }))).toEqual(
        [],
      );
      process.stdout.write(`compared ${declared.size} declarations: ${summary(declared)}\n`);
      expect(declared.size).toBeGreaterThan(190);
    });

    it('misses no event, error, storage item or constant of a pallet it has, and few calls', () => {
      const declared = factsOf(ours());
      const pallets = new Set(ours().pallets.map(({ name }) => name));
      const missing = [...real.keys()].filter(
        (at) => pallets.has(at.split('.')[0] ?? '') && !declared.has(at),
      );
      const calls = missing.filter((at) => at.split('.')[1] === 'calls');
      process.stdout.write(`calls without rules here, and not declared: ${calls.length}\n`);
      expect(missing.filter((at) => !calls.includes(at))).toEqual([]);
      // What a client does not find it refuses by name; only these pallets are unfinished.
      expect([...new Set(calls.map((at) => at.split('.')[0]))].sort()).toEqual(UNFINISHED);
    });

    it('answers all of a client that moves stake, and takes every one of its calls', () => {
      const declared = factsOf(ours());
      const theirsOf = (prefix: string) => [...real.keys()].filter((at) => at.startsWith(prefix));
      const wanted = [
        ...STAKE_CALLS.map((name) => `SubtensorModule.calls.${name}`),
        ...theirsOf('api.SwapRuntimeApi.'),
        ...theirsOf('api.StakeInfoRuntimeApi.').filter((at) => !OF_LOCKS.test(at)),
      ];
      expect(wanted.filter((at) => declared.get(at) !== real.get(at))).toEqual([]);
      expect(wanted.filter((at) => !real.has(at))).toEqual([]);
    });

    it('says of itself what the real runtime says, but for the APIs it lacks', () => {
      const version = (facts: Facts) => {
        const encoded = fromHex(/= (0x[0-9a-f]+)$/.exec(facts.get(VERSION) ?? '')?.[1] ?? '');
        return runtimeVersion.decode(readerOf(encoded ?? new Uint8Array()));
      };
      const { apis: claimed, ...said } = version(factsOf(ours()));
      const { apis: offered, ...realSaid } = version(real);
      expect(said).toEqual(realSaid);
      expect(offered).toEqual(expect.arrayContaining([...claimed]));
      expect(claimed.length).toBeGreaterThanOrEqual(8);
    });

    it.each([
      { title: 'a call with another index', at: 'Balances.calls.burn', change: renumber },
      { title: 'a field with another name', at: 'System.events.NewAccount', change: rename },
      { title: 'a storage item with another hasher', at: 'System.storage.Account', change: rehash },
      {
        title: 'a constant with another value',
        at: 'System.constants.SS58Prefix',
        change: revalue,
      },
      { title: 'an extension in another place', at: 'extrinsic.extension.0', change: reorder },
    ])('would notice $title', ({ at, change }) => {
      const planted = ours();
      change(planted);
      expect(differences(factsOf(planted), real)).toContain(at);
    });
  },
);

type Metadata = ReturnType<typeof ours>;

const differences = (declared: Facts, real: Facts): readonly string[] =>
  [...declared].filter(([at, fact]) => real.get(at) !== fact).map(([at]) => at);

function summary(facts: Facts): string {
  const counts = new Map<string, number>();
  for (const at of facts.keys()) {
    const [first = '', second = 'pallets'] = at.split('.');
    const kind = first === 'api' || first === 'extrinsic' || first === 'outer' ? first : second;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return [...counts].map(([kind, count]) => `${count} ${kind}`).join(', ');
}

const palletOf = (metadata: Metadata, name: string) => {
  const found = metadata.pallets.find((pallet) => pallet.name === name);
  if (!found) throw new Error(`no pallet ${name}`);
  return found;
};

const variantOf = (metadata: Metadata, type: number | undefined, name: string) => {
  const def = metadata.lookup[type ?? -1]?.def;
  const found = def?.tag === 'variant' && def.value.find((variant) => variant.name === name);
  if (!found) throw new Error(`no variant ${name}`);
  return found;
};

function renumber(metadata: Metadata): void {
  variantOf(metadata, palletOf(metadata, 'Balances').calls?.type, 'burn').index = 11;
}

function rename(metadata: Metadata): void {
  const { fields } = variantOf(metadata, palletOf(metadata, 'System').events?.type, 'NewAccount');
  for (const field of fields) field.name = 'who';
}

function rehash(metadata: Metadata): void {
  for (const item of palletOf(metadata, 'System').storage?.items ?? []) {
    if (item.type.tag === 'map') item.type.value.hashers = [{ tag: 'Identity', value: undefined }];
  }
}

function revalue(metadata: Metadata): void {
  for (const each of palletOf(metadata, 'System').constants) each.value = '0x00';
}

function reorder(metadata: Metadata): void {
  metadata.extrinsic.signedExtensions.reverse();
}
