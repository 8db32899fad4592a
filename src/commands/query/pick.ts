import { refuse } from '../../errors.js';
import { nearest } from '../../format/nearest.js';

/** Something of a runtime that goes by two names, as `SubtensorModule.Tempo`. */
export type TwoNames = { readonly first: string; readonly second: string };

/** What a typed word picks: one thing, or all that there are under a first name. */
export type Picked<Thing> =
  | { readonly kind: 'one'; readonly thing: Thing }
  | { readonly kind: 'several'; readonly things: readonly Thing[] };

/** Finds by name whatever its capitals; refuses what is not there, with what was most likely meant. */
export function pick<Thing>(
  typed: string | undefined,
  things: readonly Thing[],
  namesOf: (thing: Thing) => TwoNames,
  what: string,
): Picked<Thing> {
  if (typed === undefined) return { kind: 'several', things };
  const [first = '', second, ...more] = typed.split(/[.:/]+/);
  const under = things.filter((thing) => same(namesOf(thing).first, first));
  if (under.length === 0) {
    const names = [...new Set(things.map((thing) => namesOf(thing).first))];
    throw missing(`nothing called ${JSON.stringify(first)} has ${what}`, first, names, '');
  }
  if (second === undefined || second === '') return { kind: 'several', things: under };
  const found = under.find((thing) => same(namesOf(thing).second, second));
  if (found && more.length === 0) return { kind: 'one', thing: found };
  const [{ first: spelled }] = under.map(namesOf) as [TwoNames];
  const rest = [second, ...more].join('.');
  throw missing(
    `${spelled} has no ${JSON.stringify(rest)} among its ${what}`,
    rest,
    under.map((thing) => namesOf(thing).second),
    `${spelled}.`,
  );
}

const same = (left: string, right: string) => plain(left) === plain(right);
const plain = (name: string) => name.toLowerCase().replaceAll('_', '');

const MOST_NAMED = 12;

function missing(message: string, typed: string, names: readonly string[], prefix: string) {
  const word = plain(typed);
  const longer = word === '' ? undefined : names.find((name) => plain(name).startsWith(word));
  const near = nearest(typed, names) ?? longer;
  if (near !== undefined) return refuse('not-found', message, `did you mean ${prefix}${near}?`);
  const some = names.slice(0, MOST_NAMED).map((name) => `${prefix}${name}`);
  const rest = names.length > MOST_NAMED ? ` and ${names.length - MOST_NAMED} more` : '';
  return refuse('not-found', message, `there are ${some.join(', ')}${rest}`);
}
