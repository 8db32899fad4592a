import type { Plan } from './plan.js';

/** What the operator should see again before several reveals: which they are. */
export const revealsMoved = (shown: Plan, now: Plan): string | undefined =>
  hashesOf(shown) === hashesOf(now)
    ? undefined
    : 'other commits came to be those that can be revealed';

const hashesOf = ({ facts }: Plan): string =>
  [...facts.open, ...facts.unknown.map((commit) => ({ commit }))]
    .map(({ commit }) => commit.hash)
    .join();
