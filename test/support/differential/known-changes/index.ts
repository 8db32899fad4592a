import type { KnownChange } from '../known-change.js';
import { commits } from './commits.js';
import { custody } from './custody.js';
import { keys } from './keys.js';
import { money } from './money.js';
import { names } from './names.js';
import { poolChecks } from './pool-checks.js';
import { reserves } from './reserves.js';
import { rounding } from './rounding.js';
import { serving } from './serving.js';
import { settings } from './settings.js';
import { stakes } from './stakes.js';
import { subnets } from './subnets.js';
import { weights } from './weights.js';

export const knownChanges: readonly KnownChange[] = [
  ...commits,
  ...custody,
  ...keys,
  ...money,
  ...names,
  ...poolChecks,
  ...reserves,
  ...rounding,
  ...serving,
  ...settings,
  ...stakes,
  ...subnets,
  ...weights,
];
