import type { Chain } from '../../../chain/chain.js';
import type { MechanismPlace } from '../../../chain/weight-commits.js';
import type { DecimalWeight } from '../../../consensus/weights/decimal-weights.js';
import type { Context } from '../../../context.js';
import type { CommitNotes } from '../../../journal/commit-notes.js';
import { rao } from '../../../units/money.js';
import type { Ss58 } from '../../../units/ss58.js';
import type { InputOf } from '../../define/command.js';
import type { Every } from '../../options/weight-keeping.js';
import type { SigningInput } from '../../road/operation-spec.js';
import type { Party } from '../../road/party.js';
import type { CommitBook } from '../committing/book.js';
import type { Ledger } from './event.js';
import type { keepOptions } from './options.js';
import type { Watch } from './watch.js';

export type KeepInput = InputOf<typeof keepOptions>;

/** One run of a keeper: what it looks after, with which key, and what it has seen. */
export type Keeper = {
  readonly input: KeepInput;
  readonly place: MechanismPlace;
  readonly hotkey: Ss58;
  /** Its key is unlocked. */
  readonly party: Party;
  readonly book: CommitBook;
  readonly every: Every | undefined;
  /** As they are given now; undefined for a keeper that only reveals. */
  readonly weights: () => readonly DecimalWeight[] | undefined;
  readonly ledger: Ledger;
  readonly watch: Watch;
  readonly lock: Pick<ReturnType<CommitNotes['lock']>, 'check'>;
  /** Raised at Ctrl-C, and when the time is over. */
  readonly stop: AbortSignal;
  readonly connect: () => Promise<Chain>;
  readonly ctx: Context;
  /** What this run sent last. */
  readonly lastSent: () => string | undefined;
};

/** What a write is told beside its own options, when a keeper signs it under the approval it was given. */
export const signingOf = (input: KeepInput): SigningInput & { readonly hotkey: string } => ({
  ...{ network: input.network, wallet: input.wallet, walletPath: input.walletPath },
  ...{ passwordFile: input.passwordFile, passwordStdin: input.passwordStdin, hotkey: input.hotkey },
  ...{ yes: true, dryRun: false, era: input.era, nonce: undefined, tip: rao(0n) },
  ...{ proxyFor: undefined, acceptLookalike: [], wait: 'finalized' },
  ...{ metadataHash: input.metadataHash, idempotencyKey: undefined, shield: false, noShield: true },
});
