import { randomUUID } from 'node:crypto';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The subnets of a chain by their numbers, as a shell offers them. */
export type SubnetNames = {
  readonly network: string;
  readonly genesis: string;
  readonly subnets: readonly { readonly netuid: number; readonly name: string }[];
};

/** Keeps them in the cache, a file for each genesis. Best effort: without it a shell offers none. */
export function keepSubnetNames(cache: string, { network, genesis, subnets }: SubnetNames): void {
  const folder = join(cache, 'subnets');
  const partial = join(folder, `.${randomUUID()}.tmp`);
  const rows = subnets.map(({ netuid, name }) => [netuid, name]);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(partial, JSON.stringify({ network, genesis, subnets: rows }), { mode: 0o600 });
    renameSync(partial, join(folder, `${genesis}.json`));
  } catch {
    rmSync(partial, { force: true });
  }
}
