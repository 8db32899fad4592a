import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const room = fileURLToPath(new URL('../../src/wallet/', import.meta.url));

/** Packages that importing this file loads, through every static import of a value. */
function packagesBehind(file: string, seen = new Set<string>()): readonly string[] {
  if (seen.has(file)) return [];
  seen.add(file);
  const source = readFileSync(file, 'utf8');
  const imports = source.matchAll(/^(?:import|export) (?!type\b)[^;]*?from '([^']+)'/gm);
  return Array.from(imports, ([, name = '']) => name).flatMap((name) =>
    name.startsWith('.')
      ? packagesBehind(join(dirname(file), name.replace(/\.js$/, '.ts')), seen)
      : [name],
  );
}

it.each(['store.ts', 'words.ts', 'password-policy.ts', 'env-password.ts'])(
  '%s loads nothing but Node, or listing wallets would cost a third of a second',
  (file) => {
    const packages = packagesBehind(join(room, file));
    expect(packages.filter((name) => !name.startsWith('node:'))).toEqual([]);
  },
);

it('keys.ts loads argon2 only when a password is there to derive from', () => {
  const packages = packagesBehind(join(room, 'keys.ts'));
  expect(packages).toContain('@polkadot/keyring');
  expect(packages.filter((name) => /argon2|sodium/.test(name))).toEqual([]);
});
