import type { ChainIdentity } from '../../../../chain/chain.js';
import type { HyperparameterReads } from '../../../../chain/hyperparameters.js';
import type {
  FreezeWindow,
  ReadSetting,
  SettingReads,
  SettingValue,
} from '../../../../chain/settings.js';
import { refuse } from '../../../../errors.js';
import type { BlockRef } from '../../../../units/block.js';
import type { Netuid } from '../../../../units/money.js';
import { nearestName } from '../../../../units/nearest-name.js';
import type { Ss58 } from '../../../../units/ss58.js';
import { noSuchSubnet } from '../../refusals.js';

type Asked = {
  readonly netuid: Netuid;
  readonly names: readonly string[];
  readonly all: boolean;
};

/** One setting as it is shown. */
export type Shown = {
  readonly name: string;
  /** Undefined for one that the runtime lists and nothing sets. */
  readonly setter: ReadSetting | undefined;
  readonly value: SettingValue | undefined;
  /** The first block in which whoever may can change it; undefined when nobody ever can. */
  readonly nextBlock: number | undefined;
};

export type Listed = {
  readonly network: string;
  readonly at: BlockRef;
  readonly netuid: Netuid;
  readonly owner: Ss58;
  readonly sudoKey: Ss58 | undefined;
  readonly freeze: FreezeWindow | undefined;
  readonly shown: readonly Shown[];
};

/** What the runtime lists under a name of its own, though a setter sets it. */
const SAME = new Set(['alpha_low', 'alpha_high', 'yuma_version', 'subnet_is_active']);

/** Every setter's value, and after them what the runtime lists without a setter. */
export async function readSettings(
  chain: ChainIdentity & SettingReads & HyperparameterReads,
  at: BlockRef,
  { netuid, names, all }: Asked,
): Promise<Listed> {
  const [terms, listed] = await Promise.all([
    chain.subnetSettings(netuid, at),
    chain.hyperparameters(netuid, at),
  ]);
  if (!terms) throw noSuchSubnet(netuid);
  const { owner, sudoKey, freeze, settings } = terms;
  const setters = settings.map((setter): Shown => {
    const nextBlock = nextIn(setter, freeze, at.number + 1);
    return { name: setter.name, setter, value: setter.value, nextBlock };
  });
  const set = new Set(settings.map(({ name }) => name));
  const others = (listed ?? [])
    .filter(({ name }) => !set.has(name) && !SAME.has(name))
    .map(({ name, value }): Shown => ({ name, value, setter: undefined, nextBlock: undefined }));
  const every = [...setters, ...others];
  const shown =
    names.length > 0
      ? names.map((name) => named(name, every))
      : every.filter(({ setter }) => (all || setter?.ofSubnet !== false) && isValue(setter));
  return { network: chain.network, at, netuid, owner, sudoKey, freeze, shown };
}

/** A call that changes something else has no value of its own. */
const isValue = (setter: ReadSetting | undefined): boolean =>
  setter?.known?.elsewhere === undefined || setter.known.item !== undefined;

/** The first block from the next on in which neither window nor limit holds. */
function nextIn(
  { by, frozen, ownerFrom = 0, ownerCall }: ReadSetting,
  freeze: FreezeWindow | undefined,
  next: number,
): number | undefined {
  if (by === 'nobody') return undefined;
  const limited = by === 'root' && !ownerCall ? next : Math.max(next, ownerFrom);
  if (!frozen || !freeze?.closed) return limited;
  return freeze.opensAt === undefined ? undefined : Math.max(limited, freeze.opensAt);
}

function named(name: string, every: readonly Shown[]): Shown {
  const found = every.find((each) =>
    [each.name, each.setter?.call.replace(/^sudo_set_/, '')].includes(name),
  );
  if (found) return found;
  const near = nearestName(
    name,
    every.map((each) => each.name),
  );
  throw refuse(
    'not-in-runtime',
    `this runtime has no hyperparameter ${name}`,
    near ? `did you mean ${near}?` : 'leave the name out to see them all',
  );
}
