import { refuse } from '../errors.js';
import type { Netuid } from './money.js';

/** Reads a subnet number, 0 to 65535. */
export function parseNetuid(text: string): Netuid {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535) {
    throw refuse(
      'bad-input',
      `${JSON.stringify(text)} is not a subnet number`,
      'subnets are numbered 0 to 65535',
    );
  }
  return Number(text) as Netuid;
}
