import { join } from 'node:path';
import { inodeOf } from './disk/inode.js';

/** The folder below that of the wallets in which nothing is listed; what is put there stays. */
export const ARCHIVE = '.archive';

/** A folder of the archive that is still free: the wallet's name and the time, in UTC. */
export function archivePlace(root: string, wallet: string, now: Date): string {
  const stamp = now.toISOString().replace(/[-:]|\.\d+/g, '');
  const first = join(root, ARCHIVE, `${wallet}-${stamp}`);
  for (let copy = 1; ; copy++) {
    const place = copy === 1 ? first : `${first}-${copy}`;
    if (inodeOf(place) === undefined) return place;
  }
}
