import type { Ss58 } from '../units/ss58.js';

/** An address this operator has had to do with, and how to call it. */
export type KnownAddress = { readonly address: Ss58; readonly label: string };

/**
 * People compare the ends of an address, and screens show little else: mostly six characters of the
 * head and four of the tail. Whoever forges an address grinds for those. They are the least a forger
 * must match, so they are what alarms; two honest keys share them once in 10^15 pairs.
 */
const HEAD = 6;
const TAIL = 4;

/** The known addresses that begin and end like this one without being it. */
export const lookAlike = (address: Ss58, known: readonly KnownAddress[]): readonly KnownAddress[] =>
  known.filter((other) => other.address !== address && ends(other.address) === ends(address));

const ends = (address: Ss58): string => address.slice(0, HEAD) + address.slice(-TAIL);
