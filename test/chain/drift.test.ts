import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { CallKind } from '../../src/chain/call.js';
import { runtimeNames } from '../../src/chain/calls/runtime-names.js';
import type { Chain } from '../../src/chain/chain.js';
import { Refusal } from '../../src/errors.js';
import type { Netuid } from '../../src/units/money.js';
import { accountIdOf, parseSs58 } from '../../src/units/ss58.js';
import { chainOfBytes, chainOfMetadata } from '../support/metadata-chain.js';
import { callsOf, type MetadataV16, mutated } from '../support/mutated-metadata.js';
import { type CallVector, ourCall } from '../support/our-calls.js';
import { say } from '../support/say.js';
import { describeShared, shared } from '../support/shared.js';

const nothing = { functions: {}, storage: [] };
const kinds = Object.keys(runtimeNames) as CallKind[];
const nameOf = (kind: CallKind) => `${runtimeNames[kind].pallet}.${runtimeNames[kind].name}`;
const REAL = parseSs58('5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY');
const account = Buffer.from(accountIdOf(REAL)).toString('hex');

/** What became of every call that a vector has, in words that can be counted. */
type Tally = { encoded: number; refused: number; wrapped: number };

describeShared('a call is signed as planned or not at all', 'vectors/encodings.json', (path) => {
  const { calls } = JSON.parse(readFileSync(path, 'utf8')) as { calls: CallVector[] };
  const ofSpec = (spec: string) => calls.filter((each) => each.spec === spec);

  /** The two index bytes that a spec gives one of our calls. */
  const indexes = (spec: string, kind: CallKind) =>
    ofSpec(spec)
      .find(({ pallet, call }) => `${pallet}.${call}` === nameOf(kind))
      ?.hex.slice(2, 6);

  it.each(['293', '346', '381', '424'])('spec %s encodes to the byte, nested too', async (spec) => {
    const chain = await chainOfMetadata(shared(`metadata/subtensor-${spec}.scale`) ?? '', nothing);
    const covered = new Set<string>();
    const tally: Tally = { encoded: 0, refused: 0, wrapped: 0 };
    for (const vector of ofSpec(spec)) {
      const call = ourCall(vector);
      if (!call) continue;
      expect(chain.encode(call), nameOf(call.kind)).toBe(vector.hex);
      const inner = vector.hex.slice(2);
      expect(chain.encode({ kind: 'proxy', real: REAL, as: null, call })).toBe(
        `0x${indexes(spec, 'proxy')}00${account}00${inner}`,
      );
      expect(chain.encode({ kind: 'batchAll', calls: [call, call], mayPart: true })).toBe(
        `0x${indexes(spec, 'batchAll')}08${inner}${inner}`,
      );
      tally.encoded += 1;
      expect(chain.encode({ kind: 'sudo', call })).toBe(`0x${indexes(spec, 'sudo')}${inner}`);
      tally.wrapped += 3;
      covered.add(call.kind);
    }
    const absent = kinds.filter((kind) => !covered.has(kind));
    for (const kind of absent.filter((each) => !['proxy', 'batchAll', 'sudo'].includes(each))) {
      // Of the same name, but with other arguments.
      const isOtherwise = spec === '381' && kind === 'submitEncrypted';
      expect(chain.supports(kind), kind).toBe(isOtherwise);
      const [newer] = calls.filter((vector) => ourCall(vector)?.kind === kind);
      const call = newer && ourCall(newer);
      if (!call) throw new Error(`no vector has ${kind}`);
      expectRefused(() => chain.encode(call), kind, spec);
      expectRefused(() => chain.encode({ kind: 'proxy', real: REAL, as: null, call }), kind, spec);
      tally.refused += 2;
    }
    say(`spec ${spec}: ${told(tally)}`);
  });

  it('picks the newest call a runtime has, and names all when it has none', async () => {
    const chain = await chainOfMetadata(shared('metadata/subtensor-293.scale') ?? '', nothing);
    expect(chain.newest(['registerLimit', 'burnedRegister'])).toBe('burnedRegister');
    expect(() => chain.newest(['registerLimit'])).toThrowError(/293.*register_limit/);
  });

  const of424 = kinds.filter((kind) => indexes('424', kind) !== undefined);
  const halves = [0, 1].map((half) => of424.filter((_, position) => position % 2 === half));
  const changes: readonly (readonly [string, (all: MetadataV16, hit: CallKind) => void])[] = [
    ['renamed', (all, hit) => edit(all, hit, (call) => ({ ...call, name: `${call.name}_v2` }))],
    ['removed', (all, hit) => edit(all, hit, () => undefined)],
    [
      'given another argument',
      (all, hit) =>
        edit(all, hit, (call) => ({
          ...call,
          fields: [...call.fields, { name: 'extra', type: call.fields[0]?.type ?? 0, docs: [] }],
        })),
    ],
    [
      'given other names of arguments',
      (all, hit) =>
        edit(all, hit, (call) => {
          const fields = call.fields.map((field) => ({ ...field, name: `new_${field.name}` }));
          // A call without arguments can only go.
          return fields.length > 0 ? { ...call, fields } : undefined;
        }),
    ],
    [
      'taken away with its pallet',
      (all, hit) => {
        const { pallet } = runtimeNames[hit];
        all.pallets = all.pallets.filter(({ name }) => name !== pallet);
      },
    ],
  ];

  it.each(changes)('424 with calls %s: refused by name, all others unharmed', async (_, change) => {
    const tally: Tally = { encoded: 0, refused: 0, wrapped: 0 };
    for (const half of halves) {
      const bytes = mutated(metadata424(), (all) => {
        for (const kind of half) change(all, kind);
      });
      const chain = await chainOfBytes(bytes, 424, nothing);
      for (const vector of ofSpec('424')) {
        const call = ourCall(vector);
        if (!call) continue;
        const end = attempt(() => chain.encode(call));
        if (end instanceof Refusal) {
          expect(end).toMatchObject({ code: 'not-in-runtime', exitStatus: 3 });
          expect(end.message).toMatch(/node-subtensor 424\) has no call \w+\.\w+/);
          tally.refused += 1;
        } else {
          expect(end, nameOf(call.kind)).toBe(vector.hex);
          expect(half).not.toContain(call.kind);
          tally.encoded += 1;
        }
      }
    }
    expect(tally.encoded + tally.refused).toBeGreaterThan(20);
    say(`424 mutated: ${told(tally)}`);
  });

  it('follows a call to its new index', async () => {
    const bytes = mutated(metadata424(), (all) => {
      edit(all, 'addStakeLimit', (call) => ({ ...call, index: 250 }));
    });
    const chain = await chainOfBytes(bytes, 424, nothing);
    const vector = ofSpec('424').find((each) => ourCall(each)?.kind === 'addStakeLimit');
    const call = vector && ourCall(vector);
    expect(call && chain.encode(call)).toBe(vector?.hex.replace(/^(0x..)../, '$1fa'));
  });

  it('refuses a read whose storage is gone, by name, instead of taking it for zero', async () => {
    const bytes = mutated(metadata424(), (all) => {
      for (const pallet of all.pallets) {
        if (!pallet.storage) continue;
        pallet.storage.items = pallet.storage.items.filter(
          ({ name }) => !['Account', 'Burn', 'Owner'].includes(name),
        );
      }
    });
    const chain = await chainOfBytes(bytes, 424, nothing);
    const at = { number: 7, hash: `0x${'77'.repeat(32)}` } as const;
    const reads: readonly (readonly [string, (from: Chain) => Promise<unknown>])[] = [
      ['System.Account', (from) => from.balances([REAL], at)],
      ['SubtensorModule.Burn', (from) => from.registrationTerms(1 as Netuid, at)],
      ['SubtensorModule.Owner', (from) => from.hotkeyOwner(REAL, at)],
    ];
    for (const [item, read] of reads) {
      await expect(read(chain)).rejects.toMatchObject({
        code: 'not-in-runtime',
        message: expect.stringContaining(`storage ${item}`),
      });
    }
  });
});

const metadata424 = () =>
  new Uint8Array(readFileSync(shared('metadata/subtensor-424.scale') ?? ''));

type Change = (call: ReturnType<typeof callsOf>[number]) => typeof call | undefined;

function edit(all: MetadataV16, kind: CallKind, change: Change) {
  const calls = callsOf(all, runtimeNames[kind].pallet);
  const position = calls.findIndex(({ name }) => name === runtimeNames[kind].name);
  const call = calls[position];
  if (!call) throw new Error(`424 has no ${nameOf(kind)}`);
  const after = change(call);
  calls.splice(position, 1, ...(after ? [after] : []));
}

function attempt<T>(work: () => T): T | Refusal {
  try {
    return work();
  } catch (reason) {
    if (reason instanceof Refusal) return reason;
    throw reason;
  }
}

function expectRefused(work: () => unknown, kind: CallKind, spec: string) {
  const end = attempt(work);
  expect(end).toMatchObject({ code: 'not-in-runtime' });
  expect((end as Refusal).message).toContain(`node-subtensor ${spec}) has no call ${nameOf(kind)}`);
}

const told = ({ encoded, wrapped, refused }: Tally) =>
  `${encoded} calls to the byte, ${wrapped} inside others, ${refused} refused by name`;
