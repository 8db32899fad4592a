import type { ApiPromise } from '@polkadot/api';
import type { SiLookupTypeId } from '@polkadot/types/interfaces';

/** The field names of the struct that a function answers with, perhaps inside an Option; in order. */
export function structFields(type: SiLookupTypeId, api: ApiPromise): readonly string[] {
  const { def } = api.registry.lookup.getSiType(type);
  if (def.isComposite) {
    return def.asComposite.fields.map(({ name }) => name.unwrapOr('').toString());
  }
  const inner = def.isVariant
    ? def.asVariant.variants.find(({ name }) => name.toString() === 'Some')?.fields[0]
    : undefined;
  return inner ? structFields(inner.type, api) : [];
}
