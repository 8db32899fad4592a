import type { ReadSetting, SettingValue, Takes } from '../../../chain/settings.js';
import { Refusal, refuse } from '../../../errors.js';
import { parseAlpha, parseTao } from '../../../units/parse-amount.js';
import { parseSs58 } from '../../../units/ss58.js';
import {
  isUnclear,
  parseFixed,
  parseWholeShare,
  wholeShareText,
} from '../../../units/whole-share.js';
import { takesText } from './takes-text.js';

/** Reads what was typed by the type of the setter's argument; refuses what it could not hold. */
export function parseValue(setting: ReadSetting, typed: string): SettingValue {
  const value = read(setting.takes, typed);
  if (value) return value;
  const { takes } = setting;
  if ((takes.kind === 'share' || takes.kind === 'shares') && typed.split(':').some(isUnclear)) {
    const least = wholeShareText(1n, takes.whole);
    throw refuse(
      'bad-input',
      `1 may be all of ${setting.name} or its smallest part`,
      least === '0%' ? 'write 100% for all' : `write 100%, or the smallest part as ${least}`,
    );
  }
  throw refuse(
    'bad-input',
    `${setting.name} takes ${takesText(setting)}, not ${JSON.stringify(typed)}`,
    `write it like ${setting.name}=${exampleOf(setting.takes)}`,
  );
}

function read(takes: Takes, typed: string): SettingValue | undefined {
  switch (takes.kind) {
    case 'flag':
      return typed === 'true' || typed === 'false'
        ? { kind: 'flag', on: typed === 'true' }
        : undefined;
    case 'integer': {
      const amount = /^-?\d+$/.test(typed) ? BigInt(typed) : undefined;
      return held(amount, takes) ? { kind: 'integer', amount } : undefined;
    }
    case 'tao': {
      const amount = unlessRefused(() => parseTao(typed));
      return amount === undefined ? undefined : { kind: 'tao', amount };
    }
    case 'alpha': {
      const amount = unlessRefused(() => parseAlpha(typed));
      return amount === undefined ? undefined : { kind: 'alpha', amount };
    }
    case 'share': {
      const { whole } = takes;
      const amount = parseWholeShare(typed, whole);
      return amount === undefined ? undefined : { kind: 'share', amount, whole };
    }
    case 'shares': {
      const { whole } = takes;
      const amounts = typed.split(':').map((each) => parseWholeShare(each, whole));
      const all = amounts.filter((each) => each !== undefined);
      const complete = all.length === amounts.length && all.length === takes.names.length;
      return complete ? { kind: 'shares', amounts: all, whole } : undefined;
    }
    case 'fixed': {
      const bits = parseFixed(typed, takes.fractionBits);
      return held(bits, takes)
        ? { kind: 'fixed', bits, fractionBits: takes.fractionBits }
        : undefined;
    }
    case 'address': {
      const address = unlessRefused(() => parseSs58(typed));
      return address && { kind: 'address', address };
    }
    case 'word': {
      const word = takes.words.find((each) => each.toLowerCase() === typed.toLowerCase());
      return word === undefined ? undefined : { kind: 'word', word };
    }
    case 'other':
      return undefined;
  }
}

/** Whether so many bits hold the number. */
function held(
  amount: bigint | undefined,
  { bits, signed }: { readonly bits: number; readonly signed: boolean },
): amount is bigint {
  if (amount === undefined) return false;
  const size = 1n << BigInt(signed ? bits - 1 : bits);
  return amount < size && amount >= (signed ? -size : 0n);
}

function unlessRefused<T>(parse: () => T): T | undefined {
  try {
    return parse();
  } catch (reason) {
    if (reason instanceof Refusal) return undefined;
    throw reason;
  }
}

function exampleOf(takes: Takes): string {
  switch (takes.kind) {
    case 'flag':
      return 'true';
    case 'tao':
    case 'alpha':
    case 'fixed':
      return '1.5';
    case 'share':
      return '50%';
    case 'shares':
      return takes.names.map(() => '50%').join(':');
    case 'word':
      return takes.words[0] ?? '';
    case 'address':
      return '5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY';
    default:
      return '360';
  }
}
