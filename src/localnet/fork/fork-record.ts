import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { replaceFile } from '../../disk/replace-file.js';
import { fromHex, type Hex } from '../../units/hex.js';
import { damage } from '../node/disk/block-log.js';

/** Which block of which chain a chain was forked from, as its folder remembers it. */
export type ForkRecord = {
  readonly url: string;
  /** Genesis hash of the origin. */
  readonly genesis: Hex;
  readonly number: number;
  readonly hash: Hex;
  /** SCALE. */
  readonly header: Hex;
};

const recordPath = (dir: string): string => join(dir, 'fork.json');

/** Where everything lies that was read from the origin. */
export const readingsPath = (dir: string): string => join(dir, 'origin.log');

export const writeForkRecord = (dir: string, record: ForkRecord): void =>
  replaceFile(recordPath(dir), Buffer.from(`${JSON.stringify(record, null, 2)}\n`));

/** Undefined for a chain that is no fork; refuses chain-damaged. */
export function readForkRecord(dir: string): ForkRecord | undefined {
  if (!existsSync(recordPath(dir))) return undefined;
  const record = parsed(readFileSync(recordPath(dir), 'utf8'));
  if (!record) throw damage(dir, 'where it says what it was forked from');
  return record;
}

/** Forgets what a chain was forked from and all that was read there. */
export function removeFork(dir: string): void {
  rmSync(readingsPath(dir), { force: true });
  rmSync(recordPath(dir), { force: true });
}

function parsed(text: string): ForkRecord | undefined {
  try {
    const { url, genesis, number, hash, header } = JSON.parse(text);
    const hexes = [genesis, hash, header].every((each) => fromHex(each) !== undefined);
    return hexes && URL.canParse(url) && Number.isSafeInteger(number)
      ? { url, genesis, number, hash, header }
      : undefined;
  } catch {
    return undefined;
  }
}
