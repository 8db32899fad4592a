import { refuse } from '../../errors.js';
import { hasLog } from '../node/disk/block-log.js';
import { type ForkRequest, findOrigin } from './find-origin.js';
import { readForkRecord, removeFork, writeForkRecord } from './fork-record.js';
import { type OpenFork, openFork } from './open-fork.js';

/** The fork that a folder holds or is to begin; undefined for a chain that stands on its own. */
export async function forkIn(
  dir: string,
  request: ForkRequest | undefined,
): Promise<OpenFork | undefined> {
  if (hasLog(dir)) {
    if (request) {
      throw refuse(
        'already-exists',
        `there is a chain in ${dir} already`,
        'leave --fork out to go on with it, or begin a new one with --fresh',
      );
    }
    const record = readForkRecord(dir);
    return record && openFork(dir, record);
  }
  // What an interrupted beginning left behind belongs to no chain.
  removeFork(dir);
  if (!request) return undefined;
  const record = await findOrigin(request);
  writeForkRecord(dir, record);
  return openFork(dir, record);
}
