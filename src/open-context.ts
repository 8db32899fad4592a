import type { ChainIdentity } from './chain/chain.js';
import type { ReadChain } from './chain/read-chain.js';
import type { Settings } from './config/layers.js';
import { type Connected, openConnections } from './connections.js';
import type { Approval, Context } from './context.js';
import { refuse } from './errors.js';
import type { Wheel } from './format/progress.js';
import type { View } from './format/view.js';
import { hereOf } from './here.js';
import { openCommitNotes } from './journal/commit-notes.js';
import { openJournal } from './journal/journal.js';
import { firstLine, isAtHand, wholeFile } from './named-file.js';
import { pathsFrom } from './paths.js';
import { pipedLineOf, pipedTextOf } from './piped-line.js';
import { nobodyThere } from './prompts/nobody.js';
import { reachPort } from './reach.js';
import type { Terminal } from './terminal.js';

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
  /**
   * Settles once every chain that was asked is known to be the one it was taken for; rejects otherwise,
   * unless something was sent, which was known then.
   */
  readonly verified: () => Promise<void>;
  /**
   * Whether one was not, and nothing was sent: the work so far rests on nothing and can be done again.
   * Once a chain was known, only what reads can: what waits and then signs has begun to count its time.
   */
  readonly mustStartOver: (onlyReads: boolean) => boolean;
  readonly close: () => Promise<void>;
};

export function createContext(setting: Setting): OpenContext {
  const { terminal, output, stop } = setting;
  const paths = pathsFrom(terminal.env);
  const closing: (() => Promise<void>)[] = [];
  let holds = 0;
  let underWay: string | undefined;
  let wasVerified = false;
  let wheel: Promise<Wheel> | undefined;
  let isClosed = false;
  const during: Context['during'] = async (what, work) => {
    output.trace(`${what} …`);
    if (!setting.showsProgress || isClosed) return work;
    wheel ??= import('./format/progress.js').then(({ wheelOn }) => wheelOn(terminal.stderr));
    return (await wheel).during(what, work);
  };
  const localnet = async () =>
    (await import('./localnet/localnet.js')).openLocalnet(paths.localnet);
  const { networks } = setting.settings.config.file;
  const isPlain = Boolean(terminal.env.BTCLI_PLAIN);
  const mayUseKept = !isPlain && !setting.believesNothingKept;
  const connections = openConnections(mayUseKept, paths, localnet, networks, output.warn);
  async function joined<C extends ReadChain>(network: string, work: Promise<Connected<C>>) {
    const { chain, verified } = await during(`connecting to ${network}`, work);
    closing.push(chain.close);
    void verified.then(
      () => {
        wasVerified = true;
        setting.connected(chain);
      },
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
      return openWalletStore(expandWalletPath(folder, paths.home), isPlain);
    },
    keys: async (folder) => {
      const [{ expandWalletPath }, { openKeyVault }] = await Promise.all([
        import('./wallet/store.js'),
        import('./wallet/keys.js'),
      ]);
      return openKeyVault(expandWalletPath(folder, paths.home), isPlain);
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
    isAtHand,
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
    verified: async () => {
      if (underWay === undefined) await connections.verified();
    },
    mustStartOver: (onlyReads) =>
      underWay === undefined && (onlyReads || !wasVerified) && connections.mustBeginAgain(),
    close: async () => {
      isClosed = true;
      (await wheel)?.stop();
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
