import type { Difference } from './compare.js';

/** A difference between the rules of spec 293 and of 425 that is as it should be. */
export type KnownChange = {
  /** The steps that show it, by their names. */
  readonly steps: readonly string[];
  /** Where it shows: each of these places in each of the steps. */
  readonly at: readonly string[];
  /** What each side must say; left out where it is an amount that hangs on what came before. */
  readonly builtin?: string;
  readonly real?: string;
  readonly reason: string;
  /** Where the change can be read. */
  readonly source: string;
};

/** A file of the chain's source at both ends of the change. */
export const inSource = (path: string): string =>
  `opentensor/subtensor ${path}, dc5c11b5 (spec 293) beside 14bc6f9f (spec 425)`;

/** A section of the description of the chain's rules. */
export const inSpec = (section: string): string => `spec/runtime-staking-subnets.md ${section}`;

/** What a list of known changes excuses, and which of its excuses no step needed. */
export function excusing(changes: readonly KnownChange[]) {
  const excuses = new Map<string, KnownChange>();
  for (const change of changes) {
    for (const place of change.steps.flatMap((step) => change.at.map((at) => `${step} | ${at}`))) {
      if (excuses.has(place)) throw new Error(`two known changes excuse ${place}`);
      excuses.set(place, change);
    }
  }
  const unused = new Set(excuses.keys());
  return {
    excused(step: string, { at, builtin, real }: Difference): boolean {
      const place = `${step} | ${at}`;
      const change = excuses.get(place);
      const said = change && (change.builtin ?? builtin) === builtin;
      if (!said || (change.real ?? real) !== real) return false;
      unused.delete(place);
      return true;
    },
    stale: (): readonly string[] => [...unused],
  };
}
