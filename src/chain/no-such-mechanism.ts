import { type Refusal, refuse } from '../errors.js';
import type { Netuid } from '../units/money.js';

/** The chain calls it MechanismDoesNotExist. */
export const noSuchMechanism = (netuid: Netuid, mechanism: number, mechanisms: number): Refusal =>
  refuse(
    'not-found',
    `subnet ${netuid} has no mechanism ${mechanism}`,
    mechanisms === 1 ? 'it has one alone, number 0' : `it has 0 to ${mechanisms - 1}`,
    { rule: 'mechanism', chainError: 'MechanismDoesNotExist' },
  );
