import type { Family, Kin } from '../../../chain/delegation.js';

/** Whether two lists lend the same shares to the same hotkeys, in whatever order. */
export const sameChildren = (one: readonly Kin[], other: readonly Kin[]): boolean =>
  textOf(one) === textOf(other);

const textOf = (kin: readonly Kin[]): string =>
  kin
    .map(({ hotkey, share }) => `${hotkey}:${share}`)
    .sort()
    .join();

/** The children a subnet will have when all that waits has come. */
export const comingChildren = ({ children, pending }: Family): readonly Kin[] =>
  pending ? pending.children : children;
