import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeFolder } from '../disk/folders.js';
import { replaceFile } from '../disk/replace-file.js';
import { refuse } from '../errors.js';
import { type FileLock, type LockRefusals, tryLock } from '../lock/file-lock.js';
import { holderOf } from '../lock/holder.js';
import type { Hex } from '../units/hex.js';
import type { Netuid } from '../units/money.js';
import type { KeyNotes } from '../units/signer.js';
import type { Ss58 } from '../units/ss58.js';
import { exactText, readExact } from './exact-json.js';

/** What anybody may know of a commit: its place on the chain. */
export type NotedCommit = {
  readonly kind: 'hash' | 'timelocked';
  readonly genesis: string;
  readonly netuid: Netuid;
  readonly mechanism: number;
  readonly hotkey: Ss58;
  /** As the chain stores or tells it: of the commit, or of the ciphertext. */
  readonly hash: Hex;
};

/** What a commit hides. */
export type CommitSecret = {
  readonly uids: readonly number[];
  readonly values: readonly number[];
  readonly versionKey: bigint;
  /** Empty for what the chain opens by itself. */
  readonly salt: readonly number[];
};

export type CommitNotes = {
  /** Returns once it is on the disk, sealed; what cannot be written stops the command. */
  readonly keep: (commit: NotedCommit, secret: CommitSecret, notes: KeyNotes) => void;
  /** What a hotkey committed on a chain, by name alone. */
  readonly list: (genesis: string, hotkey: Ss58) => readonly NotedCommit[];
  /** Undefined where there is no note; refuses one that this key cannot open. */
  readonly open: (commit: NotedCommit, notes: KeyNotes) => CommitSecret | undefined;
  /** The right to look after one hotkey's weights of a mechanism; refuses `in-use` at once. */
  readonly lock: (place: Omit<NotedCommit, 'kind' | 'hash'>) => FileLock;
};

const VERSION = 1;

/** One file a commit, named after its place, mode 0600; no file is ever deleted. */
export function openCommitNotes(folder: string): CommitNotes {
  const folderOf = (genesis: string, hotkey: Ss58) => join(folder, genesis, hotkey);
  const fileOf = (commit: NotedCommit) =>
    join(folderOf(commit.genesis, commit.hotkey), `${nameOf(commit)}.json`);
  return {
    keep(commit, secret, notes) {
      const note = Buffer.from(exactText(secret));
      const sealed = Buffer.from(notes.seal(aboutOf(commit), note)).toString('base64');
      note.fill(0);
      const file = fileOf(commit);
      makeFolder(dirname(file));
      replaceFile(file, Buffer.from(`${exactText({ version: VERSION, ...commit, sealed })}\n`));
    },
    list(genesis, hotkey) {
      const place = folderOf(genesis, hotkey);
      const names = existsSync(place) ? readdirSync(place) : [];
      return names.sort().flatMap((name) => commitNamed(name, genesis, hotkey));
    },
    open(commit, notes) {
      const file = fileOf(commit);
      if (!existsSync(file)) return undefined;
      const secret = secretIn(readFileSync(file, 'utf8'), commit, notes);
      if (secret) return secret;
      throw refuse(
        'journal-damaged',
        `${file} cannot be opened with this hotkey`,
        'it was sealed by the key that signed the commit; if that is this one, the file is damaged',
      );
    },
    lock({ genesis, hotkey, netuid, mechanism }) {
      const locks = join(folder, 'locks');
      makeFolder(locks);
      const file = join(locks, `${genesis}-${hotkey}-${netuid}-${mechanism}`);
      const lock = tryLock(file, { busy, lost });
      if (lock) return lock;
      throw busy(holderOf(file));
    },
  };
}

const busy: LockRefusals['busy'] = (holder) =>
  refuse(
    'in-use',
    `another btcli${holder ? ` (process ${holder.pid})` : ''} keeps these weights`,
    'leave it to that one, or stop it first',
  );

const lost: LockRefusals['lost'] = () =>
  refuse('in-use', 'another btcli took over these weights', 'run the command again');

const nameOf = ({ netuid, mechanism, kind, hash }: NotedCommit): string =>
  `${netuid}-${mechanism}-${kind}-${hash}`;

/** What a note is bound to: it opens for no other commit. */
const aboutOf = (commit: NotedCommit): string =>
  [commit.genesis, commit.hotkey, nameOf(commit)].join(' ');

function commitNamed(name: string, genesis: string, hotkey: Ss58): readonly NotedCommit[] {
  const named = /^(\d+)-(\d+)-(hash|timelocked)-(0x[0-9a-f]{64})\.json$/.exec(name);
  const [, netuid, mechanism, kind, hash] = named ?? [];
  if (netuid === undefined) return [];
  const place = { netuid: Number(netuid) as Netuid, mechanism: Number(mechanism) };
  const commit = { ...place, kind: kind as NotedCommit['kind'], hash: hash as Hex };
  return [{ ...commit, genesis, hotkey }];
}

function secretIn(text: string, commit: NotedCommit, notes: KeyNotes): CommitSecret | undefined {
  try {
    const { version, sealed } = readExact(text) as { version: unknown; sealed: unknown };
    if (version !== VERSION || typeof sealed !== 'string') return undefined;
    const note = notes.open(aboutOf(commit), Buffer.from(sealed, 'base64'));
    return note && (readExact(Buffer.from(note).toString('utf8')) as CommitSecret);
  } catch {
    return undefined;
  }
}
