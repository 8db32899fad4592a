import type { ApiPromise } from '@polkadot/api';
import type { Codec } from '@polkadot/types/types';
import type { ChainIdentity } from '../chain.js';
import { countOf, flagOf } from '../decode.js';
import type { EpochReads } from '../epochs.js';
import { netuidsAt } from './netuids.js';
import { findEntry, palletStorage, readDefaulted } from './storage.js';

const PALLET = 'SubtensorModule';
const settings = ['NetworksAdded', 'Tempo', 'CommitRevealWeightsEnabled', 'RevealPeriodEpochs'];
const clockItems = ['LastEpochBlock', 'PendingEpochAt', 'SubnetEpochIndex', 'BlocksSinceLastStep'];

export function epochReads(api: ApiPromise, identity: ChainIdentity): EpochReads {
  const storage = palletStorage(PALLET, api, identity);
  const present = (items: readonly string[]) =>
    items.filter((item) => findEntry(api, PALLET, item) !== undefined);
  return {
    async epochSchedules(at) {
      const hasClock = present(['LastEpochBlock']).length > 0;
      const limits = present(['MaxEpochsPerBlock', 'AdminFreezeWindow']);
      const items = hasClock ? [...settings, ...clockItems] : settings;
      const netuids = await netuidsAt(at, api, identity);
      const found = await readDefaulted(
        [
          ...limits.map((item) => storage(item)),
          ...netuids.flatMap((netuid) => items.map((item) => storage(item, netuid))),
        ],
        at,
        api,
      );
      const limit = (item: string): number | undefined => {
        const codec = found[limits.indexOf(item)];
        return limits.includes(item) && codec ? countOf(codec) : undefined;
      };
      const valueIn = (row: number, item: string): Codec => {
        const codec = found[limits.length + row * items.length + items.indexOf(item)];
        if (codec) return codec;
        throw new Error(`${PALLET}.${item} was not read`);
      };
      return {
        subnets: netuids.flatMap((netuid, row) => {
          const count = (item: string) => countOf(valueIn(row, item));
          if (!flagOf(valueIn(row, 'NetworksAdded'))) return [];
          const clock = hasClock
            ? {
                lastEpochBlock: count('LastEpochBlock'),
                pendingEpochAt: count('PendingEpochAt'),
                subnetEpochIndex: count('SubnetEpochIndex'),
                blocksSinceLastStep: count('BlocksSinceLastStep'),
              }
            : undefined;
          return [
            {
              ...{ netuid, tempo: count('Tempo'), clock },
              commitReveal: flagOf(valueIn(row, 'CommitRevealWeightsEnabled')),
              revealPeriod: count('RevealPeriodEpochs'),
            },
          ];
        }),
        mostPerBlock: limit('MaxEpochsPerBlock'),
        freezeWindow: limit('AdminFreezeWindow') ?? 0,
      };
    },
  };
}
