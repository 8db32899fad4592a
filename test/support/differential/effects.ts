import { AMOUNTS, WRITTEN } from './items.js';
import { ACCOUNTS, type Change, hashOf, SUBTENSOR } from './stored.js';

/** What a step did to the state, of all that is compared. */
export type Effects = {
  /** By how much amounts changed in their smallest unit, such as `free //Bob` or `stake //v0 2`. */
  readonly moved: ReadonlyMap<string, bigint>;
  /** What was written, in hex with accounts by their names, such as `Tempo 0200`; undefined where it was removed. */
  readonly wrote: ReadonlyMap<string, string | undefined>;
};

/** Names that the steps give accounts, by public keys in hex without `0x`. */
export type Names = ReadonlyMap<string, string>;

const ITEMS = new Map([...Object.keys(AMOUNTS), ...WRITTEN].map((name) => [hashOf(name), name]));
/** Lengths in hex digits. */
const HASH = 32;
const ACCOUNT = 64;
const NETUID = 4;
/** Where an account keeps its amounts, after its nonce and three counts, in bytes. */
const BALANCES = { free: 16, reserved: 24 };

export function effectsOf(changes: readonly Change[], names: Names): Effects {
  const moved = new Map<string, bigint>();
  const wrote = new Map<string, string | undefined>();
  const move = (what: string, { before, after }: Change, at: number) => {
    const change = amountAt(after, at) - amountAt(before, at);
    if (change !== 0n) moved.set(what, change);
  };
  for (const change of changes) {
    if (change.key.startsWith(ACCOUNTS)) {
      const name = names.get(change.key.slice(-ACCOUNT));
      if (name === undefined) continue;
      for (const [kind, at] of Object.entries(BALANCES)) move(`${kind} ${name}`, change, at);
      continue;
    }
    const start = SUBTENSOR.length + HASH;
    const item = ITEMS.get(change.key.slice(SUBTENSOR.length, start));
    if (item === undefined) continue;
    const of = withNames(change.key.slice(start), names);
    const label = AMOUNTS[item];
    if (label === undefined) {
      const value = change.after?.slice(2);
      wrote.set(
        `${item} ${withoutHash(of)}`.trimEnd(),
        value === undefined ? value : withNames(value, names),
      );
    } else {
      // A hotkey stands after its hash.
      const hotkey = of.length > NETUID ? `${of.slice(HASH, -NETUID)} ` : '';
      const netuid = Buffer.from(of.slice(-NETUID), 'hex').readUInt16LE();
      move(`${label} ${hotkey}${netuid}`, change, 0);
    }
  }
  return { moved, wrote };
}

/** The key of a map without the hash before an account. */
const withoutHash = (key: string) => key.replace(/[0-9a-f]{32}(?=\/\/)/g, ' ').trimStart();

const amountAt = (value: string | undefined, at: number): bigint =>
  value === undefined ? 0n : Buffer.from(value.slice(2), 'hex').readBigUInt64LE(at);

function withNames(hex: string, names: Names): string {
  let told = '';
  for (let at = 0; at < hex.length; ) {
    const name = names.get(hex.slice(at, at + ACCOUNT));
    told += name ?? hex.slice(at, at + 2);
    at += name === undefined ? 2 : ACCOUNT;
  }
  return told;
}
