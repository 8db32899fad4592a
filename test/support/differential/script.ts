import { commits } from './scripts/commits.js';
import { delegation } from './scripts/delegation.js';
import { identities, keySwaps } from './scripts/identities.js';
import { money } from './scripts/money.js';
import { networks, starts } from './scripts/networks.js';
import { chainSettings, ownerSettings } from './scripts/owner-settings.js';
import { proxies } from './scripts/proxies.js';
import { registrations } from './scripts/registrations.js';
import { serving } from './scripts/serving.js';
import { settings } from './scripts/settings.js';
import { emptied, stakes } from './scripts/stakes.js';
import { weights } from './scripts/weights.js';
import type { Step } from './step.js';

/** What both runtimes go through, in order; later steps stand on what earlier ones left. */
export const script: readonly Step[] = [
  ...settings,
  ...money,
  ...proxies,
  ...networks,
  ...registrations,
  ...stakes,
  ...delegation,
  ...weights,
  ...commits,
  ...identities,
  ...ownerSettings,
  ...chainSettings,
  ...emptied,
  ...serving,
  ...keySwaps,
  ...starts,
];
