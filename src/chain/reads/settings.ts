import type { ApiPromise } from '@polkadot/api';
import { stringCamelCase, stringPascalCase } from '@polkadot/util';
import type { Netuid } from '../../units/money.js';
import type { AdminSetting } from '../calls/admin-settings.js';
import { setterName } from '../calls/runtime-names.js';
import type { ChainIdentity } from '../chain.js';
import { addressOf, countOf, flagOf, optional } from '../decode.js';
import { settingOf, settings } from '../settings/index.js';
import type { Setting } from '../settings/setting.js';
import type { ReadSetting, SettingReads, SubnetSettings } from '../settings.js';
import { readFreezeWindow } from './freeze-window.js';
import { readOwnerLimits } from './setting-limits.js';
import { readRanges } from './setting-ranges.js';
import { takesOf } from './setting-types.js';
import { settingValue } from './setting-values.js';
import { findEntry, palletStorage, readSlots, type StorageSlot } from './storage.js';

const PALLET = 'SubtensorModule';
/** The same setter under another name. */
const TWINS: ReadonlyMap<string, string> = new Map([
  ['sudo_set_subnet_owner_hotkey', 'sudo_set_sn_owner_hotkey'],
]);

type Setter = Pick<ReadSetting, 'name' | 'call' | 'known' | 'ofSubnet' | 'takes'>;

/** Reads the setters that metadata lists, with what they set. */
export function settingReads(api: ApiPromise, identity: ChainIdentity): SettingReads {
  const slot = palletStorage(PALLET, api, identity);
  return {
    async subnetSettings(netuid, at): Promise<SubnetSettings | undefined> {
      const setters = settersOf(api);
      const key = findEntry(api, 'Sudo', 'Key');
      const values = setters.map((setter) => valueSlot(setter, netuid, api));
      const slots = [
        slot('NetworksAdded', netuid),
        slot('SubnetOwner', netuid),
        slot('Tempo', netuid),
        ...(key ? [{ entry: key, keys: [] }] : []),
      ];
      const wanted = values.flatMap((each) => (each ? [each] : []));
      const found = await readSlots([...slots, ...wanted], at, api);
      const [exists, owned, tempo, sudo] = found;
      if (!exists || !flagOf(exists) || !owned) return undefined;
      const owner = addressOf(owned);
      const terms = { netuid, owner, tempo: tempo ? countOf(tempo) : 0 };
      const [freeze, limits, ranges] = await Promise.all([
        readFreezeWindow(netuid, terms.tempo, at, api, identity),
        readOwnerLimits(
          setters.map(({ known }) => known?.limit),
          terms,
          at,
          api,
        ),
        readRanges(
          setters.map(({ known }) => known?.range),
          netuid,
          at,
          api,
        ),
      ]);
      const immune = api.consts.subtensorModule?.maxImmuneUidsPercentage;
      const stored = found.slice(slots.length);
      let next = 0;
      return {
        ...{ netuid, owner, freeze },
        mostImmunePercent: immune && countOf(immune),
        sudoKey: key && sudo ? addressOf(optional(sudo) ?? sudo) : undefined,
        settings: setters.map((setter, position) => {
          const codec = values[position] ? stored[next++] : undefined;
          const { known } = setter;
          return {
            ...setter,
            value: codec && settingValue(codec, setter.takes),
            by: byIn(known, api),
            ownerCall:
              known?.ownerCall && hasSetter(known.ownerCall, api) ? known.ownerCall : undefined,
            ownerFrom: limits[position],
            range: ranges[position],
            frozen: freeze && frozenFor(known),
          };
        }),
      };
    },
  };
}

/** Every setter of the runtime: those that are known in their order, then the others. */
function settersOf(api: ApiPromise): readonly Setter[] {
  const listed = Object.values(api.tx.adminUtils ?? {})
    .map(({ meta }) => meta.name.toString())
    .filter((name): name is AdminSetting => name.startsWith('sudo_set_'))
    .filter((name) => !hasSetter(TWINS.get(name) as AdminSetting | undefined, api));
  const known = settings.map(({ call }) => call).filter((call) => hasSetter(call, api));
  return [...new Set([...known, ...listed])].map((call) => setterOf(call, api));
}

function setterOf(call: AdminSetting, api: ApiPromise): Setter {
  const known = settingOf(call);
  const args = (find(call, api)?.meta.fields ?? []).map((field) => ({
    name: field.name.unwrapOr('').toString(),
    type: field.type,
    typeName: field.typeName.unwrapOr('').toString().replace(/.*::/, ''),
  }));
  const ofSubnet = args[0]?.name === 'netuid';
  const takes = takesOf(ofSubnet ? args.slice(1) : args, known?.meaning, api);
  return { name: known?.name ?? call.replace(/^sudo_set_/, ''), call, known, ofSubnet, takes };
}

const find = (call: AdminSetting, api: ApiPromise) => {
  const { pallet, name } = setterName(call);
  return api.tx[stringCamelCase(pallet)]?.[stringCamelCase(name)];
};

const hasSetter = (call: AdminSetting | undefined, api: ApiPromise): boolean =>
  call !== undefined && find(call, api) !== undefined;

const frozenFor = (known: Setting | undefined): ReadSetting['frozen'] =>
  known?.frozen === true ? 'everybody' : known?.frozen;

/** Where the value is kept: by what is known, or under the setter's own name. */
function valueSlot(
  { name, known, ofSubnet, takes }: Setter,
  netuid: Netuid,
  api: ApiPromise,
): StorageSlot | undefined {
  if (takes.kind === 'other') return undefined;
  const entry = findEntry(api, PALLET, known?.item ?? stringPascalCase(name));
  const { type } = entry?.creator.meta ?? {};
  if (!entry || type?.isMap !== ofSubnet) return undefined;
  if (type.isMap && type.asMap.hashers.length !== 1) return undefined;
  return { entry, keys: ofSubnet ? [netuid] : [] };
}

function byIn(known: Setting | undefined, api: ApiPromise): ReadSetting['by'] {
  if (!known) return 'unknown';
  const { by, byBefore = by, deadWith } = known;
  if (deadWith && api.errors.adminUtils?.[deadWith] !== undefined) return 'nobody';
  return findEntry(api, PALLET, 'AdminFreezeWindow') ? by : byBefore;
}
