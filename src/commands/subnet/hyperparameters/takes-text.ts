import type { Range } from '../../../chain/settings/setting.js';
import type { ReadSetting, Takes } from '../../../chain/settings.js';
import { fixedText } from '../../../units/fixed-text.js';
import { coinText } from '../../../units/money.js';
import { wholeShareText } from '../../../units/whole-share.js';

/** What a setting takes and counts, in a few words. */
export function takesText({ takes, known }: Pick<ReadSetting, 'takes' | 'known'>): string {
  switch (takes.kind) {
    case 'flag':
      return 'true or false';
    case 'integer':
      return (
        unitText(known?.meaning) ?? (takes.signed ? 'a whole number, or below 0' : 'a whole number')
      );
    case 'tao':
      return 'TAO';
    case 'alpha':
      return "the subnet's alpha";
    case 'share':
      return `a share: 50%, 0.5, or parts of ${takes.whole}`;
    case 'shares':
      return `${takes.names.length} shares, such as 70%:90%`;
    case 'fixed':
      return 'a decimal number';
    case 'address':
      return 'an address';
    case 'word':
      return takes.words.join(' or ');
    case 'other':
      return `a ${takes.type}, which cannot be written here`;
  }
}

function unitText(meaning: string | undefined): string | undefined {
  if (meaning === 'thousandths') return 'thousandths of a tempo';
  return meaning;
}

/** The least and the most that a setting may be, as it is written. */
export function rangeText({ least, most }: Range<bigint>, takes: Takes) {
  return {
    least: least === undefined ? undefined : amountText(least, takes),
    most: most === undefined ? undefined : amountText(most, takes),
  };
}

/** An amount of what a setting takes, as it is written. */
export function amountText(amount: bigint, takes: Takes): string {
  if (takes.kind === 'tao' || takes.kind === 'alpha') return coinText(amount);
  if (takes.kind === 'share' || takes.kind === 'shares') return wholeShareText(amount, takes.whole);
  if (takes.kind === 'fixed') return fixedText(amount, takes.fractionBits);
  return amount.toString();
}
