import { stringify } from 'yaml';
import type { Json } from '../json.js';
import { escapeHidden } from '../plain-text.js';

/** YAML whose texts are all quoted, so that no name turns into a number, a date or a line break. */
export const yamlText = (value: Json): string =>
  escapeHidden(
    stringify(value, { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN', lineWidth: 0 }),
  ).trimEnd();
