import type { BlockRef } from '../../units/block.js';
import { alpha, type Netuid, rao } from '../../units/money.js';
import type { ChainIdentity } from '../chain.js';
import { countOf, fieldsOf, flagOf, integerOf, itemsOf, optional, type Value } from '../decode.js';
import { placesIn, type State } from '../state/state.js';
import type { SubnetReads } from '../subnet.js';
import type { SubnetStanding, SubnetStandingReads } from '../subnet-standing.js';
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

type Columns = Readonly<Partial<Record<(typeof items)[number], Value>>>;
type Told = DynamicInfo & { readonly codec: Value };

export function subnetStandingReads(
  state: State,
  identity: ChainIdentity,
  { prices }: Pick<SubnetReads, 'prices'>,
): SubnetStandingReads {
  const place = placesIn(PALLET, state, identity);
  const present = items.filter(
    (item) => !optionalItems.includes(item) || state.hasItem(PALLET, item),
  );

  async function columnsOf(netuids: readonly Netuid[], at: BlockRef): Promise<readonly Columns[]> {
    const places = netuids.flatMap((netuid) => present.map((item) => place(item, netuid)));
    const found = await state.read(places, at);
    return netuids.map((_, row) =>
      Object.fromEntries(
        present.map((item, column) => [item, found[row * present.length + column]]),
      ),
    );
  }

  return {
    async standings(at) {
      const [trait, method] = ['SubnetInfoRuntimeApi', 'get_all_dynamic_info'];
      const answer = await state.call(trait, method, [], at);
      const told = itemsOf(answer)
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
  codec: Value,
  columns: Columns,
): Omit<SubnetStanding, keyof DynamicInfo | 'price'> {
  const info = fieldsOf(codec, 'DynamicInfo');
  const column = (item: (typeof items)[number]): Value => {
    const value = columns[item];
    if (value) return value;
    throw new Error(`${PALLET}.${item} has no default`);
  };
  const { FirstEmissionBlockNumber: started, SubnetExcessTao: excess } = columns;
  const permits = itemsOf(column('ValidatorPermit'));
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
