/**
 * A 32-byte account as lower-case hex: the order of the texts is the order of the runtime's maps.
 */
export type AccountId = `0x${string}`;

/** Ascending byte order, the order in which the runtime walks a map of accounts. */
export const byAccount = (left: AccountId, right: AccountId): number =>
  left < right ? -1 : left > right ? 1 : 0;
