import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bashCompletion } from './bash.js';
import { fishCompletion } from './fish.js';
import { outline } from './outline.js';
import { zshCompletion } from './zsh.js';

/** Writes the script of every shell into a folder; the build calls it. */
export async function writeCompletions(folder: string): Promise<void> {
  const groups = await outline();
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'btcli.bash'), bashCompletion(groups));
  writeFileSync(join(folder, '_btcli'), zshCompletion(groups));
  writeFileSync(join(folder, 'btcli.fish'), fishCompletion(groups));
}
