import { lstatSync } from 'node:fs';

/** Which file a name leads to, links not followed; undefined when there is none. */
export function inodeOf(path: string): string | undefined {
  const facts = lstatSync(path, { bigint: true, throwIfNoEntry: false });
  return facts && `${facts.dev}:${facts.ino}`;
}
