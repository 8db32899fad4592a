import { settings } from '../../src/chain/settings/index.js';
import type { Range } from '../../src/chain/settings/setting.js';
import type {
  FreezeWindow,
  ReadSetting,
  SettingValue,
  SubnetSettings,
  Takes,
} from '../../src/chain/settings.js';
import type { Netuid } from '../../src/units/money.js';
import type { Ss58 } from '../../src/units/ss58.js';

type Terms = {
  readonly owner: Ss58;
  readonly sudoKey?: Ss58;
  readonly freeze?: FreezeWindow;
  readonly ownerFrom?: number;
  readonly by?: ReadSetting['by'];
  readonly ownerCall?: ReadSetting['ownerCall'];
  readonly ranges?: Readonly<Record<string, Range<bigint>>>;
};

/** A subnet's settings made of literals: switches, numbers, or whatever else is given in full. */
export const subnetSettings = (
  values: Readonly<Record<string, boolean | bigint | readonly [Takes, SettingValue]>>,
  { owner, sudoKey, freeze, ownerFrom, by, ownerCall, ranges = {} }: Terms,
): SubnetSettings => ({
  netuid: 2 as Netuid,
  ...{ owner, sudoKey, freeze, mostImmunePercent: 80 },
  settings: Object.entries(values).map(([name, given]): ReadSetting => {
    const known = settings.find((each) => each.name === name);
    const [takes, value] = whole(given);
    return {
      ...{ name, known, takes, value, ownerFrom, ownerCall },
      call: known?.call ?? `sudo_set_${name}`,
      ofSubnet: true,
      by: by ?? known?.by ?? 'unknown',
      range: ranges[name] ?? plainRange(known?.range),
      frozen: freeze && (known?.frozen === true ? 'everybody' : known?.frozen),
    };
  }),
});

/** Without the bounds that only a runtime tells. */
function plainRange(range: Range | undefined): Range<bigint> | undefined {
  if (!range) return undefined;
  const { least, most, ...others } = range;
  return {
    ...others,
    ...(typeof least === 'bigint' && { least }),
    ...(typeof most === 'bigint' && { most }),
  };
}

function whole(
  given: boolean | bigint | readonly [Takes, SettingValue],
): readonly [Takes, SettingValue] {
  if (typeof given === 'boolean') return [{ kind: 'flag' }, { kind: 'flag', on: given }];
  if (typeof given === 'object') return given;
  return [
    { kind: 'integer', bits: 64, signed: false },
    { kind: 'integer', amount: given },
  ];
}
