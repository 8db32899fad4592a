import { describe, expect, it } from 'vitest';
import { byteKey } from '../../../../src/localnet/node/state/byte-key.js';
import { overlay } from '../../../../src/localnet/node/state/overlay.js';
import { NO_ROOT } from '../../../../src/localnet/node/state/state-root.js';
import { versionedState } from '../../../../src/localnet/node/state/versioned-state.js';
import { type SeededRandom, seededRandom } from '../../../support/seeded-random.js';

type Model = Map<string, string>;

const bytes = (text: string) => Buffer.from(text, 'latin1');
const text = (value: Uint8Array | undefined) =>
  value === undefined ? undefined : Buffer.from(value).toString('latin1');
const someKey = (random: SeededRandom) =>
  Array.from({ length: random.below(4) }, () => random.pick(['\0', 'a', 'b', '\xff'])).join('');
const nextIn = (model: Model, key: string) => [...model.keys()].sort().find((other) => other > key);

describe('storage', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'keeps what a plain map keeps, block after block (seed %i)',
    (seed) => {
      const random = seededRandom(seed);
      const state = versionedState();
      const history: Model[] = [];
      let model: Model = new Map();
      for (let block = 0; block < 25; block++) {
        const storage = overlay(state.at(block - 1), NO_ROOT);
        const stack: Model[] = [];
        for (let step = 0; step < 120; step++) {
          const key = someKey(random);
          const action = random.below(12);
          if (action < 4) {
            storage.set(bytes(key), bytes(`v${step}`));
            model.set(key, `v${step}`);
          } else if (action < 6) {
            storage.remove(bytes(key));
            model.delete(key);
          } else if (action === 6) {
            storage.begin();
            stack.push(new Map(model));
          } else if (action === 7 && stack.length > 0) {
            storage.commit();
            stack.pop();
          } else if (action === 8 && stack.length > 0) {
            storage.rollback();
            model = stack.pop() ?? model;
          }
          expect(text(storage.get(bytes(key)))).toBe(model.get(key));
          expect(text(storage.nextKey(bytes(key)))).toBe(nextIn(model, key));
        }
        for (; stack.length > 0; stack.pop()) storage.commit();
        state.apply(block, storage.changes());
        history.push(new Map(model));
      }
      for (const [block, past] of history.entries()) {
        const view = state.at(block);
        const found: Model = new Map();
        const empty = view.get('');
        if (empty) found.set('', text(empty) ?? '');
        for (let key = view.nextKey(''); key !== undefined; key = view.nextKey(key)) {
          found.set(key, text(view.get(key)) ?? '');
        }
        expect(found).toEqual(past);
      }
    },
  );

  it('walks a map of 100,000 keys in order, above and below an overlay', () => {
    const state = versionedState();
    const base = overlay(state.at(-1), NO_ROOT);
    const order = seededRandom(9);
    for (let index = 0; index < 100_000; index++) {
      base.set(
        bytes(
          `m${order
            .below(2 ** 30)
            .toString(36)
            .padStart(7, '0')}${index}`,
        ),
        bytes('x'),
      );
    }
    state.apply(0, base.changes());
    const storage = overlay(state.at(0), NO_ROOT);
    let count = 0;
    let previous = 'm';
    for (let key = storage.nextKey(bytes('m')); key; key = storage.nextKey(key)) {
      expect(previous < byteKey(key)).toBe(true);
      previous = byteKey(key);
      if (count % 2 === 0) storage.remove(key);
      count++;
    }
    expect(count).toBe(100_000);
    expect(storage.changes()).toHaveLength(50_000);
  });

  it('gives copies, so that a runtime that reuses its buffers cannot rewrite history', () => {
    const state = versionedState();
    const storage = overlay(state.at(-1), NO_ROOT);
    const value = Uint8Array.of(1, 2);
    storage.set(bytes('key'), value);
    value[0] = 9;
    expect(storage.get(bytes('key'))).toEqual(Uint8Array.of(1, 2));
    storage.get(bytes('key'))?.fill(7);
    state.apply(0, storage.changes());
    expect(overlay(state.at(0), NO_ROOT).get(bytes('key'))).toEqual(Uint8Array.of(1, 2));
  });

  it('has a root that follows from the net changes alone', () => {
    const rootAfter = (write: (storage: ReturnType<typeof overlay>) => void) => {
      const storage = overlay(versionedState().at(0), NO_ROOT);
      write(storage);
      return Buffer.from(storage.root()).toString('hex');
    };
    const plain = rootAfter((storage) => {
      storage.set(bytes('a'), bytes('1'));
      storage.set(bytes('b'), bytes('2'));
    });
    const roundabout = rootAfter((storage) => {
      storage.set(bytes('b'), bytes('0'));
      storage.begin();
      storage.set(bytes('c'), bytes('3'));
      storage.rollback();
      storage.begin();
      storage.set(bytes('b'), bytes('2'));
      storage.commit();
      storage.set(bytes('a'), bytes('1'));
      storage.remove(bytes('never'));
    });
    const other = rootAfter((storage) => {
      storage.set(bytes('a'), bytes('12'));
      storage.set(bytes('b'), bytes(''));
    });
    expect(roundabout).toBe(plain);
    expect(other).not.toBe(plain);
  });

  it('refuses to close a transaction that was never opened', () => {
    const storage = overlay(versionedState().at(0), NO_ROOT);
    expect(() => storage.commit()).toThrow('never opened');
    expect(() => storage.rollback()).toThrow('never opened');
  });
});
