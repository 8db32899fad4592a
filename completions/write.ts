import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { shells } from '../src/commands/completion/index.js';
import { outline } from '../src/commands/completion/outline.js';

/** How each shell calls a file of completions. */
const files = { bash: 'btcli.bash', zsh: '_btcli', fish: 'btcli.fish' } as const;

/** Writes the script of every shell into a folder; the build calls it. */
export async function writeCompletions(folder: string): Promise<void> {
  const all = await outline();
  mkdirSync(folder, { recursive: true });
  for (const shell of ['bash', 'zsh', 'fish'] as const) {
    writeFileSync(join(folder, files[shell]), shells[shell](all));
  }
}
