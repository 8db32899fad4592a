import { Refusal } from '../../../errors.js';
import { ORIGIN_GONE } from '../../../units/origin-gone.js';
import { RpcError } from './rpc-error.js';
import type { Session } from './session.js';

type Id = string | number | null;
type Answer = { readonly jsonrpc: '2.0'; readonly id: Id } & (
  | { readonly result: unknown }
  | { readonly error: ErrorBody }
);
type ErrorBody = { readonly code: number; readonly message: string; readonly data?: string };

/** Answers one message, a request or a batch; undefined when there is nothing to answer. */
export async function answer(session: Session, message: string): Promise<string | undefined> {
  let read: unknown;
  try {
    read = JSON.parse(message);
  } catch {
    return JSON.stringify(failure(null, new RpcError(-32700, 'Parse error')));
  }
  if (!Array.isArray(read)) return text(await answerOne(session, read));
  if (read.length === 0) return JSON.stringify(failure(null, invalidRequest()));
  const answers = await Promise.all(read.map((request) => answerOne(session, request)));
  return text(answers.filter((one) => one !== undefined));
}

async function answerOne(session: Session, request: unknown): Promise<Answer | undefined> {
  if (typeof request !== 'object' || request === null) return failure(null, invalidRequest());
  const { jsonrpc, id, method, params } = request as Record<string, unknown>;
  if (id !== undefined && !isId(id)) return failure(null, invalidRequest());
  if (jsonrpc !== '2.0' || typeof method !== 'string') return failure(id ?? null, invalidRequest());
  let outcome: Answer;
  try {
    const result = await session.request(method, positional(params));
    outcome = { jsonrpc: '2.0', id: id ?? null, result: result ?? null };
  } catch (error) {
    outcome = failure(id ?? null, error);
  }
  return id === undefined ? undefined : outcome;
}

function positional(params: unknown): readonly unknown[] {
  if (params === undefined || params === null) return [];
  if (Array.isArray(params)) return params;
  throw new RpcError(-32602, 'Invalid params', 'parameters go by position, in a list');
}

const isId = (id: unknown): id is Id =>
  id === null || typeof id === 'string' || typeof id === 'number';

const invalidRequest = () => new RpcError(-32600, 'Invalid request');

const text = (answers: Answer | readonly (Answer | undefined)[] | undefined) =>
  answers === undefined || (Array.isArray(answers) && answers.length === 0)
    ? undefined
    : JSON.stringify(answers);

const failure = (id: Id, error: unknown): Answer => ({
  jsonrpc: '2.0',
  id,
  error: errorBody(error),
});

function errorBody(error: unknown): ErrorBody {
  if (error instanceof RpcError) return body(error.code, error.message, error.data);
  if (error instanceof Refusal) {
    const code = error.code === 'unreachable' ? ORIGIN_GONE : -32000;
    return body(code, error.message, error.hint);
  }
  return body(-32603, 'Internal error', error instanceof Error ? error.message : String(error));
}

const body = (code: number, message: string, data: string | undefined): ErrorBody =>
  data === undefined ? { code, message } : { code, message, data };
