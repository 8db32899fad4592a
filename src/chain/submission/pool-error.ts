import { type Refusal, refuse } from '../../errors.js';
import { customCodes } from './custom-codes.js';

/** A JSON-RPC error as providers throw it: the node's code, words and detail. */
type RpcError = { readonly code: number; readonly message: string; readonly data?: unknown };

/**
 * Codes by which a pool says for certain that it has not taken the bytes (substrate's author API).
 * Any other answer, a proxy's time-out among them, may follow bytes that were taken.
 */
const notTaken = new Set([1010, 1011, 1014, 1015, 1016, 1018]);

const advice: readonly (readonly [words: RegExp, hint: string])[] = [
  [/inability to pay|account balance too low|payment/i, 'the coldkey cannot pay the fee; add TAO'],
  [/outdated|stale/i, 'another transaction of this key came first; run the command again'],
  [/priority is too low/i, 'another transaction of this key is waiting; try again in a minute'],
  [/bad signature/i, 'the key does not fit the address, or the node runs another runtime'],
  [/ancient birth block/i, 'the node is on another fork or far behind; try another endpoint'],
];

/** Whether the pool's answer means the bytes may be in it already. */
export const isUndecided = (reason: unknown): boolean => {
  const error = asRpcError(reason);
  return error === undefined || !notTaken.has(error.code);
};

/** The pool's refusal in plain words; the bytes will never land. */
export function poolRefusal(reason: unknown): Refusal {
  const said = describe(reason);
  const number = /custom error: (\d+)/i.exec(said)?.[1];
  const custom = number === undefined ? undefined : customCodes[Number(number)];
  if (custom) {
    return refuse(
      'pool-rejected',
      `the node refused the transaction with ${custom.name}: ${custom.meaning}`,
      custom.hint,
      { error: custom.name, customError: Number(number) },
    );
  }
  const hint = advice.find(([words]) => words.test(said))?.[1];
  return refuse('pool-rejected', `the node refused the transaction: ${said}`, hint);
}

/** A node's error in one line. */
export function describe(reason: unknown): string {
  const error = asRpcError(reason);
  const said = error
    ? [plain(error.message), typeof error.data === 'string' ? error.data : ''].filter(Boolean)
    : [reason instanceof Error ? reason.message : String(reason)];
  return said.join(': ').replace(/\s+/g, ' ').trim();
}

/** Providers prefix the code to the message: `1010: Invalid Transaction: …`. */
const plain = (message: string) => message.replace(/^-?\d+: /, '');

function asRpcError(reason: unknown): RpcError | undefined {
  if (!(reason instanceof Error) || !('code' in reason) || typeof reason.code !== 'number') {
    return undefined;
  }
  const data = 'data' in reason ? reason.data : undefined;
  return { code: reason.code, message: reason.message, data };
}
