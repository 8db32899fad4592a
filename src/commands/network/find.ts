import { refuse } from '../../errors.js';
import { nearestName } from '../../units/nearest-name.js';
import type { KnownNetwork } from './known.js';

/** The network of that name; refuses `not-found`. */
export function networkNamed(name: string, known: readonly KnownNetwork[]): KnownNetwork {
  const found = known.find((each) => each.name === name);
  if (found) return found;
  const names = known.map((each) => each.name);
  const near = nearestName(name, names);
  throw refuse(
    'not-found',
    `there is no network ${JSON.stringify(name)}`,
    near ? `did you mean ${near}?` : `choose ${names.join(', ')}`,
  );
}
