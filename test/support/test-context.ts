import type { Chain } from '../../src/chain/chain.js';
import type { Context } from '../../src/context.js';
import type { View } from '../../src/format/view.js';
import {
  isOver,
  type Journal,
  type JournalEntry,
  type Settlement,
  type StoredAnswer,
} from '../../src/journal/journal.js';
import { isAtHand } from '../../src/named-file.js';
import type { AccountRef } from '../../src/units/account-ref.js';
import type { Signer } from '../../src/units/signer.js';
import type { Ss58 } from '../../src/units/ss58.js';
import type { FixtureChain } from './fixture-chain.js';
import { noNotes } from './no-notes.js';

/** What happened in a run: what was shown, in which order secrets were asked for, what was written down. */
export type Seen = {
  readonly shown: View[];
  readonly steps: string[];
  readonly journal: {
    readonly entry: JournalEntry;
    settlement: Settlement | null;
    answer: StoredAnswer | null;
  }[];
  readonly warnings: string[];
};

export type Script = {
  readonly chain: FixtureChain;
  /** The wallet's coldkey; its signature is 64 zero bytes. */
  readonly coldkey: Ss58;
  /** Answers to questions in order; a question too many fails the test, and so does one too few. */
  readonly answers: readonly boolean[];
  /** What the operator calls addresses. */
  readonly labels?: Readonly<Record<string, string>>;
  readonly stop?: AbortSignal;
  /** Whether somebody is there to answer; true when left out. */
  readonly canAsk?: boolean;
};

/** A command's world made of literals. Whatever the script does not mention throws when it is used. */
export function testContext(script: Script): { context: Context; seen: Seen; done: () => void } {
  const seen: Seen = { shown: [], steps: [], journal: [], warnings: [] };
  const answers = [...script.answers];
  const unused = (what: string) => () => {
    throw new Error(`the command asked for ${what}, which the test did not expect`);
  };
  const signer: Signer = {
    address: script.coldkey,
    publicKey: new Uint8Array(32),
    scheme: 'sr25519',
    sign: () => new Uint8Array(64),
    notes: noNotes,
  };
  const story = (line: Seen['journal'][number]) => ({
    ...line,
    signedAt: '',
    // A process that ended: what it left open is nobody's.
    writer: { pid: 2 ** 22 + 1, start: null },
  });
  const freeLock = { check: () => {}, announce: () => {}, release: () => {} };
  const journal: Journal = {
    record: (entry) => {
      seen.steps.push(script.chain.sent.length === 0 ? 'recorded' : 'recorded too late');
      seen.journal.push({ entry, settlement: null, answer: null });
    },
    settle: (hash, settlement, answer) => {
      for (const line of seen.journal) {
        if (line.entry.hash !== hash) continue;
        line.settlement = settlement;
        line.answer = answer ?? line.answer;
      }
    },
    reopen: (hash) => {
      for (const line of seen.journal) {
        if (line.entry.hash === hash) {
          line.settlement = { status: 'unseen', block: null, reason: 'sent again' };
        }
      }
    },
    find: (hash) => seen.journal.filter(({ entry }) => entry.hash === hash).map(story)[0],
    list: () => ({ stories: seen.journal.map(story), damaged: [] }),
    unsettled: () => seen.journal.map(story).filter((each) => !isOver(each)),
    underKey: (_genesis, key) =>
      seen.journal
        .filter(({ entry }) => entry.idempotencyKey === key)
        .map(story)
        .at(-1),
    lockKey: async () => freeLock,
    lockNonce: async () => freeLock,
  };
  const context = {
    words: 'fixture write',
    line: 'btcli fixture write',
    canAsk: script.canAsk ?? true,
    chain: async () => script.chain as unknown as Chain,
    reads: async () => script.chain as unknown as Chain,
    wallets: async () => ({
      root: '/wallets',
      list: unused('a list of wallets'),
      find: unused('a wallet'),
      coldkeyAddress: () => script.coldkey,
      hotkeyAddress: unused('a hotkey'),
    }),
    keys: async () => ({
      create: unused('a new key'),
      unlockHotkey: unused('a hotkey'),
      developmentSigner: async () => signer,
      unlockColdkey: async () => {
        seen.steps.push('unlocked');
        return signer;
      },
    }),
    addresses: async () => ({
      book: { list: unused('the address book') },
      labelOf: (address: Ss58) => script.labels?.[address],
      check: unused('a judged address'),
      resolve: (ref: AccountRef) => {
        if (ref.kind !== 'address') throw new Error('the test names accounts by address');
        return { address: ref.address, label: undefined };
      },
    }),
    localnet: unused('the embedded chain'),
    runtimes: unused('the runtimes in the cache'),
    journal,
    prompts: async () => ({
      confirm: async () => {
        const answer = answers.shift();
        if (answer === undefined) throw new Error('a question nobody expected');
        seen.steps.push(answer ? 'approved' : 'declined');
        return answer;
      },
      password: unused('a password'),
      newPassword: unused('a new password'),
      mnemonic: unused('the words of a mnemonic'),
      showOnce: unused('a mnemonic'),
    }),
    preview: (view: View) => {
      seen.steps.push('shown');
      seen.shown.push(view);
    },
    tell: () => {},
    warn: (sentence: string) => {
      seen.warnings.push(sentence);
    },
    during: <T>(_what: string, work: Promise<T>) => work,
    sending: () => {},
    holdingOn: <T>(work: (stop: AbortSignal) => Promise<T>) =>
      work(script.stop ?? new AbortController().signal),
    firstLine: unused('a password file'),
    isAtHand,
  } as unknown as Context;
  return {
    context,
    seen,
    done: () => {
      if (answers.length > 0) throw new Error(`${answers.length} answers were never asked for`);
    },
  };
}
