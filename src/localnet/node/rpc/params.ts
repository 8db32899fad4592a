import { fromHex, toHex } from '../../../units/hex.js';
import type { Block, Hash } from '../block/block.js';
import type { Node } from '../node.js';
import { clientError, invalidParams } from './rpc-error.js';

/** A request's parameters by position; JSON leaves out or nulls what is optional. */
export type Params = readonly unknown[];

export const isAbsent = (param: unknown): param is null | undefined =>
  param === null || param === undefined;

/** Bytes in hex; as with a Subtensor node 0x may be missing, which Python clients rely on. */
export function bytesParam(param: unknown, what: string): Uint8Array {
  const bytes = typeof param === 'string' ? fromHex(param) : undefined;
  if (!bytes) throw invalidParams(`${what} must be bytes in hex`);
  return bytes;
}

export function bytesListParam(param: unknown, what: string): Uint8Array[] {
  if (!Array.isArray(param)) throw invalidParams(`${what} must be a list of bytes in hex`);
  return param.map((item) => bytesParam(item, what));
}

export function textParam(param: unknown, what: string): string {
  if (typeof param !== 'string') throw invalidParams(`${what} must be a text`);
  return param;
}

/** A whole number from 0 on, as a JSON number or in hex. */
export function numberParam(param: unknown, what: string): number {
  const isHex = typeof param === 'string' && /^0x[0-9a-fA-F]{1,16}$/.test(param);
  const value = isHex ? Number(param) : param;
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) {
    throw invalidParams(`${what} must be a whole number`);
  }
  return value;
}

export function hashParam(param: unknown): Hash {
  const bytes = bytesParam(param, 'a block hash');
  if (bytes.length !== 32) throw invalidParams('a block hash must have 32 bytes');
  return toHex(bytes);
}

/** The block of an optional hash, the head without one; an unknown hash is a client error. */
export function blockParam(node: Node, param: unknown): Block {
  if (isAbsent(param)) return node.ledger.head();
  const hash = hashParam(param);
  const block = node.ledger.byHash(hash);
  if (!block) {
    throw clientError(`UnknownBlock: Header was not found in the database: ${hash}`);
  }
  return block;
}
