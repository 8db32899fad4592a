import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeFolder } from '../disk/folders.js';
import { replaceFile } from '../disk/replace-file.js';
import { refuse } from '../errors.js';
import { acquireLock, type FileLock } from '../lock/file-lock.js';
import { isAlive, ownIdentity } from '../lock/process-identity.js';
import type { Ss58 } from '../units/ss58.js';
import {
  isOver,
  type JournalEntry,
  type Settlement,
  type StoredAnswer,
  type Story,
} from './entry.js';
import { exactText, readExact } from './exact-json.js';

export type { JournalEntry, Settlement, StoredAnswer, Story } from './entry.js';
export { isOver } from './entry.js';

/** Everything this machine ever signed and sent, and what became of it. */
export type Journal = {
  /** Returns once the entry is on the disk; a journal that cannot be written stops the command. */
  readonly record: (entry: JournalEntry) => void;
  /** Writes down how it ended; the answer joins it once it was read back. */
  readonly settle: (hash: string, settlement: Settlement, answer?: StoredAnswer) => void;
  /** Takes back an end that one node's word was, before the same bytes are sent again. */
  readonly reopen: (hash: string) => void;
  readonly find: (hash: string) => Story | undefined;
  /** Newest first. Files that cannot be read are named, since each may be a payment. */
  readonly list: () => { readonly stories: readonly Story[]; readonly damaged: readonly string[] };
  /** What a signer sent to a chain, whose end nobody has seen and no living process waits for. */
  readonly unsettled: (genesis: string, signer: Ss58) => readonly Story[];
  /** What was last signed on a chain under an idempotency key. */
  readonly underKey: (genesis: string, key: string) => Story | undefined;
  /** One command at a time under an idempotency key. Waits up to ten minutes. */
  readonly lockKey: (genesis: string, key: string) => Promise<FileLock>;
  /** One command at a time between reading a signer's next nonce and using it. Waits up to ten minutes. */
  readonly lockNonce: (genesis: string, signer: Ss58) => Promise<FileLock>;
};

const VERSION = 2;
const LOCK_WAIT_MS = 600_000;

/** One file an extrinsic, named after its hash, readable by its owner alone. */
export function openJournal(folder: string): Journal {
  const fileOf = (hash: string) => join(folder, `${hash}.json`);
  const openMark = (hash: string) => join(folder, 'open', hash);
  const keyFile = (genesis: string, key: string) =>
    join(folder, 'keys', `${digest(`${genesis}\n${key}`)}.json`);
  const write = (story: Story) =>
    put(fileOf(story.entry.hash), `${exactText({ version: VERSION, ...story })}\n`);
  const read = (hash: string) => (isHash(hash) ? readStory(fileOf(hash)) : undefined);
  const find = (hash: string): Story | undefined => {
    const story = read(hash);
    return story === 'damaged' ? undefined : story;
  };
  // Looked at once: another process may write the file between two looks, and nothing is wrong with it.
  const findReadable = (hash: string): Story | undefined => {
    const story = read(hash);
    if (story === 'damaged') throw unreadable(fileOf(hash));
    return story;
  };
  // The first of a batch is written last, and nothing is sent before.
  const wasSent = ({ entry }: Story): boolean =>
    entry.batch === undefined || existsSync(fileOf(entry.batch.hashes[0]));
  const lock = (name: string, what: string) => {
    const locks = join(folder, 'locks');
    makeFolder(locks);
    return acquireLock(join(locks, name), LOCK_WAIT_MS, {
      busy: (holder) =>
        refuse(
          'in-use',
          `another btcli${holder ? ` (process ${holder.pid})` : ''} ${what} and does not end`,
          'wait for it, or stop it',
        ),
      lost: () => refuse('in-use', `another btcli took over: it ${what}`, 'run the command again'),
    });
  };
  return {
    record(entry) {
      // The key comes first: one that names a missing entry means that nothing was sent under it.
      if (entry.idempotencyKey !== null) {
        const named = { key: entry.idempotencyKey, hash: entry.hash };
        put(keyFile(entry.genesis, entry.idempotencyKey), `${exactText(named)}\n`);
      }
      put(openMark(entry.hash), '');
      const signedAt = new Date().toISOString();
      write({ entry, signedAt, writer: ownIdentity(), settlement: null, answer: null });
    },
    settle(hash, settlement, answer) {
      const story = find(hash);
      if (!story) throw new Error(`the journal has lost ${hash}`);
      // An end stays known, however little a later look at another node shows.
      if (isOver(story) && !isOver({ ...story, settlement })) return;
      // An answer was read back from one block, at one stage; it says nothing of another.
      const isSameEnd = exactText(story.settlement) === exactText(settlement);
      const settled = {
        ...story,
        settlement,
        answer: answer ?? (isSameEnd ? story.answer : null),
      };
      write(settled);
      if (isOver(settled)) rmSync(openMark(hash), { force: true });
    },
    reopen(hash) {
      const story = find(hash);
      if (!story) throw new Error(`the journal has lost ${hash}`);
      put(openMark(hash), '');
      const reason = 'its bytes were about to be sent again';
      const settlement = { status: 'unseen', block: null, reason } as const;
      write({ ...story, writer: ownIdentity(), settlement, answer: null });
    },
    find,
    list() {
      const files = namesIn(folder).filter((name) => name.endsWith('.json'));
      const looked = files.map((name) => [name, readStory(join(folder, name))] as const);
      return {
        stories: looked
          .flatMap(([, story]) => (story && story !== 'damaged' ? [story] : []))
          .sort((a, b) => b.signedAt.localeCompare(a.signedAt)),
        damaged: looked.flatMap(([name, story]) =>
          story === 'damaged' ? [join(folder, name)] : [],
        ),
      };
    },
    unsettled: (genesis, signer) =>
      namesIn(join(folder, 'open'))
        .flatMap((hash): readonly Story[] => {
          const story = findReadable(hash);
          const isTheirs = story?.entry.genesis === genesis && story.entry.signer === signer;
          return story && isTheirs && isForsaken(story) && wasSent(story) ? [story] : [];
        })
        .sort((one, other) => one.entry.nonce - other.entry.nonce),
    underKey(genesis, key) {
      const text = readIfThere(keyFile(genesis, key));
      if (text === undefined) return undefined;
      const hash = hashIn(text);
      if (hash === undefined) throw unreadable(keyFile(genesis, key));
      return findReadable(hash);
    },
    lockKey: (genesis, key) =>
      lock(`key-${digest(`${genesis}\n${key}`)}`, 'works under this idempotency key'),
    lockNonce: (genesis, signer) =>
      lock(`nonce-${digest(genesis)}-${signer}`, `signs with ${signer}`),
  };
}

function put(file: string, text: string): void {
  makeFolder(dirname(file));
  replaceFile(file, Buffer.from(text));
}

/** Open, and given up by the process that sent it or outliving it. */
const isForsaken = (story: Story): boolean =>
  !isOver(story) && (story.settlement !== null || !isAlive(story.writer) || isOld(story));

/** Longer than anybody waits for a usual era; by then another process may have the writer's pid. */
const LONG_MS = 1_800_000;
const isOld = ({ signedAt }: Story): boolean => Date.now() - Date.parse(signedAt) > LONG_MS;

/** What cannot be read may be about a payment that was made: nothing is signed over it. */
const unreadable = (file: string) =>
  refuse(
    'journal-damaged',
    `${file} cannot be read, and may be about a payment that was made`,
    'look at the chain for what this key sent, then move the file away',
  );

/** The hash a key's file names; undefined for a file that was damaged. */
function hashIn(text: string): string | undefined {
  try {
    const { hash } = readExact(text) as { hash?: unknown };
    return typeof hash === 'string' && isHash(hash) ? hash : undefined;
  } catch {
    return undefined;
  }
}

const digest = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 32);

const isHash = (text: string): boolean => /^0x[0-9a-f]{64}$/.test(text);

/** Undefined for a file that is not there; damaged is one that is no story of this version. */
function readStory(file: string): Story | 'damaged' | undefined {
  const text = readIfThere(file);
  if (text === undefined) return undefined;
  try {
    const { version, ...story } = readExact(text) as Story & { version: number };
    return version === VERSION && isHash(story.entry?.hash) ? story : 'damaged';
  } catch {
    return 'damaged';
  }
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (reason) {
    if (isMissing(reason)) return undefined;
    throw reason;
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (reason) {
    if (isMissing(reason)) return [];
    throw reason;
  }
}

const isMissing = (reason: unknown): boolean =>
  reason instanceof Error && 'code' in reason && reason.code === 'ENOENT';
