import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Which runtime some metadata describes; it is reused only when both match. */
export type RuntimeKey = {
  readonly genesis: string;
  readonly specVersion: number;
  /** The endpoint that gave it: what one claims of a chain is not believed of another. */
  readonly url: string;
};

/** Metadata bytes on disk. A missing, torn or altered file reads as absent. */
export type MetadataCache = {
  readonly read: (key: RuntimeKey) => Uint8Array | undefined;
  /** Best effort: a cache that cannot be written costs a download, not the command. */
  readonly write: (key: RuntimeKey, metadata: Uint8Array) => void;
};

const DIGEST_BYTES = 32;

export function metadataCache(folder: string): MetadataCache {
  const fileOf = ({ genesis, specVersion, url }: RuntimeKey) => {
    const endpoint = digest(Buffer.from(url)).toString('hex').slice(0, 16);
    return join(folder, 'metadata', `${genesis}-${specVersion}-${endpoint}`);
  };
  return {
    read(key) {
      const stored = readIfThere(fileOf(key));
      if (!stored || stored.length <= DIGEST_BYTES) return undefined;
      const metadata = stored.subarray(DIGEST_BYTES);
      return digest(metadata).equals(stored.subarray(0, DIGEST_BYTES)) ? metadata : undefined;
    },
    write(key, metadata) {
      const file = fileOf(key);
      const partial = `${file}.${randomUUID()}.tmp`;
      try {
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(partial, Buffer.concat([digest(metadata), metadata]));
        renameSync(partial, file);
      } catch {
        discard(partial);
      }
    },
  };
}

const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();

function discard(file: string) {
  try {
    rmSync(file, { force: true });
  } catch {
    // Its folder could not be made either, so nothing is left behind.
  }
}

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
