// A home of its own for what a bench runs: wallets, journal and caches, gone when the bench ends.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url));

const folders = new Set();
process.once('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

export function newHome() {
  const folder = mkdtempSync(join(tmpdir(), 'btcli-bench-'));
  folders.add(folder);
  const env = { HOME: folder, BT_WALLET_PATH: join(folder, 'wallets') };
  for (const name of ['XDG_CACHE_HOME', 'XDG_STATE_HOME', 'XDG_DATA_HOME', 'XDG_CONFIG_HOME']) {
    env[name] = join(folder, name.toLowerCase());
  }
  /** What was sent is looked for by every later command of the same journal until a block has it. */
  const newJournal = (round) => ({ ...env, XDG_STATE_HOME: join(folder, `journal${round}`) });
  const btcli = (name, args, more = {}) => ({
    name,
    program: process.execPath,
    args: typeof args === 'function' ? (round) => [cli, ...args(round)] : [cli, ...args],
    env,
    ...more,
  });
  return { folder, env, newJournal, btcli };
}

export const bareNode = { name: 'bare node', program: process.execPath, args: ['-e', '0'] };
