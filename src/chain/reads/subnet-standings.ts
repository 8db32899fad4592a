import type { ApiPromise } from '@polkadot/api';
import type { Codec } from '@polkadot/types/types';
import type { BlockRef } from '../../units/block.js';
import { alpha, type Netuid, rao } from '../../units/money.js';
import type { ChainIdentity } from '../chain.js';
import { countOf, fieldsOf, flagOf, integerOf, optional } from '../decode.js';
import type { SubnetReads } from '../subnet.js';
import type { SubnetStanding, SubnetStandingReads } from '../subnet-standing.js';
import { callFunction } from './runtime-api.js';
import { findEntry, palletStorage, readSlots } from './storage.js';
import { type DynamicInfo, decodeDynamicInfo } from './subnets.js';

const PALLET = 'SubtensorModule';

/** One value a subnet; the first six are in every runtime. */
const items = [
  'FirstEmissionBlockNumber',
  'SubnetworkN',
  'MaxAllowedUids',
  'ValidatorPermit',
  'Burn',
  'NetworkRegistrationAllowed',
  'SubnetExcessTao',
  'MechanismCountCurrent',
] as const;
const optionalItems: readonly string[] = ['SubnetExcessTao', 'MechanismCountCurrent'];

type Columns = Readonly<Partial<Record<(typeof items)[number], Codec>>>;
type Told = DynamicInfo & { readonly codec: Codec };

export function subnetStandingReads(
  api: ApiPromise,
  identity: ChainIdentity,
  { prices }: Pick<SubnetReads, 'prices'>,
): SubnetStandingReads {
  const slot = palletStorage(PALLET, api, identity);
  const present = items.filter(
    (item) => !optionalItems.includes(item) || findEntry(api, PALLET, item),
  );

  async function columnsOf(netuids: readonly Netuid[], at: BlockRef): Promise<readonly Columns[]> {
    const slots = netuids.flatMap((netuid) => present.map((item) => slot(item, netuid)));
    const found = await readSlots(slots, at, api);
    return netuids.map((_, row) =>
      Object.fromEntries(
        present.map((item, column) => [item, found[row * present.length + column]]),
      ),
    );
  }

  return {
    async standings(at) {
      const [trait, method] = ['SubnetInfoRuntimeApi', 'get_all_dynamic_info'];
      const answer = await callFunction(trait, method, [], at, api, identity);
      const told = [...(answer as unknown as Iterable<Codec>)]
        .flatMap((each): readonly Told[] => {
          const codec = optional(each);
          return codec ? [{ ...decodeDynamicInfo(codec), codec }] : [];
        })
        .sort((a, b) => a.netuid - b.netuid);
      const netuids = told.map(({ netuid }) => netuid);
      const [priced, columns] = await Promise.all([prices(netuids, at), columnsOf(netuids, at)]);
      return told.map(({ codec, ...info }, row) => {
        const price = priced.get(info.netuid);
        if (price === undefined) throw new Error(`the runtime gave no price for ${info.netuid}`);
        return { ...info, price, ...standingOf(info.netuid, codec, columns[row] ?? {}) };
      });
    },
  };
}

/** What DynamicInfo and one value of each item say of a subnet beside its summary. */
function standingOf(
  netuid: Netuid,
  codec: Codec,
  columns: Columns,
): Omit<SubnetStanding, keyof DynamicInfo | 'price'> {
  const info = fieldsOf(codec, 'DynamicInfo');
  const column = (item: (typeof items)[number]): Codec => {
    const value = columns[item];
    if (value) return value;
    throw new Error(`${PALLET}.${item} has no default`);
  };
  const { FirstEmissionBlockNumber: started, SubnetExcessTao: excess } = columns;
  const permits = [...(column('ValidatorPermit') as unknown as Iterable<Codec>)];
  return {
    firstEmission: started && countOf(started),
    blocksSinceLastEpoch: info.count('blocksSinceLastStep'),
    emission: rao(info.integer('taoInEmission') + (excess ? integerOf(excess) : 0n)),
    alphaOutEmission: alpha(netuid, info.integer('alphaOutEmission')),
    neurons: countOf(column('SubnetworkN')),
    mostNeurons: countOf(column('MaxAllowedUids')),
    validators: permits.filter(flagOf).length,
    burn: rao(integerOf(column('Burn'))),
    registrationOpen: flagOf(column('NetworkRegistrationAllowed')),
    mechanisms: columns.MechanismCountCurrent ? countOf(columns.MechanismCountCurrent) : 1,
  };
}
