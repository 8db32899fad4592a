import type { PortableRegistry } from '@polkadot/types';
import type { SiLookupTypeId, SiType } from '@polkadot/types/interfaces';
import type { TypeId } from './runtime.js';

type Id = SiLookupTypeId | TypeId;

const DEEPEST = 6;

/** A type in a word or two, as Rust would write it without its path. */
export function spell(id: Id, lookup: PortableRegistry, depth = 0): string {
  if (depth > DEEPEST) return '…';
  const type = lookup.getSiType(id);
  const { def } = type;
  const inner = (next: Id) => spell(next, lookup, depth + 1);
  if (def.isPrimitive) return def.asPrimitive.type.toLowerCase();
  if (def.isCompact) return `Compact<${inner(def.asCompact.type)}>`;
  if (def.isSequence) return `Vec<${inner(def.asSequence.type)}>`;
  if (def.isArray) return `[${inner(def.asArray.type)}; ${def.asArray.len.toString()}]`;
  if (def.isTuple) return `(${def.asTuple.map(inner).join(', ')})`;
  const name = type.path.at(-1)?.toString() ?? def.type;
  const parameters = type.params.flatMap(({ type: each }) =>
    each.isSome ? [inner(each.unwrap())] : [],
  );
  const isWordy = !CONTAINERS.has(name);
  return isWordy || parameters.length === 0 ? name : `${name}<${parameters.join(', ')}>`;
}

/** Types that say little without what is in them. */
const CONTAINERS = new Set([
  ...['Option', 'Result', 'BoundedVec', 'WeakBoundedVec', 'BTreeMap', 'BTreeSet'],
  ...['BoundedBTreeMap', 'BoundedBTreeSet', 'FixedU128', 'Cow', 'Box'],
]);

/**
 * A type with all that is inside it, so that two of the same text encode alike. Enumerations of a
 * whole runtime (its calls, events, errors, origins) stay names: they differ in every upgrade.
 */
export function structure(
  id: Id,
  lookup: PortableRegistry,
  above: ReadonlySet<number> = new Set(),
): string {
  const type = lookup.getSiType(id);
  const { def } = type;
  if (above.has(Number(id)) || isWholeRuntime(type)) return nameOf(type);
  const seen = new Set([...above, Number(id)]);
  const inner = (next: Id) => structure(next, lookup, seen);
  if (def.isPrimitive) return def.asPrimitive.type.toLowerCase();
  if (def.isCompact) return `Compact<${inner(def.asCompact.type)}>`;
  if (def.isSequence) return `Vec<${inner(def.asSequence.type)}>`;
  if (def.isArray) return `[${inner(def.asArray.type)}; ${def.asArray.len.toString()}]`;
  if (def.isTuple) return `(${def.asTuple.map(inner).join(', ')})`;
  const fieldsOf = (fields: SiType['def']['asComposite']['fields']) =>
    fields.map(({ name, type: each }) => `${name.unwrapOrDefault()}:${inner(each)}`).join(',');
  if (def.isComposite) return `{${fieldsOf(def.asComposite.fields)}}`;
  if (def.isVariant) {
    const each = def.asVariant.variants.map(
      ({ name, index, fields }) => `${index.toString()}=${name.toString()}(${fieldsOf(fields)})`,
    );
    return `enum{${each.join('|')}}`;
  }
  return def.type;
}

const nameOf = ({ path, def }: SiType): string => path.at(-1)?.toString() ?? def.type;

const isWholeRuntime = ({ path }: SiType): boolean =>
  /^Runtime[A-Z]|^OriginCaller$/.test(path.at(-1)?.toString() ?? '');
