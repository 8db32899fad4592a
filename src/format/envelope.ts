import type { Refusal } from '../errors.js';
import type { BlockRef } from '../units/block.js';
import type { Json } from './json.js';
import { schemaId } from './schema/envelope.js';

/** Where an answer comes from: null fields for commands that asked no chain. */
export type Origin = {
  readonly network: string | null;
  readonly genesis: string | null;
};

export type Head = {
  /** The command's words, as in `wallet balance`; empty for the program itself. */
  readonly command: string;
  /** Of the command's schema. */
  readonly version: number;
  readonly origin: Origin;
  readonly warnings: readonly string[];
};

/** The one shape of an answer for scripts, when the command did what was asked. */
export const answerEnvelope = (head: Head, block: BlockRef | undefined, data: Json): Json =>
  draw(head, block, { data });

/** The same for a command that refused or failed. */
export const refusalEnvelope = (head: Head, refusal: Refusal): Json =>
  draw(head, undefined, {
    error: {
      code: refusal.code,
      message: refusal.message,
      hint: refusal.hint ?? null,
      ...(refusal.details && { details: refusal.details }),
    },
  });

function draw(
  head: Head,
  block: BlockRef | undefined,
  body: { readonly [key: string]: Json },
): Json {
  const { network, genesis } = head.origin;
  return {
    schema: schemaId(head.command, head.version),
    network,
    genesis,
    block: block ? { number: block.number, hash: block.hash } : null,
    ...body,
    warnings: head.warnings,
  };
}
