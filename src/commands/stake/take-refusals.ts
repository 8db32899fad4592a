import { type Refusal, refuse } from '../../errors.js';
import { takeText } from '../../units/proportion.js';
import type { Ratio } from '../../units/ratio.js';

/** Refuses a take outside what the chain allows. */
export function mustBeWithin(take: Ratio, least: Ratio, most: Ratio, where = ''): void {
  if (take >= least && take <= most) return;
  throw refuse(
    'bad-input',
    `${takeText(take)} is not between ${takeText(least)} and ${takeText(most)}, which the chain allows${where}`,
    'choose another --take',
  );
}

/** The refusal of a take that is there already. */
export const takeIsThere = (take: Ratio, where = ''): Refusal =>
  refuse(
    'already-exists',
    `the take is ${takeText(take)} already${where}; nothing was signed`,
    'choose another --take to change it',
  );
