import type { Refusal } from '../errors.js';
import type { BlockRef } from '../units/block.js';
import type { Json } from './json.js';

/** Where an answer comes from: null fields for commands that asked no chain. */
export type Origin = {
  readonly network: string | null;
  readonly genesis: string | null;
};

type Head = {
  /** The command's words, as in `wallet balance`; empty for the program itself. */
  readonly command: string;
  readonly origin: Origin;
  readonly warnings: readonly string[];
};

/** The one shape of stdout under --json, for a command that did what was asked. */
export const answerEnvelope = (head: Head, block: BlockRef | undefined, data: Json): string =>
  draw(head, block, { data });

/** The one shape of stdout under --json, for a command that refused or failed. */
export const refusalEnvelope = (head: Head, refusal: Refusal): string =>
  draw(head, undefined, {
    error: {
      code: refusal.code,
      message: refusal.message,
      hint: refusal.hint ?? null,
      ...(refusal.details && { details: refusal.details }),
    },
  });

const VERSION = 1;

function draw(head: Head, block: BlockRef | undefined, body: { readonly [key: string]: Json }) {
  const schema = `btcli/${head.command.replaceAll(' ', '.') || 'program'}/${VERSION}`;
  const { network, genesis } = head.origin;
  return JSON.stringify({
    schema,
    network,
    genesis,
    block: block ? { number: block.number, hash: block.hash } : null,
    ...body,
    warnings: head.warnings,
  });
}
