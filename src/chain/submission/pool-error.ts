import { customCodes } from '../../catalogue/custom-codes.js';
import { poolAnswerIn } from '../../catalogue/pool.js';
import { Refusal, refuse } from '../../errors.js';

/** A JSON-RPC error as providers throw it: the node's code, words and detail. */
type RpcError = { readonly code: number; readonly message: string; readonly data?: unknown };

/**
 * Codes by which a pool says for certain that it has not taken the bytes (substrate's author API).
 * Any other answer, a proxy's time-out among them, may follow bytes that were taken.
 */
const notTaken = new Set([1001, 1010, 1011, 1014, 1015, 1016, 1018, 1019, 1021]);
/** The pool could not validate the bytes at all (UnknownTransaction). */
const UNKNOWN_VALIDITY = 1011;
/** The pool has these very bytes (substrate's AlreadyImported). */
const ALREADY_IMPORTED = 1013;
const CANNOT_LOOKUP = 'CannotLookup';

const outdated = /outdated|stale/i;
const badProof = /bad signature|badproof/i;

/** Whether the pool's answer means the bytes may be in it already. */
export const isUndecided = (reason: unknown): boolean => {
  const error = asRpcError(reason);
  return error === undefined || !notTaken.has(error.code);
};

/** Whether the pool says that it has these very bytes, from an earlier sending. */
export const isInPool = (reason: unknown): boolean => asRpcError(reason)?.code === ALREADY_IMPORTED;

/** Whether the pool says that the nonce is used by then, maybe by these very bytes. */
export const isOutdated = (reason: unknown): boolean => outdated.test(describe(reason));

/**
 * Whether a refusal means that the runtime was built without a metadata hash, so that nothing whose
 * signature covers one is taken. The only other cause of CannotLookup, a signer named by an index,
 * does not occur here. Nothing was sent: the same call may be signed again without the hash.
 */
export const isNoMetadataHash = (reason: unknown): boolean =>
  (reason instanceof Refusal && reason.details?.error === CANNOT_LOOKUP) ||
  isCannotLookup(asRpcError(reason));

const isCannotLookup = (error: RpcError | undefined): boolean =>
  error?.code === UNKNOWN_VALIDITY &&
  /cannotlookup/i.test(`${error.message} ${JSON.stringify(error.data)}`);

/** The pool's refusal in plain words; `coversMetadata` where the signature covers a metadata hash. */
export function poolRefusal(reason: unknown, coversMetadata = false): Refusal {
  const said = describe(reason);
  if (isNoMetadataHash(reason)) {
    return refuse(
      'pool-rejected',
      'the node refused the transaction: its runtime carries no metadata hash',
      'sign it with --metadata-hash off',
      { error: CANNOT_LOOKUP },
    );
  }
  if (coversMetadata && badProof.test(said)) {
    return refuse(
      'pool-rejected',
      'the node refused the signature: the metadata it gave is not that of its runtime, or it lies about version, genesis or decimals',
      'do not sign without the metadata hash here; choose another endpoint with --network',
      { error: 'BadProof' },
    );
  }
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
  const message = `the node refused the transaction: ${said}`;
  const answer = poolAnswerIn(said);
  if (!answer) return refuse('pool-rejected', message);
  return refuse('pool-rejected', `${message}; ${answer.meaning}`, answer.hint, {
    error: answer.name,
  });
}

/** A node's error in one line. */
export function describe(reason: unknown): string {
  const error = asRpcError(reason);
  const words = error?.message ?? (reason instanceof Error ? reason.message : String(reason));
  const data = typeof error?.data === 'string' ? error.data : '';
  // A provider over a socket puts the detail into the message itself.
  const said = [error ? plain(words) : words, words.includes(data) ? '' : data].filter(Boolean);
  return said.join(': ').replace(/\s+/g, ' ').trim();
}

/** Providers prefix the code to the message: `1010: Invalid Transaction: …`. */
const plain = (message: string) => message.replace(/^-?\d+: /, '');

/** Whether a node answered, and refused; anything else is no word of a node. */
export const isRefusedByNode = (reason: unknown): boolean => asRpcError(reason) !== undefined;

function asRpcError(reason: unknown): RpcError | undefined {
  if (!(reason instanceof Error) || !('code' in reason) || typeof reason.code !== 'number') {
    return undefined;
  }
  const data = 'data' in reason ? reason.data : undefined;
  return { code: reason.code, message: reason.message, data };
}
