import { type Dirent, readdirSync, type Stats, statSync } from 'node:fs';
import { join } from 'node:path';

/** A file or folder as it was found, or the code of why it could not be looked at. */
export type Seen =
  | { readonly path: string; readonly stats: Stats; readonly problem: undefined }
  | { readonly path: string; readonly problem: string };

/** Looks at a path; undefined where there is nothing. Whatever is in the way is told, not thrown. */
export function lookAt(path: string): Seen | undefined {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    return stats && { path, stats, problem: undefined };
  } catch (error) {
    return { path, problem: codeOf(error) };
  }
}

/** Everything below a folder, itself first; a folder that cannot be listed is told once. */
export function lookInto(folder: string): readonly Seen[] {
  const found: Seen[] = [];
  const seen = lookAt(folder);
  if (seen) found.push(seen);
  if (!seen || seen.problem !== undefined || !seen.stats.isDirectory()) return found;
  let entries: readonly Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    return [{ path: folder, problem: codeOf(error) }];
  }
  for (const entry of entries) {
    const path = join(folder, entry.name);
    // A link is followed to what it names, never into it: it may lead in a circle.
    if (entry.isDirectory()) found.push(...lookInto(path));
    else found.push(...[lookAt(path)].filter((each) => each !== undefined));
  }
  return found;
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error);
