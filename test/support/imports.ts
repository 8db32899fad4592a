import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** One import of one source file. Types vanish when the program is built, so they are told apart. */
export type Import = {
  readonly file: string;
  readonly target: string;
  readonly kind: 'static' | 'type' | 'dynamic';
};

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Every import of src/ and bin/; a target inside the tree is its path from the root, else a package name. */
export function allImports(): readonly Import[] {
  return ['src', 'bin'].flatMap(sources).flatMap(importsOf);
}

function sources(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));
}

function importsOf(file: string): readonly Import[] {
  const code = readFileSync(join(root, file), 'utf8');
  const found: Import[] = [];
  for (const [, keyword, names = '', from] of code.matchAll(
    /^(import|export)\s+(type\s+|[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]/gms,
  )) {
    const isType = names.startsWith('type ') || onlyTypes(names);
    if (keyword && from)
      found.push({ file, target: place(file, from), kind: isType ? 'type' : 'static' });
  }
  for (const [, from] of code.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g)) {
    if (from) found.push({ file, target: place(file, from), kind: 'dynamic' });
  }
  return found;
}

/** `{ type A, type B } from` brings in nothing at run time. */
function onlyTypes(names: string): boolean {
  const list = /^\{(.*)\}\s*from\s+$/s.exec(names)?.[1];
  return list?.split(',').every((name) => /^\s*(type\s|$)/.test(name)) ?? false;
}

function place(file: string, from: string): string {
  if (!from.startsWith('.')) return from;
  return relative(root, resolve(root, dirname(file), from)).replace(/\.js$/, '.ts');
}

/** The room a source file lies in: its folder under src, or its own name for the files above them. */
export function roomOf(file: string): string {
  const [top = '', second = ''] = file.split('/');
  if (top === 'bin') return 'bin';
  return second.replace(/\.ts$/, '');
}
