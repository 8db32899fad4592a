import type { SiLookupTypeId } from '@polkadot/types/interfaces';
import type { RuntimeTypes } from './decode-value.js';
import { type Given, parseGiven } from './given.js';

/**
 * What a typed word means where a value of this type is asked for: a name, digits and hex stand for
 * themselves, and only where a type needs it is the word read as JSON.
 */
export function readText(
  text: string,
  id: SiLookupTypeId | number,
  lookup: RuntimeTypes['lookup'],
): Given {
  const type = lookup.getSiType(id);
  const { def } = type;
  const path = type.path.join('::');
  if (def.isPrimitive || def.isCompact || path === 'sp_core::crypto::AccountId32') return text;
  if (path === 'Option') {
    const inner = def.asVariant.variants[1]?.fields[0];
    if (text === 'null' || text === 'none') return null;
    return inner ? readText(text, inner.type, lookup) : null;
  }
  if (def.isComposite) {
    const [field, ...more] = def.asComposite.fields;
    const isWrapper = field !== undefined && more.length === 0 && field.name.isNone;
    if (isWrapper && path !== 'primitive_types::U256') return readText(text, field.type, lookup);
  }
  return /^\s*[[{"]/.test(text) || text === 'null' ? parseGiven(text) : text;
}
