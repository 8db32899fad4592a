import { randomBytes } from 'node:crypto';
import { Refusal } from '../../../../errors.js';
import { RuntimeTrap } from '../../../runtime.js';

/** An event of an operation, before the operation's id is put on it. */
export type OperationEvent = { readonly event: string; readonly [field: string]: unknown };

/** Tells its events one after the other, and rests after each WAITING until the client wants more. */
export type Operation = Generator<OperationEvent, void>;

export const WAITING = { event: 'operationWaitingForContinue' } as const;

/** What the state of a block answers once the block was taken off the chain. */
export const INACCESSIBLE = { event: 'operationInaccessible' } as const;

export type Started =
  | { readonly result: 'started'; readonly operationId: string }
  | { readonly result: 'limitReached' };

/** The operations of one followed chain. */
export type Operations = {
  readonly start: (operation: Operation) => Started;
  /** Ignores what has ended or never was. */
  readonly resume: (id: string) => void;
  readonly stop: (id: string) => void;
};

export const LIMIT_REACHED = { result: 'limitReached' } as const;

/** Operations at rest; all others end in the turn that they start in. */
const MOST_WAITING = 64;

export function openOperations(emit: (event: unknown) => void): Operations {
  const waiting = new Map<string, Operation>();
  const run = (operationId: string, operation: Operation) => {
    for (const event of untilRest(operation)) {
      emit({ ...event, operationId });
      if (event === WAITING) waiting.set(operationId, operation);
    }
  };
  return {
    start(operation) {
      if (waiting.size >= MOST_WAITING) return LIMIT_REACHED;
      const operationId = randomBytes(12).toString('base64url');
      run(operationId, operation);
      return { result: 'started', operationId };
    },
    resume(id) {
      const operation = waiting.get(id);
      waiting.delete(id);
      if (operation) run(id, operation);
    },
    stop: (id) => void waiting.delete(id),
  };
}

function* untilRest(operation: Operation): Generator<OperationEvent> {
  try {
    for (let step = operation.next(); !step.done; step = operation.next()) {
      yield step.value;
      if (step.value === WAITING) return;
    }
  } catch (reason) {
    yield failure(reason);
  }
}

function failure(reason: unknown): OperationEvent {
  if (reason instanceof RuntimeTrap) return { event: 'operationError', error: reason.message };
  // A fork's origin may answer again.
  if (reason instanceof Refusal && reason.code === 'unreachable') return INACCESSIBLE;
  throw reason;
}
