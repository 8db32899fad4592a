/** Why a command stopped without doing what was asked, and what the operator can do about it. */
export type RefusalCode = keyof typeof exitStatuses;

/**
 * The exit status each refusal earns. Scripts depend on these numbers:
 * 2 bad input, 3 declined or refused before signing, 4 failed on chain, 5 unseen,
 * 6 chain unreachable, 7 a check found something, 130 interrupted before broadcast.
 */
export const exitStatuses = {
  bug: 1,
  'bad-input': 2,
  'not-found': 2,
  'already-exists': 2,
  'unreadable-keyfile': 2,
  'file-system': 2,
  declined: 3,
  'needs-answer': 2,
  'wrong-password': 3,
  'out-of-memory': 3,
  'balance-too-low': 3,
  'wrong-network': 3,
  'not-in-runtime': 3,
  'runtime-changed': 3,
  'not-a-dev-chain': 3,
  'not-allowed': 3,
  'above-limit': 3,
  'look-alike': 3,
  'below-limit': 3,
  'amount-too-low': 3,
  'no-fee-estimate': 3,
  'facts-moved': 3,
  'no-metadata-hash': 3,
  unsettled: 3,
  'journal-damaged': 3,
  'in-use': 3,
  'pool-rejected': 4,
  'failed-on-chain': 4,
  'partly-done': 4,
  expired: 4,
  superseded: 4,
  unseen: 5,
  unreachable: 6,
  'stale-node': 6,
  'no-state': 6,
  'chain-busy': 6,
  'chain-damaged': 6,
  'check-failed': 7,
  interrupted: 130,
} as const;

/** What each exit status means; a script can rely on the numbers. */
export const exitMeanings: Readonly<Record<string, string>> = {
  0: 'done',
  1: 'a bug',
  2: 'bad input, including things that do not exist',
  3: 'declined or refused before signing',
  4: 'failed on chain',
  5: 'unseen: it may still land',
  6: 'chain unreachable',
  7: 'a check found something',
  130: 'interrupted before anything was sent',
};

/** The exit status of a command that answered, and whose answer is that something is wrong. */
export const checkFailed = exitStatuses['check-failed'];

/** Something the operator can act on. Anything else that is thrown is a bug in this program. */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    message: string,
    readonly hint?: string,
    /** Facts a script needs to go on, such as the hash of an extrinsic that may still land. */
    readonly details?: Readonly<Record<string, string | number | null>>,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'Refusal';
  }

  get exitStatus(): number {
    return exitStatuses[this.code];
  }
}

/** Builds a Refusal: one lower-case line that says what was wrong, one that says what to type. */
export const refuse = (
  code: RefusalCode,
  message: string,
  hint?: string,
  details?: Refusal['details'],
  options?: ErrorOptions,
): Refusal => new Refusal(code, message, hint, details, options);
