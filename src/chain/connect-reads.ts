import type { ChainIdentity } from './chain.js';
import type { FirstAnswers } from './first-answers.js';
import type { MetadataCache } from './metadata-cache.js';
import { isDevelopment } from './networks.js';
import type { Line } from './provider/line.js';
import { withMoments } from './provider/moment.js';
import type { ReadChain } from './read-chain.js';
import { stateReads } from './reads/state-reads.js';
import { hasKnownKeys } from './scale/storage-key.js';
import type { TypeTable } from './scale/type-table.js';
import { tableState } from './state/table-state.js';

/**
 * Reads over a line by the type table that an earlier connection kept. Undefined where none fits
 * what the endpoint said last, which the line asks it to say again.
 */
export function readsOver(line: Line, cache: MetadataCache): ReadChain | undefined {
  const { kept, endpoint } = line;
  const identity = kept && identityOf(kept, line);
  const table = identity && cache.readTypes({ ...identity, url: endpoint.url });
  if (!identity || !table || !isReadable(table)) return undefined;
  const moments = withMoments(line.provider);
  const { provider } = moments;
  const state = tableState(table, provider, identity);
  const reads = stateReads(moments, state, identity, () => false);
  return { ...identity, ...reads, close: () => provider.disconnect() };
}

function identityOf(kept: FirstAnswers, { endpoint: { network, url } }: Line): ChainIdentity {
  const genesis = String(kept.chain_getBlockHash);
  const { specName, specVersion } = kept.state_getRuntimeVersion as {
    readonly specName: string;
    readonly specVersion: number;
  };
  return { network, url, genesis, specName, specVersion, development: isDevelopment(url, genesis) };
}

/** Whether what every read here asks for can be found: a runtime may hash in ways of its own. */
const isReadable = ({ storage }: TypeTable): boolean =>
  Object.entries(storage).every(
    ([name, item]) => !/^(System\.Account|SubtensorModule|Swap)/.test(name) || hasKnownKeys(item),
  );
