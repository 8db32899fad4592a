import type { SettingValue } from '../../../chain/settings.js';
import { alphaJson, taoJson } from '../../../format/json.js';
import { address, alphaCell, type Cell, note, tao, text } from '../../../format/view.js';
import { fixedText } from '../../../units/fixed-text.js';
import { alpha, type Netuid } from '../../../units/money.js';
import { wholeShareText } from '../../../units/whole-share.js';
import type { ValueData } from './value-schema.js';

/** A value as a person reads it; nothing where it cannot be read. */
export function valueCell(value: SettingValue | undefined, netuid: Netuid): Cell {
  if (value === undefined) return note('-');
  switch (value.kind) {
    case 'tao':
      return tao(value.amount);
    case 'alpha':
      return alphaCell(alpha(netuid, value.amount));
    case 'address':
      return address(value.address);
    default:
      return text(valueText(value));
  }
}

type Plain = Exclude<SettingValue, { readonly kind: 'tao' | 'alpha' | 'address' }>;

function valueText(value: Plain): string {
  switch (value.kind) {
    case 'flag':
      return String(value.on);
    case 'integer':
      return value.amount.toString();
    case 'share':
      return `${value.amount} (${wholeShareText(value.amount, value.whole)})`;
    case 'shares':
      return value.amounts.map((each) => wholeShareText(each, value.whole)).join(' to ');
    case 'fixed':
      return fixedText(value.bits, value.fractionBits);
    case 'word':
      return value.word;
  }
}

/** Whole numbers leave as strings: some fill 64 bits, which a JSON number would round. */
export function valueJson(value: SettingValue, netuid: Netuid): ValueData {
  switch (value.kind) {
    case 'flag':
      return value.on;
    case 'integer':
      return value.amount.toString();
    case 'tao':
      return taoJson(value.amount);
    case 'alpha':
      return alphaJson(alpha(netuid, value.amount));
    case 'share':
      return shareJson(value.amount, value.whole);
    case 'shares':
      return value.amounts.map((each) => shareJson(each, value.whole));
    case 'fixed':
      return { bits: value.bits.toString(), value: fixedText(value.bits, value.fractionBits) };
    case 'address':
      return value.address;
    case 'word':
      return value.word;
  }
}

const shareJson = (amount: bigint, whole: bigint) => ({
  ...{ raw: amount.toString(), of: whole.toString(), percent: wholeShareText(amount, whole) },
});
