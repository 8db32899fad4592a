import { join, relative } from 'node:path';
import type { NewFile } from '../disk/new-file.js';
import { archivePlace } from './archive-place.js';
import type { Edit } from './disk/edit.js';
import { isThere } from './pair-files.js';

/** What happens to a key of the same name: it is a reason to refuse, or it goes to the archive. */
export type IfTaken = 'refuse' | 'archive';

/** Edits for new files of one wallet; where one is there already it is refused, or archived first. */
export function placeFiles(
  root: string,
  wallet: string,
  files: readonly NewFile[],
  ifTaken: IfTaken,
): { readonly edits: readonly Edit[]; readonly archived: string | undefined } {
  const folder = archivePlace(root, wallet, new Date());
  const edits = files.map((file): Edit => {
    if (ifTaken === 'refuse' || !isThere(file.path)) return { kind: 'create', ...file };
    // The archive has the shape of a wallet, so that moving it back is all it takes.
    const kept = join(folder, relative(join(root, wallet), file.path));
    return { kind: 'replace', ...file, kept };
  });
  const archives = edits.some(({ kind }) => kind === 'replace');
  return { edits, archived: archives ? folder : undefined };
}
