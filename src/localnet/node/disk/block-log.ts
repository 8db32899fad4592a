import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import { syncFolder } from '../../../disk/folders.js';
import { replaceFile } from '../../../disk/replace-file.js';
import { writeAll } from '../../../disk/write-all.js';
import { refuse } from '../../../errors.js';
import { frame, scanFrames } from './frames.js';

/** The open log of one chain. */
export type BlockLog = {
  /** Returns once the record is on the disk. */
  readonly append: (payload: Uint8Array) => void;
  readonly close: () => void;
};

const FORMAT = 1;
const TITLE = Buffer.from('btcli chain\n');
const PREFACE_BYTES = TITLE.length + 4;

const logPath = (dir: string) => join(dir, 'blocks.log');

export const hasLog = (dir: string): boolean => existsSync(logPath(dir));

export function removeLog(dir: string): void {
  rmSync(logPath(dir), { force: true });
  syncFolder(dir);
}

/** Creates the log with its first records in one step: it is there complete or not at all. */
export function createLog(dir: string, ...first: readonly Uint8Array[]): void {
  const preface = Buffer.alloc(PREFACE_BYTES);
  TITLE.copy(preface);
  preface.writeUInt32LE(FORMAT, TITLE.length);
  const content = Buffer.concat([preface, ...first.map(frame)]);
  replaceFile(logPath(dir), content, `${logPath(dir)}.draft`);
}

/**
 * Reads every record and opens the log for more. A tail torn by an interrupted write is cut off; any
 * other damage is refused. `fence` runs before each append and throws when writing is not allowed.
 */
export function openLog(
  dir: string,
  fence: () => void,
): { readonly payloads: readonly Uint8Array[]; readonly log: BlockLog } {
  const file = readFileSync(logPath(dir));
  checkPreface(file, dir);
  const { payloads, end, damaged } = scanFrames(file, PREFACE_BYTES);
  // The first record was created whole, so no interrupted write explains its absence.
  if (damaged || payloads.length === 0) throw damage(dir, `at byte ${end}`);
  const descriptor = openSync(logPath(dir), 'r+');
  if (end < file.length) {
    ftruncateSync(descriptor, end);
    fsyncSync(descriptor);
  }
  return { payloads, log: appender(dir, descriptor, end, fence) };
}

/** The refusal for a chain on disk that no interrupted write explains. */
export const damage = (dir: string, where: string) =>
  refuse(
    'chain-damaged',
    `the chain in ${dir} is damaged ${where}`,
    'start over with `btcli localnet reset`',
  );

function appender(dir: string, descriptor: number, start: number, fence: () => void): BlockLog {
  let size = start;
  return {
    append(payload) {
      fence();
      if (fstatSync(descriptor).size !== size) {
        throw refuse('chain-busy', `another process wrote to the chain in ${dir}`, 'open it again');
      }
      const bytes = frame(payload);
      try {
        writeAll(descriptor, bytes, size);
        fsyncSync(descriptor);
      } catch (error) {
        ftruncateSync(descriptor, size);
        throw error;
      }
      size += bytes.length;
    },
    close: () => closeSync(descriptor),
  };
}

function checkPreface(file: Buffer, dir: string): void {
  if (file.length < PREFACE_BYTES || !file.subarray(0, TITLE.length).equals(TITLE)) {
    throw damage(dir, 'at its beginning');
  }
  const format = file.readUInt32LE(TITLE.length);
  if (format !== FORMAT) {
    throw refuse(
      'chain-damaged',
      `the chain in ${dir} has format ${format}, and this btcli reads ${FORMAT}`,
      'start over with `btcli localnet reset`',
    );
  }
}
