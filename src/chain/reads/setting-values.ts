import type { Codec } from '@polkadot/types/types';
import { rao } from '../../units/money.js';
import { addressOf, fieldsOf, flagOf, integerOf } from '../decode.js';
import type { SettingValue, Takes } from '../settings.js';

/** What storage holds of a setting, as its setter would take it; undefined when it is kept otherwise. */
export function settingValue(codec: Codec, takes: Takes): SettingValue | undefined {
  switch (takes.kind) {
    case 'flag':
      return { kind: 'flag', on: flagOf(codec) };
    case 'integer':
      return { kind: 'integer', amount: integerOf(codec) };
    case 'tao':
      return { kind: 'tao', amount: rao(integerOf(codec)) };
    case 'alpha':
      return { kind: 'alpha', amount: integerOf(codec) };
    case 'share':
      return { kind: 'share', amount: integerOf(codec), whole: takes.whole };
    case 'shares': {
      const amounts = [...(codec as unknown as Iterable<Codec>)].map(integerOf);
      return { kind: 'shares', amounts, whole: takes.whole };
    }
    case 'fixed': {
      const bits = fieldsOf(codec, 'a fixed-point number').integer('bits');
      return { kind: 'fixed', bits, fractionBits: takes.fractionBits };
    }
    case 'address':
      return { kind: 'address', address: addressOf(codec) };
    case 'word':
      return { kind: 'word', word: codec.toString() };
    case 'other':
      return undefined;
  }
}
