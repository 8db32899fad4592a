import { refuse } from '../errors.js';
import type { Hex } from './hex.js';

/** A block as somebody names it: by number, by hash, or as the newest one at a time. */
export type Moment =
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'hash'; readonly hash: Hex }
  /** Milliseconds since 1970. */
  | { readonly kind: 'time'; readonly time: number };

/** The chain counts blocks in a u32. */
const MOST_BLOCK = 4_294_967_295;
const DATE =
  /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?))?(Z|[+-]\d{2}:\d{2})?$/;

/** Reads a block number, a block hash or a date; a date without a zone is UTC. */
export function parseMoment(text: string): Moment {
  if (/^\d{1,10}$/.test(text) && Number(text) <= MOST_BLOCK) {
    return { kind: 'number', number: Number(text) };
  }
  if (/^0x[0-9a-fA-F]{64}$/.test(text)) {
    return { kind: 'hash', hash: text.toLowerCase() as Hex };
  }
  const time = timeOf(text);
  if (time !== undefined) return { kind: 'time', time };
  throw refuse(
    'bad-input',
    `${JSON.stringify(text)} is neither a block nor a date`,
    'write it like 4500000, 2026-11-30 or 2026-11-30T12:00',
  );
}

/** Undefined for what is no date, and for days that do not exist. */
function timeOf(text: string): number | undefined {
  const [, day, clock = '00:00', zone = 'Z'] = DATE.exec(text) ?? [];
  if (day === undefined) return undefined;
  const time = Date.parse(`${day}T${clock}${zone}`);
  const exists = new Date(`${day}T00:00:00Z`).toJSON()?.startsWith(day);
  return Number.isNaN(time) || !exists ? undefined : time;
}

/** A time as it is told everywhere: in UTC, to the second. */
export const timeText = (time: number): string =>
  new Date(time).toISOString().replace(/\.000Z$/, 'Z');
