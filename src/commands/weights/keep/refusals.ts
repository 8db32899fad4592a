import { Refusal, type RefusalCode, refuse } from '../../../errors.js';
import type { KeepInput } from './keeper.js';

const connection: readonly RefusalCode[] = ['unreachable', 'runtime-changed', 'stale-node'];

/** What trying again the same way can never mend. */
const forGood: readonly RefusalCode[] = [
  ...(['bug', 'bad-input', 'not-found', 'interrupted', 'file-system', 'in-use'] as const),
  ...(['not-in-runtime', 'journal-damaged', 'wrong-network', 'no-metadata-hash'] as const),
];

/** Whether another connection may do better, be it at reading back what succeeded. */
export const isConnection = ({ code, cause }: Refusal): boolean =>
  connection.includes(code) || (cause instanceof Refusal && isConnection(cause));

/** Whether a block was read, and shows something else than was meant. */
export const isMismatch = ({ code, cause }: Refusal): boolean =>
  code === 'check-failed' && cause === undefined;

export const isForGood = ({ code }: Refusal): boolean => forGood.includes(code);

/** Refuses a line whose ends contradict each other. */
export function mustHaveOneEnd({ once, forTime, untilRevealed }: KeepInput): void {
  const ends = [once, forTime !== undefined, untilRevealed].filter(Boolean);
  if (ends.length <= 1) return;
  throw refuse(
    'bad-input',
    '--once, --for and --until-revealed each say when to end',
    'keep one of them',
  );
}
