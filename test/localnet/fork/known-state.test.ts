import { expect, it } from 'vitest';
import { knownState } from '../../../src/localnet/fork/known-state.js';
import { decodeReading, encodeReading } from '../../../src/localnet/fork/reading.js';
import { seededRandom } from '../../support/seeded-random.js';

const ROUNDS = Number(process.env.BTCLI_FORK_ROUNDS ?? 30);

it('answers as the whole state would, or says that it does not know, whatever was read in what order', () => {
  const { below: pick } = seededRandom(7);
  const text = () => Array.from({ length: 1 + pick(3) }, () => 'abcd'[pick(4)]).join('');
  let unknown = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const state = new Map(Array.from({ length: pick(40) }, () => [text(), Buffer.from(text())]));
    const sorted = [...state.keys()].sort();
    const after = (key: string) => sorted.filter((each) => each > key);
    const known = knownState();
    for (let step = 0; step < 120; step++) {
      const key = text();
      const next = known.next(key);
      const value = known.value(key);
      if (next) expect(next.is).toBe(after(key)[0]);
      if (value) expect(value.is).toEqual(state.get(key));
      const unread = known.unread(key, 5);
      expect(unread).toEqual(after(key).filter((each) => unread.includes(each)));
      if (!next || !value) unknown += 1;
      if (pick(3) === 0) known.learnValue(key, state.get(key));
      if (pick(3) === 0) {
        const page = 1 + pick(5);
        const keys = after(key).slice(0, page);
        known.learnKeys(key, keys, keys.length < page);
        expect(known.next(key)).toEqual({ is: keys[0] });
      }
    }
    known.learnKeys('', sorted, true);
    for (const key of sorted) expect(known.next(key)).toEqual({ is: after(key)[0] });
    expect(known.value('e')).toEqual({ is: undefined });
  }
  expect(unknown).toBeGreaterThan(ROUNDS);
});

it('keeps what was read in bytes that read back the same', () => {
  const readings = [
    { kind: 'value', key: '\xff\x00', value: new Uint8Array([1, 2]) },
    { kind: 'value', key: 'a', value: new Uint8Array() },
    { kind: 'value', key: 'a', value: undefined },
    { kind: 'keys', after: '', keys: ['a', '\xff'], toEnd: true },
    { kind: 'keys', after: 'a', keys: [], toEnd: false },
  ] as const;
  for (const reading of readings) expect(decodeReading(encodeReading(reading))).toEqual(reading);
});
