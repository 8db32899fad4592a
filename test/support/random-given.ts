import type { PortableRegistry } from '@polkadot/types';
import type { SiField, SiLookupTypeId, SiVariant } from '@polkadot/types/interfaces';
import type { Given } from '../../src/chain/scale/given.js';
import { toHex } from '../../src/units/hex.js';
import { encodeSs58 } from '../../src/units/ss58.js';
import type { SeededRandom } from './seeded-random.js';

type Id = SiLookupTypeId | number;

/** Nested calls and the like end here, where the least value of a type is taken. */
const DEEP = 6;

/** Values that types take, as somebody may type them; from one seed always the same. */
export function randomGiven(lookup: PortableRegistry, call: number, random: SeededRandom) {
  const bytes = (count: number) => Uint8Array.from({ length: count }, () => random.below(256));
  const integer = (width: number, signed: boolean): bigint => {
    // Small, middling and the widest, since lengths in front change with the size.
    const used = random.pick([1, Math.ceil(width / 2), width]);
    const value = BigInt(toHex(bytes(used)));
    return signed ? BigInt.asIntN(width * 8, value) : value;
  };
  const known = new Map<number, boolean>();
  /** An enumeration of nothing has no value, and nor has what must hold one. */
  const hasValue = (id: Id): boolean => {
    const found = known.get(Number(id));
    if (found !== undefined) return found;
    const { def } = lookup.getSiType(id);
    // What holds itself has a value as far as that goes.
    known.set(Number(id), true);
    const has = def.isComposite
      ? def.asComposite.fields.every(({ type }) => hasValue(type))
      : !def.isVariant || variantsOf(def.asVariant.variants).length > 0;
    known.set(Number(id), has);
    return has;
  };
  const variantsOf = (variants: Iterable<SiVariant>) =>
    [...variants].filter(({ fields }) => fields.every(({ type }) => hasValue(type)));
  const fieldsOf = (fields: readonly SiField[], depth: number): Given => {
    const [first] = fields;
    if (!first) return null;
    if (first.name.isSome) {
      return Object.fromEntries(
        fields.map(({ name, type }) => [name.unwrap().toString(), given(type, depth + 1)]),
      );
    }
    if (fields.length === 1) return given(first.type, depth);
    return fields.map(({ type }) => given(type, depth + 1));
  };
  const given = (id: Id, depth = 0): Given => {
    const type = lookup.getSiType(id);
    const { def } = type;
    const name = type.path.join('::');
    if (def.isPrimitive) {
      const primitive = def.asPrimitive.type as string;
      if (primitive === 'Bool') return random.below(2) === 1;
      if (primitive === 'Str') return random.pick(['', 'Δ "quoted" text', 'x'.repeat(70)]);
      if (primitive === 'Char') return 'τ';
      return integer(Number(primitive.slice(1)) / 8, primitive.startsWith('I'));
    }
    if (def.isCompact) return given(def.asCompact.type, depth);
    if (def.isTuple) {
      return def.asTuple.length === 0 ? null : def.asTuple.map((each) => given(each, depth + 1));
    }
    const element = def.isArray
      ? def.asArray.type
      : def.isSequence
        ? def.asSequence.type
        : undefined;
    if (element) {
      const count = def.isArray
        ? def.asArray.len.toNumber()
        : depth > DEEP || !hasValue(element)
          ? 0
          : random.below(4);
      const inside = lookup.getSiType(element).def;
      if (inside.isPrimitive && inside.asPrimitive.isU8) return toHex(bytes(count));
      return Array.from({ length: count }, () => given(element, depth + 1));
    }
    if (name === 'sp_core::crypto::AccountId32') return encodeSs58(bytes(32));
    if (name === 'primitive_types::U256') return integer(32, false);
    if (/^BTree(Set|Map)$/.test(name)) {
      // In one order only; of a single element there is no other.
      return (fieldsOf([...def.asComposite.fields], depth) as readonly Given[]).slice(0, 1);
    }
    if (def.isComposite) return fieldsOf([...def.asComposite.fields], depth);
    const variants = variantsOf(def.asVariant.variants);
    if (name === 'Option') {
      const field = variants[1]?.fields[0];
      return field && depth <= DEEP && random.below(2) === 1 ? given(field.type, depth + 1) : null;
    }
    if (Number(id) === call) {
      const filled = variantsOf(variants).filter(({ fields }) => fields.length > 0);
      const pallet =
        depth > 1
          ? filled.find(({ name: each }) => each.toString() === 'System')
          : random.pick(filled);
      const all = lookup.getSiType(pallet?.fields[0]?.type ?? 0).def.asVariant.variants;
      const calls = variantsOf(all).filter(
        ({ name: each }) => depth < 2 || each.toString() === 'remark',
      );
      const chosen = random.pick(calls);
      const args = fieldsOf([...chosen.fields], depth + 1) ?? {};
      return { pallet: String(pallet?.name), name: chosen.name.toString(), args };
    }
    // polkadot.js has classes of its own for the other ways to name an account.
    if (name.endsWith('MultiAddress')) return { Id: given(0, depth) };
    const plain = variants.filter(({ fields }) => fields.length === 0);
    const chosen = random.pick(depth > DEEP && plain.length > 0 ? plain : variants);
    const chosenName = chosen.name.toString();
    if (chosen.fields.length === 0) return chosenName;
    return { [chosenName]: fieldsOf([...chosen.fields], depth + 1) };
  };
  return { given, hasValue };
}
