import type { Difference } from './compare.js';

/** What each side says: word for word, or anything where it is an amount that hangs on what came before. */
export type Shown = readonly [builtin: string, real: string];

export const ANY = '*';
/** An event, or a value of one, that a side does not have. */
export const ABSENT = 'absent';
/** An item whose value a side left as it was. */
export const UNTOUCHED = 'untouched';

/** A difference between the rules of spec 293 and of 425 that is as it should be. */
export type KnownChange = {
  /** The steps that show it, by their names. */
  readonly steps: readonly string[];
  /** Where each of these steps shows it, in each of the places. */
  readonly shows: Readonly<Record<string, Shown>>;
  /** By how much, at most, the amounts of both sides differ. */
  readonly within?: bigint;
  readonly reason: string;
  /** Where the change can be read. */
  readonly source: string;
};

/** A file of the chain's source as it was, and as it is. */
export const inSource = (path: string): string =>
  `opentensor/subtensor ${path}, dc5c11b5 (spec 293) beside 14bc6f9f (spec 425)`;

/** A file of the chain's source that spec 293 did not have. */
export const inNewSource = (path: string): string =>
  `opentensor/subtensor ${path}, 14bc6f9f (spec 425)`;

/** A section of the description of the chain's rules. */
export const inSpec = (section: string): string => `spec/runtime-staking-subnets.md ${section}`;

/** The same shown in several places. */
export const each = (places: readonly string[], shown: Shown): KnownChange['shows'] =>
  Object.fromEntries(places.map((at) => [at, shown]));

/** What a list of known changes excuses, and which of its excuses no step needed. */
export function excusing(changes: readonly KnownChange[]) {
  const excuses = new Map<string, (difference: Difference) => boolean>();
  for (const { steps, shows, within } of changes) {
    for (const step of steps) {
      for (const [at, shown] of Object.entries(shows)) {
        const place = placeOf(step, at);
        if (excuses.has(place)) throw new Error(`two known changes excuse ${place}`);
        excuses.set(place, (difference) => isShown(difference, shown, within));
      }
    }
  }
  const unused = new Set(excuses.keys());
  return {
    excused(step: string, difference: Difference): boolean {
      const place = placeOf(step, difference.at);
      if (!excuses.get(place)?.(difference)) return false;
      unused.delete(place);
      return true;
    },
    stale: (): readonly string[] => [...unused],
  };
}

const placeOf = (step: string, at: string) => `${step} | ${at}`;

function isShown({ builtin, real }: Difference, shown: Shown, within?: bigint): boolean {
  const said = [builtin, real].every((words, side) => [ANY, words].includes(shown[side] ?? ANY));
  if (!said || within === undefined) return said;
  const apart = BigInt(builtin) - BigInt(real);
  return apart >= -within && apart <= within;
}
