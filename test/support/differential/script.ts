import { money } from './scripts/money.js';
import { settings } from './scripts/settings.js';
import type { Step } from './step.js';

/** What both runtimes go through, in order; later steps stand on what earlier ones left. */
export const script: readonly Step[] = [...settings, ...money];
