import { xxhashAsHex } from '@polkadot/util-crypto';

/** Amounts in their smallest unit by what holds them, such as `free //Bob` or `stake //v0 2`. */
export type Holdings = ReadonlyMap<string, bigint>;

/** What a node's storage is asked. */
export type Ask = (method: string, ...params: unknown[]) => Promise<unknown>;

type Changes = readonly { readonly changes: readonly (readonly [string, string | null])[] }[];

const PAGE = 1000;
const prefixOf = (pallet: string, item: string) =>
  xxhashAsHex(pallet, 128) + xxhashAsHex(item, 128).slice(2);

const ACCOUNTS = prefixOf('System', 'Account');
/** SubtensorModule's amounts of a subnet, and of a hotkey on one. */
const ITEMS = [
  ['SubnetTAO', 'pool tao'],
  ['SubnetAlphaIn', 'pool alpha'],
  ['SubnetAlphaOut', 'alpha out'],
  ['TotalHotkeyAlpha', 'stake'],
] as const;

/** Public keys in hex, without `0x`, by the names that the steps give them. */
export type PublicKeys = ReadonlyMap<string, string>;

export async function readHoldings(ask: Ask, keys: PublicKeys): Promise<Holdings> {
  const found = new Map<string, bigint>();
  const names = new Map([...keys].map(([name, key]) => [key, name]));
  const nameOf = (key: string) => names.get(key) ?? key;
  const read = async (prefix: string, take: (key: string, value: Buffer) => void) => {
    const listed = await ask('state_getKeysPaged', prefix, PAGE, null);
    const [answer] = (await ask('state_queryStorageAt', listed)) as Changes;
    for (const [key, value] of answer?.changes ?? []) {
      take(key.slice(prefix.length), Buffer.from(value?.slice(2) ?? '', 'hex'));
    }
  };
  await read(ACCOUNTS, (key, value) => {
    const name = names.get(key.slice(-64));
    if (name === undefined) return;
    // Nonce and three counts come first, four bytes each.
    found.set(`free ${name}`, value.readBigUInt64LE(16));
    found.set(`reserved ${name}`, value.readBigUInt64LE(24));
  });
  for (const [item, label] of ITEMS) {
    await read(prefixOf('SubtensorModule', item), (key, value) => {
      const netuid = Buffer.from(key.slice(-4), 'hex').readUInt16LE();
      const hotkey = key.length > 4 ? `${nameOf(key.slice(32, 96))} ` : '';
      found.set(`${label} ${hotkey}${netuid}`, value.readBigUInt64LE());
    });
  }
  return found;
}

/** What changed, by how much. */
export function changes(before: Holdings, after: Holdings): Holdings {
  const found = new Map<string, bigint>();
  for (const name of new Set([...before.keys(), ...after.keys()])) {
    const change = (after.get(name) ?? 0n) - (before.get(name) ?? 0n);
    if (change !== 0n) found.set(name, change);
  }
  return found;
}
