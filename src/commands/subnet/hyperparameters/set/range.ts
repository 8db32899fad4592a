import type { ReadSetting, SettingValue } from '../../../../chain/settings.js';
import { type Refusal, refuse } from '../../../../errors.js';
import { amountText } from '../takes-text.js';
import type { Authority } from './authority.js';

/** Refuses a value the chain would refuse, by what the other settings are at that moment. */
export function mustBeInRange(
  setting: ReadSetting,
  wanted: SettingValue,
  values: ReadonlyMap<string, SettingValue | undefined>,
  via: Authority,
): void {
  const { name, takes, range } = setting;
  if (wanted.kind === 'shares') mustRise(name, wanted.amounts);
  // Of several that rise, the first is the least.
  const amount = wanted.kind === 'shares' ? wanted.amounts[0] : amountOf(wanted);
  if (!range || amount === undefined) return;
  mustBeOn(name, range.needs, values);
  const isBound = !range.ownerOnly || via === 'owner';
  const written = (bound: bigint) => amountText(bound, takes);
  const outside = (why: string): Refusal =>
    refuse('bad-input', `${name} must be ${why}, not ${written(amount)}`, 'choose another value');
  const { least, most } = range;
  if (isBound && least !== undefined && amount < least) {
    throw outside(`at least ${written(least)}`);
  }
  if (isBound && most !== undefined && amount > most) throw outside(`at most ${written(most)}`);
  const other = (of: string | undefined) => {
    const value = of === undefined ? undefined : values.get(of);
    return value && amountOf(value);
  };
  const [below, above] = [other(range.below), other(range.above)];
  const [within, from] = [other(range.within), other(range.from)];
  if (below !== undefined && amount >= below) {
    throw outside(`below ${range.below}, which is ${written(below)}`);
  }
  if (above !== undefined && amount <= above) {
    throw outside(`above ${range.above}, which is ${written(above)}`);
  }
  if (within !== undefined && amount > within) {
    throw outside(`at most ${range.within}, which is ${written(within)}`);
  }
  if (from !== undefined && amount < from) {
    throw outside(`at least ${range.from}, which is ${written(from)}`);
  }
}

function mustBeOn(
  name: string,
  needs: string | undefined,
  values: ReadonlyMap<string, SettingValue | undefined>,
): void {
  const value = needs === undefined ? undefined : values.get(needs);
  if (value?.kind !== 'flag' || value.on) return;
  throw refuse(
    'not-allowed',
    `${name} can be set only while ${needs} is true`,
    `write ${needs}=true before it`,
  );
}

function mustRise(name: string, amounts: readonly bigint[]): void {
  if (amounts.every((each, at) => at === 0 || each >= (amounts[at - 1] ?? 0n))) return;
  throw refuse('bad-input', `${name} must rise from first to last`, 'write the lower one first');
}

function amountOf(value: SettingValue): bigint | undefined {
  if (value.kind === 'fixed') return value.bits;
  return 'amount' in value ? value.amount : undefined;
}
