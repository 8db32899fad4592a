import { randomBytes } from 'node:crypto';
import { basename, dirname, join, relative } from 'node:path';
import { inodeOf } from './inode.js';
import type { Intent } from './intent.js';
import type { NewFile } from './new-file.js';
import type { Step } from './step.js';

/** One thing to change below the folder of the wallets; paths are absolute. */
export type Edit =
  | (NewFile & { readonly kind: 'create' })
  | (NewFile & {
      readonly kind: 'replace';
      /** Where the old file stays; without it the new one must hold the same key. */
      readonly kept?: string;
      /** Looks at the new file before it counts; throws to change nothing. */
      readonly check?: (path: string) => Promise<void>;
    })
  | { readonly kind: 'move' | 'move-folder'; readonly from: string; readonly to: string };

/** A file to write beside its target, under a name that listing passes over. */
export type Staged = NewFile & { readonly check?: (path: string) => Promise<void> };

/** What edits come to: names for the intent, contents for the disk. */
export function compile(
  root: string,
  edits: readonly Edit[],
): { readonly intent: Intent; readonly staged: readonly Staged[] } {
  const staged: Staged[] = [];
  const within = (path: string) => relative(root, path);
  const steps = edits.map((edit): Step => {
    if ('from' in edit) return { kind: edit.kind, from: within(edit.from), to: within(edit.to) };
    const path = temporaryFor(edit.path);
    const [check, kept] = edit.kind === 'replace' ? [edit.check, edit.kept] : [];
    staged.push({ path, content: edit.content, ...(check && { check }) });
    return {
      kind: edit.kind === 'create' ? 'move' : 'replace',
      from: within(path),
      to: within(edit.path),
      ...(kept !== undefined && { kept: within(kept) }),
    };
  });
  const ends = steps.flatMap(({ to, kept }) => (kept === undefined ? [to] : [to, kept]));
  return {
    intent: {
      phase: 'prepare',
      folders: missingFolders(root, ends),
      temporaries: staged.map(({ path }) => within(path)),
      steps,
    },
    staged,
  };
}

const temporaryFor = (path: string): string =>
  join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);

/** Every folder on the way to these names that is not there yet, the outermost first. */
function missingFolders(root: string, names: readonly string[]): readonly string[] {
  const missing = new Set<string>();
  const visit = (folder: string) => {
    if (folder === '.' || inodeOf(join(root, folder)) !== undefined) return;
    visit(dirname(folder));
    missing.add(folder);
  };
  for (const name of names) visit(dirname(name));
  return [...missing];
}
