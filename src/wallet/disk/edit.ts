import { randomBytes } from 'node:crypto';
import { lstatSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import type { NewFile } from '../../disk/new-file.js';
import { refuse } from '../../errors.js';
import { inodeOf } from './inode.js';
import type { Intent } from './intent.js';
import type { Step } from './step.js';

/** One thing to change below the folder of the wallets; paths are absolute. */
export type Edit =
  | (NewFile & { readonly kind: 'create' })
  | (NewFile & {
      readonly kind: 'replace';
      /** Where the old file stays; without it the old one goes once everything is changed. */
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
    if ('from' in edit) {
      refuseLink(edit.from);
      return { kind: edit.kind, from: within(edit.from), to: within(edit.to) };
    }
    const path = temporaryFor(edit.path);
    const names = { from: within(path), to: within(edit.path) };
    const { content } = edit;
    if (edit.kind === 'create') {
      staged.push({ path, content });
      return { kind: 'move', ...names };
    }
    refuseLink(edit.path);
    const { check, kept } = edit;
    staged.push({ path, content, ...(check && { check }) });
    const spare = kept === undefined;
    return { kind: 'replace', ...names, kept: within(kept ?? temporaryFor(edit.path)), spare };
  });
  const ends = steps.flatMap((step) =>
    step.kind === 'replace' ? [step.to, step.kept] : [step.to],
  );
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

/**
 * A link would go on pointing elsewhere, or nowhere once it stands in another folder, and what it
 * leads to would stay as it is under a new password.
 */
function refuseLink(path: string): void {
  const facts = lstatSync(path, { throwIfNoEntry: false });
  if (!facts) throw refuse('not-found', `there is no ${path} any more`, 'nothing was changed');
  if (!facts.isSymbolicLink()) return;
  throw refuse('not-allowed', `${path} is a symbolic link`, 'change what it leads to by hand');
}
