import { createHash, randomUUID } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { type FirstAnswers, parseFirstAnswers } from './first-answers.js';
import { parseTypeTable, type TypeTable } from './scale/type-table.js';

/** Which runtime some metadata describes; it is reused only when both match. */
export type RuntimeKey = {
  readonly genesis: string;
  readonly specVersion: number;
  /** The endpoint that gave it: what one claims of a chain is not believed of another. */
  readonly url: string;
};

/**
 * What nodes said, on disk. A missing, torn or altered file reads as absent, and so does one that
 * others could have written.
 */
export type MetadataCache = {
  readonly read: (key: RuntimeKey) => Uint8Array | undefined;
  /** Best effort: a cache that cannot be written costs a download, not the command. */
  readonly write: (key: RuntimeKey, metadata: Uint8Array) => void;
  /** What a client made of metadata so that it need not make it again, by how it makes it and of what. */
  readonly readReady: (metadata: Uint8Array, form: string) => Uint8Array | undefined;
  readonly writeReady: (metadata: Uint8Array, form: string, ready: Uint8Array) => void;
  readonly forgetReady: (metadata: Uint8Array, form: string) => void;
  /** An RFC-78 digest by the fingerprint of all that it is made of. */
  readonly readDigest: (fingerprint: string) => Uint8Array | undefined;
  readonly writeDigest: (fingerprint: string, digest: Uint8Array) => void;
  /** The types of a runtime, as its metadata describes them. */
  readonly readTypes: (key: RuntimeKey) => TypeTable | undefined;
  /** Whether there is a file of them; a damaged one is gone once it was read. */
  readonly hasTypes: (key: RuntimeKey) => boolean;
  readonly writeTypes: (key: RuntimeKey, table: TypeTable) => void;
  /** What an endpoint answered first, the last time; to be believed only once it says so again. */
  readonly readAnswers: (url: string) => FirstAnswers | undefined;
  readonly writeAnswers: (url: string, answers: FirstAnswers) => void;
  readonly forgetAnswers: (url: string) => void;
};

const CHECKSUM_BYTES = 32;
const OTHERS_WRITE = 0o022;

export function metadataCache(folder: string): MetadataCache {
  const place = (name: string) => join(folder, 'metadata', name);
  const endpoint = (url: string) => checksum(Buffer.from(url)).toString('hex').slice(0, 16);
  const fileOf = ({ genesis, specVersion, url }: RuntimeKey) =>
    place(`${genesis}-${specVersion}-${endpoint(url)}`);
  const readyFile = (metadata: Uint8Array, form: string) =>
    place(`ready-${form}-${checksum(metadata).toString('hex')}`);
  const digestFile = (fingerprint: string) => place(`digest-${fingerprint}`);
  const typesFile = (key: RuntimeKey) => `${fileOf(key)}-types`;
  const answersFile = (url: string) => place(`answers-${endpoint(url)}`);
  return {
    read: (key) => readChecked(fileOf(key)),
    write: (key, metadata) => writeChecked(fileOf(key), metadata),
    readReady: (metadata, form) => readChecked(readyFile(metadata, form)),
    writeReady: (metadata, form, ready) => writeChecked(readyFile(metadata, form), ready),
    forgetReady: (metadata, form) => discard(readyFile(metadata, form)),
    readDigest: (fingerprint) => readChecked(digestFile(fingerprint)),
    writeDigest: (fingerprint, digest) => writeChecked(digestFile(fingerprint), digest),
    readTypes: (key) => {
      const stored = readChecked(typesFile(key));
      const table = stored && parseTypeTable(Buffer.from(stored).toString());
      if (!table) discard(typesFile(key));
      return table;
    },
    hasTypes: (key) => existsSync(typesFile(key)),
    writeTypes: (key, table) => writeChecked(typesFile(key), Buffer.from(JSON.stringify(table))),
    readAnswers: (url) => {
      const stored = readChecked(answersFile(url));
      return stored && parseFirstAnswers(Buffer.from(stored).toString());
    },
    writeAnswers: (url, answers) =>
      writeChecked(answersFile(url), Buffer.from(JSON.stringify(answers))),
    forgetAnswers: (url) => discard(answersFile(url)),
  };
}

/** The same cache for a command that believes nothing kept: it writes, and reads nothing. */
export const unread = (cache: MetadataCache): MetadataCache => ({
  ...cache,
  ...{ read: () => undefined, readReady: () => undefined, readDigest: () => undefined },
  ...{ readTypes: () => undefined, hasTypes: () => false, readAnswers: () => undefined },
});

function readChecked(file: string): Uint8Array | undefined {
  const stored = readIfThere(file);
  if (!stored || stored.length <= CHECKSUM_BYTES) return undefined;
  const content = stored.subarray(CHECKSUM_BYTES);
  return checksum(content).equals(stored.subarray(0, CHECKSUM_BYTES)) ? content : undefined;
}

function writeChecked(file: string, content: Uint8Array) {
  const partial = `${file}.${randomUUID()}.tmp`;
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(partial, Buffer.concat([checksum(content), content]), { mode: 0o600 });
    renameSync(partial, file);
  } catch {
    discard(partial);
  }
}

const checksum = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();

function discard(file: string) {
  try {
    rmSync(file, { force: true });
  } catch {
    // Its folder could not be made either, so nothing is left behind.
  }
}

/** What is there, if it is ours and nobody else could have written it. */
function readIfThere(file: string): Buffer | undefined {
  let opened: number | undefined;
  try {
    opened = openSync(file, 'r');
    const { uid, mode } = fstatSync(opened);
    const own = process.geteuid?.();
    if (own !== undefined && (uid !== own || (mode & OTHERS_WRITE) !== 0)) return undefined;
    return readFileSync(opened);
  } catch {
    return undefined;
  } finally {
    if (opened !== undefined) closeSync(opened);
  }
}
