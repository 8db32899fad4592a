import type { Told } from './events.js';
import { ABSENT, UNTOUCHED } from './known-change.js';
import type { Outcome } from './side.js';

/** One thing that differs: where, and what each side says. */
export type Difference = { readonly at: string; readonly builtin: string; readonly real: string };

const REMOVED = 'removed';

const written = ({ wrote }: Outcome, at: string): string =>
  wrote.has(at) ? (wrote.get(at) ?? REMOVED) : UNTOUCHED;

/** All that differs between two outcomes; events are matched by name, in order. */
export function differences(builtin: Outcome, real: Outcome): readonly Difference[] {
  const plain = (['pool', 'result', 'nonce'] as const).map((at) => ({
    at,
    builtin: String(builtin[at]),
    real: String(real[at]),
  }));
  const moved = [...new Set([...builtin.moved.keys(), ...real.moved.keys()])].map((at) => ({
    at,
    builtin: String(builtin.moved.get(at) ?? 0n),
    real: String(real.moved.get(at) ?? 0n),
  }));
  const wrote = [...new Set([...builtin.wrote.keys(), ...real.wrote.keys()])].map((at) => ({
    at,
    builtin: written(builtin, at),
    real: written(real, at),
  }));
  const all = [...plain, ...eventDifferences(builtin.events, real.events), ...moved, ...wrote];
  return all.filter((each) => each.builtin !== each.real);
}

function eventDifferences(builtin: readonly Told[], real: readonly Told[]): Difference[] {
  return [...merge(builtin, real)].flatMap(([one, other, at]) => {
    if (!one || !other) return [{ at, builtin: said(one), real: said(other) }];
    const count = Math.max(one.values.length, other.values.length);
    return Array.from({ length: count }, (_, index) => ({
      at: `${at}.${index}`,
      builtin: one.values[index] ?? ABSENT,
      real: other.values[index] ?? ABSENT,
    }));
  });
}

const said = (event: Told | undefined) => (event ? `(${event.values.join(', ')})` : ABSENT);

/** Pairs the events of both sides along their longest common run of names; the rest stand alone. */
function* merge(
  builtin: readonly Told[],
  real: readonly Told[],
): Generator<readonly [Told | undefined, Told | undefined, string]> {
  const seen = new Map<string, number>();
  const at = ({ name }: Told) => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name} ${count}`;
  };
  let one = 0;
  let other = 0;
  while (one < builtin.length || other < real.length) {
    const [left, right] = [builtin[one], real[other]];
    if (left && right && left.name === right.name) {
      one += 1;
      other += 1;
      yield [left, right, at(left)];
    } else if (
      left &&
      (!right ||
        commonRun(builtin, one + 1, real, other) >= commonRun(builtin, one, real, other + 1))
    ) {
      one += 1;
      yield [left, undefined, at(left)];
    } else if (right) {
      other += 1;
      yield [undefined, right, at(right)];
    }
  }
}

/** How many names, at most, the rests of both lists have in common in the same order. */
function commonRun(builtin: readonly Told[], from: number, real: readonly Told[], to: number) {
  let row = new Array<number>(real.length - to + 1).fill(0);
  for (const { name } of builtin.slice(from).reverse()) {
    const next = [0];
    for (const [index, event] of real.slice(to).reverse().entries()) {
      const taken = event.name === name ? (row[index] ?? 0) + 1 : 0;
      next.push(Math.max(taken, row[index + 1] ?? 0, next[index] ?? 0));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
