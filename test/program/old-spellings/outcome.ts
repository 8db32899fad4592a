import type { CommanderError } from 'commander';
import { glanceAt } from '../../../src/program/manner.js';
import { renewed } from '../../../src/program/old-spellings/rewrite.js';
import { type ReadRequest, readRequest } from '../../../src/program/read-request.js';
import { loadCommandsAlone } from '../../support/alone-commands.js';

/** What becomes of a line somebody has from another version. */
export type Outcome =
  | { readonly kind: 'accepted'; readonly argv: readonly string[]; readonly read: ReadRequest }
  | {
      readonly kind: 'refused' | 'not offered';
      readonly what: string;
      readonly type: string | undefined;
    }
  | { readonly kind: 'unknown'; readonly what: string };

await loadCommandsAlone();

const read = (argv: readonly string[]) => readRequest(argv, glanceAt(argv), '0', false);

export async function outcomeOf(argv: readonly string[]): Promise<Outcome> {
  const first = await read(argv);
  if (!first.error) return { kind: 'accepted', argv, read: first };
  const line = await renewed(argv);
  if (line === undefined) return unknown(first.error);
  if (line.refusal) {
    const kind = line.refusal.code === 'not-found' ? 'not offered' : 'refused';
    return { kind, what: line.refusal.message, type: line.refusal.hint };
  }
  const second = await read(line.argv);
  return second.error ? unknown(second.error) : { kind: 'accepted', argv: line.argv, read: second };
}

const unknown = (error: CommanderError): Outcome => ({ kind: 'unknown', what: error.message });
