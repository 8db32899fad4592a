import type { Addresses } from './addresses/addresses.js';
import type { Chain, ChainIdentity } from './chain/chain.js';
import type { EvmAccount } from './chain/evm-account.js';
import type { ReadChain } from './chain/read-chain.js';
import type { Runtime } from './chain/runtime/runtime.js';
import type { Settings } from './config/layers.js';
import { type Connected, openConnections } from './connections.js';
import { refuse } from './errors.js';
import type { View } from './format/view.js';
import { type Here, hereOf } from './here.js';
import { type CommitNotes, openCommitNotes } from './journal/commit-notes.js';
import { type Journal, openJournal } from './journal/journal.js';
import type { Localnet } from './localnet/localnet.js';
import type { Runtimes } from './localnet/runtimes/runtimes.js';
import { firstLine, wholeFile } from './named-file.js';
import { pathsFrom } from './paths.js';
import { pipedLineOf, pipedTextOf } from './piped-line.js';
import { nobodyThere } from './prompts/nobody.js';
import type { Prompts } from './prompts/prompts.js';
import { type Reach, reachPort } from './reach.js';
import type { Terminal } from './terminal.js';
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
  /** All of a file that an option names. */
  readonly wholeFile: (file: string) => string;
  /** The first line of standard input, which must be no terminal; the same one however often it is asked for. */
  readonly pipedLine: () => Promise<string>;
  /** All of standard input, which must be no terminal; the same however often it is asked for. */
  readonly pipedText: () => Promise<string>;
  /** The environment this program was started in. */
  readonly env: Readonly<Record<string, string | undefined>>;
};

/** What is said beside the answer. */
type Asides = {
  readonly preview: (view: View, approval: Approval) => void;
  readonly warn: (sentence: string) => void;
  readonly tell: (sentence: string) => void;
  readonly trace: (sentence: string) => void;
};

type Setting = {
  readonly words: string;
  readonly line: string;
  readonly terminal: Terminal;
  readonly output: Asides;
  readonly settings: Settings;
  readonly stop: AbortSignal;
  /** The command is there to find what is wrong, so that it asks all of it anew. */
  readonly believesNothingKept: boolean;
  readonly canAsk: boolean;
  readonly showsProgress: boolean;
  readonly connected: (identity: ChainIdentity) => void;
  readonly sent: (hash: string) => void;
};

/** The real world's context, with what the program needs to end it properly. */
export type OpenContext = {
  readonly context: Context;
  /** Settles with the work, or refuses `interrupted` at Ctrl-C unless the work holds on. */
  readonly untilStopped: <T>(work: Promise<T>) => Promise<T>;
  /** Settles once every chain that was asked is known to be the one it was taken for; rejects otherwise. */
  readonly verified: () => Promise<void>;
  /** Whether one was not, and nothing was sent: the work so far rests on nothing and can be done again. */
  readonly mustStartOver: () => boolean;
  readonly close: () => Promise<void>;
};

export function createContext(setting: Setting): OpenContext {
  const { terminal, output, stop } = setting;
  const paths = pathsFrom(terminal.env);
  const closing: (() => Promise<void>)[] = [];
  let holds = 0;
  let underWay: string | undefined;
  const during: Context['during'] = async (what, work) => {
    output.trace(`${what} …`);
    if (!setting.showsProgress) return work;
    const { spin } = await import('./format/progress.js');
    return spin(terminal.stderr, what, work);
  };
  const localnet = async () =>
    (await import('./localnet/localnet.js')).openLocalnet(paths.localnet);
  const { networks } = setting.settings.config.file;
  const mayUseKept = !terminal.env.BTCLI_PLAIN && !setting.believesNothingKept;
  const connections = openConnections(mayUseKept, paths, localnet, networks, output.warn);
  async function joined<C extends ReadChain>(network: string, work: Promise<Connected<C>>) {
    const { chain, verified } = await during(`connecting to ${network}`, work);
    closing.push(chain.close);
    void verified.then(
      () => setting.connected(chain),
      () => {},
    );
    output.trace(`${chain.url}: ${chain.specName} ${chain.specVersion}, genesis ${chain.genesis}`);
    return chain;
  }
  const context: Context = {
    ...hereOf(paths, setting.settings, terminal),
    words: setting.words,
    line: setting.line,
    get canAsk() {
      return setting.canAsk;
    },
    chain: async (network) => joined(network, connections.chain(network)),
    reads: async (network) => joined(network, connections.reads(network)),
    runtimeInFile: async (path) =>
      (await import('./chain/runtime/runtime-in-file.js')).runtimeInFile(path),
    evmAccounts: async () => (await import('./chain/evm-account.js')).evmAccount,
    wallets: async (folder) => {
      const { expandWalletPath, openWalletStore } = await import('./wallet/store.js');
      return openWalletStore(expandWalletPath(folder, paths.home));
    },
    keys: async (folder) => {
      const [{ expandWalletPath }, { openKeyVault }] = await Promise.all([
        import('./wallet/store.js'),
        import('./wallet/keys.js'),
      ]);
      return openKeyVault(expandWalletPath(folder, paths.home));
    },
    doctor: async (folder) => {
      const [{ expandWalletPath }, { openDoctor }] = await Promise.all([
        import('./wallet/store.js'),
        import('./wallet/doctor/doctor.js'),
      ]);
      return openDoctor(expandWalletPath(folder, paths.home));
    },
    addresses: async (folder) => {
      const [{ openAddresses }, { addressesInJournal }, wallets] = await Promise.all([
        import('./addresses/addresses.js'),
        import('./journal/addresses.js'),
        context.wallets(folder),
      ]);
      const earlier = () => addressesInJournal(paths.journal);
      return openAddresses({ book: paths.addressBook, wallets, earlier });
    },
    verifier: async () => (await import('./wallet/verify.js')).verifySignature,
    localnet,
    runtimes: async () =>
      (await import('./localnet/runtimes/runtimes.js')).openRuntimes(paths.runtimes),
    journal: openJournal(paths.journal),
    commitNotes: openCommitNotes(paths.commits),
    reach: reachPort,
    prompts: async () =>
      setting.canAsk
        ? (await import('./prompts/terminal.js')).terminalPrompts(terminal, (wipe) => {
            closing.push(async () => wipe());
          })
        : nobodyThere,
    preview: output.preview,
    warn: output.warn,
    tell: output.tell,
    during,
    sending: (hash) => {
      underWay = hash;
      setting.sent(hash);
    },
    async holdingOn(work) {
      // Ctrl-C came first, and the operator was told that nothing was sent: so it must be.
      if (stop.aborted) throw interruption(undefined);
      holds += 1;
      try {
        return await work(stop);
      } finally {
        holds -= 1;
      }
    },
    firstLine,
    wholeFile,
    pipedLine: pipedLineOf(terminal),
    pipedText: pipedTextOf(terminal),
    env: terminal.env,
  };
  const interrupted = () =>
    new Promise<never>((_, reject) => {
      const give = () => {
        if (holds === 0) reject(interruption(underWay));
      };
      if (stop.aborted) give();
      else stop.addEventListener('abort', give, { once: true });
    });
  return {
    context,
    untilStopped: (work) => Promise.race([work, interrupted()]),
    verified: connections.verified,
    mustStartOver: () => underWay === undefined && connections.isOutdated(),
    close: async () => {
      await Promise.allSettled(closing.map((end) => end()));
    },
  };
}

const interruption = (underWay: string | undefined) =>
  underWay === undefined
    ? refuse('interrupted', 'interrupted; nothing was sent')
    : refuse(
        'unseen',
        'interrupted after the transaction was sent, before its effect was read back',
        `look for ${underWay} before you send again`,
        { hash: underWay },
      );
