import type { Netuid } from '../../../../../units/money.js';
import { param, struct } from '../../../scale/composite.js';
import { concat, takeByte } from '../../../scale/reader.js';
import { tuple, vec } from '../../../scale/sequence.js';
import type { Static, Type } from '../../../scale/type.js';
import { option } from '../../../scale/variant.js';
import { accountId } from '../../../types/account.js';
import { validatorPermit } from '../storage/consensus.js';
import { stakeThreshold } from '../storage/stake.js';
import { type Columns, column, constantColumn } from './columns.js';
import { compactU8, compactU16 } from './compacts.js';
import { metagraphColumns } from './metagraph.js';
import { account } from './subnet-columns.js';
import type { SubnetView } from './subnet-view.js';

const { netuid, ...selectable } = metagraphColumns;

/** What can be asked for one by one; the netuid stands in front and is always there. */
const columns: Columns = {
  ...selectable,
  validators: column(vec(compactU16), validators),
  // This chain takes no commitments.
  commitments: constantColumn(vec(tuple(account, vec(compactU8))), []),
};
const names = Object.keys(columns);

/** A field that was asked for; its own value may be absent, so it is held in a list of one. */
type Selected = readonly [unknown] | undefined;

const selected = (of: Type<unknown>): Type<Selected> => {
  const { shape, typeName } = option(of);
  return {
    shape,
    ...(typeName !== undefined && { typeName }),
    encode: (value) => (value ? concat([Uint8Array.of(1), of.encode(value[0])]) : Uint8Array.of(0)),
    decode: (input) => (takeByte(input) === 1 ? [of.decode(input)] : undefined),
  };
};

export const selectiveMetagraph = struct(
  {
    path: 'pallet_subtensor::rpc_info::metagraph::SelectiveMetagraph',
    params: [param('AccountId', accountId)],
  },
  {
    netuid: netuid.type,
    ...Object.fromEntries(names.map((name) => [name, selected(typeOf(name))])),
  },
);
export type SelectiveMetagraph = Static<typeof selectiveMetagraph>;

/** The fields at these places, counted from the netuid at 0; unknown places select nothing. */
export function selectFields(
  view: SubnetView,
  places: readonly number[],
  shownNetuid: Netuid,
): SelectiveMetagraph {
  const asked = new Set(places.map((place) => names[place - 1]));
  const fields = names.map((name): readonly [string, Selected] => [
    name,
    asked.has(name) ? [columns[name]?.read(view)] : undefined,
  ]);
  return { ...Object.fromEntries(fields), netuid: shownNetuid };
}

function typeOf(name: string): Type<unknown> {
  const found = columns[name];
  if (!found) throw new Error(`the metagraph has no field ${name}`);
  return found.type;
}

/** Uids with a permit and more stake than the threshold, the least stake first. */
function validators({ storage, netuid, stakes }: SubnetView): readonly number[] {
  const permits = validatorPermit.get(storage, netuid);
  const threshold = stakeThreshold.get(storage) << 64n;
  return stakes()
    .map(({ total }, uid) => ({ uid, total }))
    .filter(({ uid, total }) => permits[uid] && total > threshold)
    .sort((one, other) => (one.total < other.total ? -1 : Number(one.total > other.total)))
    .map(({ uid }) => uid);
}
