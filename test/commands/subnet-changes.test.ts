import { describe, expect, it } from 'vitest';
import type { Neuron } from '../../src/chain/metagraph.js';
import { changesBetween, concerned, largest } from '../../src/commands/subnet/show/changes.js';
import { alpha, type Netuid, rao } from '../../src/units/money.js';
import { ratio } from '../../src/units/ratio.js';
import { encodeSs58, type Ss58 } from '../../src/units/ss58.js';

const netuid = 3 as Netuid;
const key = (byte: number): Ss58 => encodeSs58(new Uint8Array(32).fill(byte));
const [ONE, TWO, THREE, FOUR] = [key(1), key(2), key(3), key(4)] as const;

const neuron = (uid: number, hotkey: Ss58, changed: Partial<Neuron> = {}): Neuron => ({
  ...{ uid, hotkey, coldkey: ONE, identity: undefined, registeredAt: 5, lastUpdate: 9 },
  ...{ stakeWeight: alpha(netuid, 7n), alphaStake: alpha(netuid, 7n), rootStake: rao(0n) },
  ...{ consensus: ratio(1), incentive: ratio(2), dividends: ratio(3), validatorTrust: undefined },
  ...{ trust: undefined, rank: undefined, emission: alpha(netuid, 11n) },
  ...{ validatorPermit: false, active: true, axon: undefined, ...changed },
});
const told = (before: readonly Neuron[], after: readonly Neuron[]) =>
  changesBetween(before, after).map(({ kind, uid, hotkey, ...rest }) => [
    ...[kind, uid, hotkey, 'before' in rest ? rest.before : undefined],
  ]);

describe('a miner whose uid vanished learns whether it was replaced, swapped, trimmed or moved', () => {
  it.each([
    [
      'a new uid',
      [neuron(0, ONE)],
      [neuron(0, ONE), neuron(1, TWO)],
      ['joined', 1, TWO, undefined],
    ],
    [
      'another registration',
      [neuron(0, ONE)],
      [neuron(0, TWO, { registeredAt: 8 })],
      ['replaced', 0, TWO, ONE],
    ],
    [
      "the same registration under its owner's other hotkey",
      [neuron(0, ONE)],
      [neuron(0, TWO)],
      ['swapped', 0, TWO, ONE],
    ],
    [
      'a trimmed uid',
      [neuron(0, ONE), neuron(1, TWO)],
      [neuron(0, ONE)],
      ['left', 1, TWO, undefined],
    ],
    [
      'a uid that trimming gave to who stays',
      [neuron(0, ONE), neuron(1, TWO)],
      [neuron(0, TWO)],
      ['moved', 0, TWO, 1],
    ],
  ] as const)('%s', (_title, before, after, wanted) => {
    expect(told(before, after)).toContainEqual(wanted);
  });

  it('names both hotkeys of a uid that went to another, so that --mine finds either', () => {
    const [change] = changesBetween([neuron(0, ONE)], [neuron(0, TWO, { registeredAt: 8 })]);
    expect(change && concerned(change)).toEqual([TWO, ONE]);
  });
});

describe('what changed most comes first', () => {
  const before = [neuron(0, ONE), neuron(1, TWO), neuron(2, THREE), neuron(3, FOUR)];
  const after = [
    neuron(0, ONE, { emission: alpha(netuid, 12n) }),
    neuron(1, TWO, { emission: alpha(netuid, 2n ** 63n) }),
    neuron(2, THREE, { emission: alpha(netuid, 0n), active: false }),
    neuron(3, FOUR),
  ];
  const changes = changesBetween(before, after);
  const of = (id: string) =>
    changes.flatMap((change) =>
      change.kind === 'changed' && change.field.id === id
        ? [[change.rank, change.uid, change.by]]
        : [],
    );

  it('ranks a field by the size of its change, whichever way, to the unit', () => {
    expect(of('emission')).toEqual([
      [1, 1, 2n ** 63n - 11n],
      [2, 2, -11n],
      [3, 0, 1n],
    ]);
  });

  it('gives no rank to what has no size, and tells nothing of who is unchanged', () => {
    expect(of('active')).toEqual([[undefined, 2, undefined]]);
    expect(changes.filter(({ uid }) => uid === 3)).toEqual([]);
  });

  it('leaves out the smallest of a field, and nobody who came or went', () => {
    const kept = largest(changesBetween(before, [...after.slice(1), neuron(9, ONE)]), 1);
    expect(kept.filter(({ kind }) => kind === 'moved')).toHaveLength(1);
    expect(kept.flatMap((change) => (change.kind === 'changed' ? [change.field.id] : []))).toEqual([
      'active',
      'emission',
    ]);
  });
});
