import type { Home } from './cli.js';
import { waitForOutput } from './collected.js';

/** A chain that `localnet start` serves: its process, and where it is reached. */
export type ServedNode = { readonly server: ReturnType<Home['start']>; readonly url: string };

/** Serves the chain of a home on whichever port is free, and waits until it is up. */
export async function servedNode(home: Home, options = ''): Promise<ServedNode> {
  const server = home.start(`localnet start --port 0 ${options}`);
  const told = await waitForOutput(server, /Address +ws:\S+\s/);
  return { server, url: /Address +(ws:\S+)/.exec(told)?.[1] ?? '' };
}
