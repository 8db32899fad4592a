import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The text of every TypeScript file below a folder of this repository. */
export const sourceTexts = (folder: string): readonly string[] =>
  readdirSync(root + folder, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(`${root}${folder}/${name}`, 'utf8'));
