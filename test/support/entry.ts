import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The built program. */
export const entry = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
if (!existsSync(entry)) throw new Error('dist/cli.js is missing: run `npm run build` first');
