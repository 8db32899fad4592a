import { xxhashAsHex } from '@polkadot/util-crypto';

/** Values by keys, in hex. */
export type Stored = ReadonlyMap<string, string>;

/** A key whose value is not what it was; undefined where it is none. */
export type Change = {
  readonly key: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
};

/** What a node's storage is asked. */
export type Ask = (method: string, ...params: unknown[]) => Promise<unknown>;

type Answer = readonly { readonly changes: readonly (readonly [string, string | null])[] }[];

const PAGE = 1000;
export const hashOf = (name: string) => xxhashAsHex(name, 128).slice(2);
export const ACCOUNTS = `0x${hashOf('System')}${hashOf('Account')}`;
export const SUBTENSOR = `0x${hashOf('SubtensorModule')}`;

/** All accounts, and all that SubtensorModule keeps. */
export async function readStored(ask: Ask): Promise<Stored> {
  const listed: string[] = [];
  for (const prefix of [ACCOUNTS, SUBTENSOR]) {
    let page: string[];
    let last: string | null = null;
    do {
      page = (await ask('state_getKeysPaged', prefix, PAGE, last)) as string[];
      listed.push(...page);
      last = page.at(-1) ?? null;
    } while (page.length === PAGE);
  }
  const [answer] = (await ask('state_queryStorageAt', listed)) as Answer;
  return new Map(answer?.changes.map(([key, value]) => [key, value ?? '0x']));
}

export function changesOf(before: Stored, after: Stored): readonly Change[] {
  const found: Change[] = [];
  for (const [key, value] of after) {
    const old = before.get(key);
    if (old !== value) found.push({ key, before: old, after: value });
  }
  for (const [key, old] of before) {
    if (!after.has(key)) found.push({ key, before: old, after: undefined });
  }
  return found;
}
