import type { HyperparameterValue } from '../../../chain/hyperparameters.js';
import { taoJson } from '../../../format/json.js';
import { type Cell, tao, text } from '../../../format/view.js';
import { fixedText } from '../../../units/fixed-text.js';
import type { ValueData } from './schema.js';

export function valueCell(value: HyperparameterValue): Cell {
  switch (value.kind) {
    case 'tao':
      return tao(value.amount);
    case 'flag':
      return text(String(value.on));
    case 'integer':
      return text(value.amount.toString());
    case 'fixed':
      return text(fixedText(value.bits, value.fractionBits));
  }
}

/** Whole numbers leave as strings: some fill 64 bits, which a JSON number would round. */
export function valueJson(value: HyperparameterValue): ValueData {
  switch (value.kind) {
    case 'tao':
      return taoJson(value.amount);
    case 'flag':
      return value.on;
    case 'integer':
      return value.amount.toString();
    case 'fixed':
      return { bits: value.bits.toString(), value: fixedText(value.bits, value.fractionBits) };
  }
}
