import type { Addresses } from './addresses/addresses.js';
import type { Chain } from './chain/chain.js';
import type { EvmAccount } from './chain/evm-account.js';
import type { ReadChain } from './chain/read-chain.js';
import type { Runtime } from './chain/runtime/runtime.js';
import type { View } from './format/view.js';
import type { Here } from './here.js';
import type { CommitNotes } from './journal/commit-notes.js';
import type { Journal } from './journal/journal.js';
import type { Localnet } from './localnet/localnet.js';
import type { Runtimes } from './localnet/runtimes/runtimes.js';
import type { Prompts } from './prompts/prompts.js';
import type { Reach } from './reach.js';
import type { WalletDoctor } from './wallet/doctor/doctor.js';
import type { KeyVault } from './wallet/keys.js';
import type { WalletStore } from './wallet/store.js';
import type { VerifySignature } from './wallet/verify.js';

export type { AddedRuntime, StoredRuntime } from './localnet/runtimes/runtimes.js';
export type { Choice, Prompts } from './prompts/prompts.js';

/** Whether what is shown was approved beforehand or will be asked about. */
export type Approval = 'given' | 'asked';

/** How a command reaches the world. Everything heavy behind it loads when it is first asked for. */
export type Context = Here & {
  /** The command's words, as in `wallet transfer`. */
  readonly words: string;
  /** The command line that does the same again, without what only approves or draws it. */
  readonly line: string;
  /** Whether somebody is there to answer a question. */
  readonly canAsk: boolean;
  /** Connects to a network by name or address; loads @polkadot/api. */
  readonly chain: (network: string) => Promise<Chain>;
  /** The runtime that a file of metadata describes; loads @polkadot/types. */
  readonly runtimeInFile: (path: string) => Promise<Runtime>;
  /** Finds the account of an EVM address; loads @polkadot/util-crypto. */
  readonly evmAccounts: () => Promise<EvmAccount>;
  /** Connects for reading alone, once; seldom loads @polkadot/api. */
  readonly reads: (network: string) => Promise<ReadChain>;
  /** The wallet folder as names and addresses; loads no cryptography. */
  readonly wallets: (folder: string) => Promise<WalletStore>;
  /** The wallet folder as secrets; loads @polkadot/keyring. */
  readonly keys: (folder: string) => Promise<KeyVault>;
  /** The wallet folder as something that may be out of order; loads @polkadot/util-crypto. */
  readonly doctor: (folder: string) => Promise<WalletDoctor>;
  /** What names and addresses mean beside this wallet folder; loads no cryptography. */
  readonly addresses: (folder: string) => Promise<Addresses>;
  /** Judges signatures; loads @polkadot/util-crypto. */
  readonly verifier: () => Promise<VerifySignature>;
  /** The embedded chain's state on disk, and whoever serves it. */
  readonly localnet: () => Promise<Localnet>;
  /** Code of real runtimes that the embedded chain can run. */
  readonly runtimes: () => Promise<Runtimes>;
  readonly journal: Journal;
  /** What was committed and is still to be revealed, beside the journal. */
  readonly commitNotes: CommitNotes;
  /** Tries a port on the network, for a command that asks who answers. */
  readonly reach: Reach;
  /** The terminal's prompts where somebody can answer, refusing ones elsewhere. */
  readonly prompts: () => Promise<Prompts>;
  /** Shows on stderr what is about to happen; --quiet silences it only where nobody is asked about it. */
  readonly preview: (view: View, approval: Approval) => void;
  /** Says, on stderr or in the envelope, something that does not stop the command. */
  readonly warn: (sentence: string) => void;
  /** Says on stderr, in one line, what has just happened, for a command that goes on. */
  readonly tell: (sentence: string) => void;
  /** Shows that something takes time; silent where nobody watches. */
  readonly during: <T>(what: string, work: Promise<T>) => Promise<T>;
  /** From here on something may be on its way: an interruption names it instead of saying nothing was sent. */
  readonly sending: (hash: string) => void;
  /** While this work runs Ctrl-C only raises `stop`; the work itself decides how to end. */
  readonly holdingOn: <T>(work: (stop: AbortSignal) => Promise<T>) => Promise<T>;
  /** The first line of a file that holds a password, a mnemonic or a seed. */
  readonly firstLine: (file: string) => string;
  /** Whether such a file can be read without waiting for whoever writes it, as a pipe cannot. */
  readonly isAtHand: (file: string) => boolean;
  /** All of a file that an option names. */
  readonly wholeFile: (file: string) => string;
  /** The first line of standard input, which must be no terminal; the same one however often it is asked for. */
  readonly pipedLine: () => Promise<string>;
  /** All of standard input, which must be no terminal; the same however often it is asked for. */
  readonly pipedText: () => Promise<string>;
  /** The environment this program was started in. */
  readonly env: Readonly<Record<string, string | undefined>>;
};
