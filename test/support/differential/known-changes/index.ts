import type { KnownChange } from '../known-change.js';
import { moneyChanges } from './money.js';

export const knownChanges: readonly KnownChange[] = [...moneyChanges];
