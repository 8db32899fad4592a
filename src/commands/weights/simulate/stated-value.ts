import { type Refusal, refuse } from '../../../errors.js';

/** A value of a JSON file and where in it; every reader refuses what is not of its kind. */
export type StatedValue = {
  readonly raw: unknown;
  readonly at: (name: string) => StatedValue;
  readonly list: <Item>(read: (item: StatedValue) => Item) => readonly Item[];
  readonly text: () => string;
  readonly flag: () => boolean;
  /** A whole number, perhaps below zero. */
  readonly whole: () => number;
  /** A whole number from zero up. */
  readonly count: (most?: number) => number;
  /** Digits in a string, which may be more than a JSON number holds. */
  readonly integer: () => bigint;
  readonly orNull: <Value>(read: (value: StatedValue) => Value) => Value | undefined;
  readonly wrong: (wanted: string) => Refusal;
};

export function statedValue(raw: unknown, file: string, place = ''): StatedValue {
  const wrong = (wanted: string) =>
    refuse('bad-input', `${file}: ${place || 'the whole'} is not ${wanted}`, 'put one there');
  const inside = (value: unknown, at: string) => statedValue(value, file, at);
  const whole = (wanted: string): number => {
    if (typeof raw === 'number' && Number.isSafeInteger(raw)) return raw;
    throw wrong(wanted);
  };
  const value: StatedValue = {
    raw,
    wrong,
    at(name) {
      if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) throw wrong('an object');
      return inside((raw as Record<string, unknown>)[name], place ? `${place}.${name}` : name);
    },
    list(read) {
      if (!Array.isArray(raw)) throw wrong('a list');
      return raw.map((item, index) => read(inside(item, `${place}[${index}]`)));
    },
    text() {
      if (typeof raw !== 'string') throw wrong('a text');
      return raw;
    },
    flag() {
      if (typeof raw !== 'boolean') throw wrong('true or false');
      return raw;
    },
    whole: () => whole('a whole number'),
    count(most = Number.MAX_SAFE_INTEGER) {
      const wanted = `a whole number from 0${most < Number.MAX_SAFE_INTEGER ? ` to ${most}` : ' up'}`;
      const found = whole(wanted);
      if (found < 0 || found > most) throw wrong(wanted);
      return found;
    },
    integer() {
      if (typeof raw === 'string' && /^\d{1,20}$/.test(raw)) return BigInt(raw);
      throw wrong('digits in a string');
    },
    orNull: (read) => (raw === null ? undefined : read(value)),
  };
  return value;
}
