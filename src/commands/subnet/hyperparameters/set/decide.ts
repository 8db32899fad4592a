import { isDeepStrictEqual } from 'node:util';
import type { AdminSetting } from '../../../../chain/calls/admin-settings.js';
import type { ReadSetting, SettingValue, SubnetSettings } from '../../../../chain/settings.js';
import { refuse } from '../../../../errors.js';
import { nearestName } from '../../../../units/nearest-name.js';
import type { Ss58 } from '../../../../units/ss58.js';
import type { Change } from '../change.js';
import { parseValue } from '../parse-value.js';
import { type Authority, authorityFor } from './authority.js';
import { mustBeInRange } from './range.js';

/** One change with all that was decided about it. */
export type Decided = {
  readonly setting: ReadSetting;
  readonly before: SettingValue | undefined;
  readonly wanted: SettingValue;
  readonly via: Authority;
  readonly call: AdminSetting;
};

/** What is wanted, setting by setting, or a refusal; what is there already is left out. */
export function decide(
  changes: readonly Change[],
  account: Ss58,
  terms: SubnetSettings,
  block: number,
): readonly Decided[] {
  const found = changes.map((change) => ({ change, setting: settingNamed(change.name, terms) }));
  const twice = found.find(({ setting }, at) =>
    found.slice(0, at).some((earlier) => earlier.setting === setting),
  );
  if (twice) {
    throw refuse('bad-input', `${twice.setting.name} is given twice`, 'keep one of them');
  }
  const values = new Map(terms.settings.map(({ name, value }) => [name, value]));
  const decided = found.map(({ change, setting }): Decided => {
    const { name, known } = setting;
    if (known?.elsewhere) {
      throw refuse('bad-input', `${name} is not set here`, `use \`btcli ${known.elsewhere}\``);
    }
    const wanted = parseValue(setting, change.typed);
    const { via, call } = authorityFor(setting, account, terms, block);
    mustBeInRange(setting, wanted, values, via);
    values.set(setting.name, wanted);
    return { setting, before: setting.value, wanted, via, call };
  });
  const news = decided.filter(({ before, wanted }) => !isDeepStrictEqual(before, wanted));
  if (news.length > 0) return news;
  const names = decided.map(({ setting }) => setting.name).join(', ');
  throw refuse(
    'already-exists',
    `${names} of subnet ${terms.netuid} has this value already`,
    'nothing needs to be done',
  );
}

function settingNamed(name: string, { settings, netuid }: SubnetSettings): ReadSetting {
  const setting = settings.find((each) => [each.name, withoutPrefix(each.call)].includes(name));
  if (setting) return setting;
  const near = nearestName(
    name,
    settings.map((each) => each.name),
  );
  throw refuse(
    'not-in-runtime',
    `this runtime has no setter for ${name}`,
    near
      ? `did you mean ${near}?`
      : `see what it has with \`btcli subnet hyperparameters get --netuid ${netuid} --all\``,
  );
}

const withoutPrefix = (call: string): string => call.replace(/^sudo_set_/, '');
