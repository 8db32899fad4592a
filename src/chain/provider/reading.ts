import { firstQuestion } from '../first-answers.js';

/**
 * Whether another node of the network may answer in the middle of a command. Not what leaves a trace,
 * what tells whether this very node is alive, and what is kept for it: who it is, and its metadata.
 */
export function isRead(method: string, params: readonly unknown[]): boolean {
  if (method.startsWith('author_') || method.startsWith('localnet_')) return false;
  if (['system_health', 'system_peers', 'system_syncState'].includes(method)) return false;
  if (firstQuestion(method, params) !== undefined || method === 'state_getMetadata') return false;
  return !(method === 'state_call' && String(params[0]).startsWith('Metadata_'));
}

/** Whether a node answered that it has discarded the state of a block. */
export const isStateGone = (reason: unknown): boolean =>
  reason instanceof Error &&
  'code' in reason &&
  typeof reason.code === 'number' &&
  /State already discarded/i.test(reason.message);
