import type { Vec } from '@polkadot/types';
import type { SiField, SiLookupTypeId, SiType, SiVariant } from '@polkadot/types/interfaces';
import type { Registry } from '@polkadot/types/types';
import { toHex } from '../../units/hex.js';
import { encodeSs58 } from '../../units/ss58.js';
import type { Plain } from '../extrinsic.js';
import { decodePrimitive } from './decode-primitive.js';
import type { Reader } from './reader.js';

/** Types of one runtime, and which of them is its RuntimeCall. */
export type RuntimeTypes = {
  readonly lookup: Registry['lookup'];
  readonly call: number;
  /** Names a pallet's error; without it such an error stays two numbers. */
  readonly moduleError?: (pallet: number, error: number) => string;
};

/** A value nested deeper than this was made to exhaust whoever reads it. */
const DEEPEST = 200;
/** sp_runtime ModuleError: the error's number, and three bytes for errors nested in it. */
const MODULE_ERROR_BYTES = 4;

/** Decodes one value of the given type by the runtime's own description of it. */
export function decodeValue(
  reader: Reader,
  id: SiLookupTypeId | number,
  types: RuntimeTypes,
  depth = 0,
): Plain {
  if (depth > DEEPEST) throw new RangeError('it is nested too deeply');
  const type = types.lookup.getSiType(id);
  const inner = (next: SiLookupTypeId) => decodeValue(reader, next, types, depth + 1);
  const { def } = type;
  if (def.isPrimitive) return decodePrimitive(reader, def.asPrimitive.type);
  if (def.isCompact) return isEmpty(def.asCompact.type, types) ? null : String(reader.compact());
  if (def.isTuple) {
    return def.asTuple.length === 0 ? null : def.asTuple.map(inner);
  }
  if (def.isArray) {
    return decodeMany(reader, def.asArray.len.toNumber(), def.asArray.type, types, inner);
  }
  if (def.isSequence) {
    return decodeMany(reader, reader.length(), def.asSequence.type, types, inner);
  }
  if (def.isComposite) return decodeComposite(reader, type, inner);
  if (def.isVariant) return decodeVariant(reader, type, Number(id) === types.call, types, inner);
  throw new RangeError(`nothing here decodes a ${def.type}`);
}

type Inner = (id: SiLookupTypeId) => Plain;

function decodeMany(
  reader: Reader,
  count: number,
  element: SiLookupTypeId,
  types: RuntimeTypes,
  inner: Inner,
): Plain {
  const { def } = types.lookup.getSiType(element);
  if (def.isPrimitive && def.asPrimitive.type === 'U8') return toHex(reader.take(count));
  return Array.from({ length: count }, () => inner(element));
}

function decodeComposite(reader: Reader, type: SiType, inner: Inner): Plain {
  const path = type.path.join('::');
  if (path === 'sp_core::crypto::AccountId32') return encodeSs58(reader.take(32));
  if (path === 'primitive_types::U256') return String(reader.unsigned(32));
  return decodeFields(type.def.asComposite.fields, inner) ?? {};
}

function decodeVariant(
  reader: Reader,
  type: SiType,
  isCall: boolean,
  types: RuntimeTypes,
  inner: Inner,
): Plain {
  const variant = pick(reader, type);
  const name = variant.name.toString();
  const [field] = variant.fields;
  if (type.path.join('::') === 'Option') return field ? inner(field.type) : null;
  if (isCall && field) {
    const call = pick(reader, types.lookup.getSiType(field.type));
    return {
      pallet: name,
      name: call.name.toString(),
      args: namedFields(call.fields, inner),
    };
  }
  if (name === 'Module' && types.moduleError && endsWith(type, 'DispatchError')) {
    const [pallet, error] = [reader.byte(), reader.take(MODULE_ERROR_BYTES)[0] ?? 0];
    return types.moduleError(pallet, error);
  }
  const payload = decodeFields(variant.fields, inner);
  return payload === undefined ? name : { [name]: payload };
}

const endsWith = ({ path }: SiType, name: string) => path[path.length - 1]?.toString() === name;

function pick(reader: Reader, type: SiType): SiVariant {
  const index = reader.byte();
  const found = type.def.asVariant.variants.find((variant) => variant.index.eq(index));
  if (!found) throw new RangeError(`${type.path.join('::')} has no variant ${index}`);
  return found;
}

/** The field itself where there is one without a name, a list of several, an object of named ones. */
function decodeFields(fields: Vec<SiField>, inner: Inner): Plain | undefined {
  const [first] = fields;
  if (!first) return undefined;
  if (first.name.isSome) return namedFields(fields, inner);
  return fields.length === 1 ? inner(first.type) : fields.map(({ type }) => inner(type));
}

const namedFields = (fields: Vec<SiField>, inner: Inner): { [name: string]: Plain } =>
  Object.fromEntries(
    fields.map(({ name, type }) => [name.unwrapOrDefault().toString(), inner(type)]),
  );

/** `Compact<()>` and compacts of empty wrappers take no bytes at all. */
function isEmpty(id: SiLookupTypeId, { lookup }: RuntimeTypes): boolean {
  const { def } = lookup.getSiType(id);
  return def.isTuple && def.asTuple.length === 0;
}
