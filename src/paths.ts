import { homedir } from 'node:os';
import { join } from 'node:path';

/** Folders of this program, by the XDG rules; each variable moves one of them. */
export type Paths = {
  /** Metadata by genesis and spec version; safe to delete. */
  readonly cache: string;
  /** Code of real runtimes, by its hash; safe to delete. */
  readonly runtimes: string;
  /** Records of what was signed and sent; not safe to delete. */
  readonly journal: string;
  /** What was committed and must be revealed, sealed; not safe to delete. */
  readonly commits: string;
  /** The embedded chain. */
  readonly localnet: string;
  /** The address book. */
  readonly addressBook: string;
  /** What the operator set once for all. */
  readonly config: string;
  readonly home: string;
};

export function pathsFrom(env: NodeJS.ProcessEnv): Paths {
  const home = env.HOME || homedir();
  const base = (variable: string, fallback: string) => env[variable] || join(home, fallback);
  const cache = join(base('XDG_CACHE_HOME', '.cache'), 'btcli');
  const state = join(base('XDG_STATE_HOME', '.local/state'), 'btcli');
  const config = join(base('XDG_CONFIG_HOME', '.config'), 'btcli');
  return {
    cache,
    runtimes: join(cache, 'runtimes'),
    journal: join(state, 'journal'),
    commits: join(state, 'commits'),
    localnet: join(base('XDG_DATA_HOME', '.local/share'), 'btcli', 'localnet'),
    addressBook: join(config, 'addresses.json'),
    config: join(config, 'config.json'),
    home,
  };
}
