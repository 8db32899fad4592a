import type { SiType, SiVariant } from '@polkadot/types/interfaces';
import { encodeFields } from './encode-fields.js';
import { type Encode, type Encoding, isObject, pickName, shown, wrong } from './encoding.js';
import type { Given } from './given.js';

/** Encodes one of several: by its name, or as an object of its name and what it holds. */
export function encodeVariant(given: Given, type: SiType, path: string, inner: Encode): Uint8Array {
  const variants = [...type.def.asVariant.variants];
  if (type.path.join('::') === 'Option') return encodeOption(given, variants, path, inner);
  const [name, payload] = wordAndPayload(given, type, path);
  const variant = variantNamed(name, variants, path);
  const below = path === '' ? variant.name.toString() : `${path}.${variant.name}`;
  return encodePicked(variant, payload, below, inner);
}

/** Encodes a call inside another: `{"pallet": …, "name": …, "args": {…}}`. */
export function encodeCall(
  given: Given,
  type: SiType,
  { types }: Encoding,
  path: string,
  inner: Encode,
): Uint8Array {
  const { pallet, name, args = {}, ...rest } = isObject(given) ? given : {};
  if (typeof pallet !== 'string' || typeof name !== 'string' || Object.keys(rest).length > 0) {
    throw wrong(
      path,
      `${shown(given)} is no call`,
      'write {"pallet": "System", "name": "remark", "args": {"remark": "0x00"}}',
    );
  }
  const outer = variantNamed(pallet, [...type.def.asVariant.variants], path);
  const [field] = outer.fields;
  if (!field) throw wrong(path, `${pallet} has no calls`, 'choose another pallet');
  const calls = [...types.lookup.getSiType(field.type).def.asVariant.variants];
  const call = variantNamed(name, calls, path);
  const below = path === '' ? '' : `${path}.args`;
  const fields = encodePicked(call, args, below, inner);
  return Buffer.concat([Uint8Array.of(outer.index.toNumber()), fields]);
}

const encodePicked = (variant: SiVariant, payload: Given, path: string, inner: Encode) =>
  Buffer.concat([
    Uint8Array.of(variant.index.toNumber()),
    encodeFields(payload, [...variant.fields], path, inner),
  ]);

function encodeOption(
  given: Given,
  variants: readonly SiVariant[],
  path: string,
  inner: Encode,
): Uint8Array {
  if (given === null) return Uint8Array.of(0);
  const some = variants.find(({ name }) => name.toString() === 'Some');
  const [field] = some?.fields ?? [];
  if (!field) throw new Error('an Option without a value');
  return Buffer.concat([Uint8Array.of(1), inner({ given, type: field.type, path })]);
}

/** An account alone stands for MultiAddress::Id, which is what it nearly always is. */
function wordAndPayload(given: Given, type: SiType, path: string): readonly [string, Given] {
  const isAddress = type.path.at(-1)?.toString() === 'MultiAddress';
  if (isAddress && typeof given === 'string') return ['Id', given];
  if (typeof given === 'string') return [given, null];
  const [entry, ...more] = isObject(given) ? Object.entries(given) : [];
  if (entry && more.length === 0) return entry;
  const names = type.def.asVariant.variants.map(({ name }) => name.toString());
  throw wrong(
    path,
    `${shown(given)} is none of ${names.slice(0, 12).join(', ')}`,
    'write one name',
  );
}

function variantNamed(wanted: string, variants: readonly SiVariant[], path: string): SiVariant {
  const names = variants.map(({ name }) => name.toString());
  const name = pickName(wanted, names, path);
  const found = variants[names.indexOf(name)];
  if (!found) throw new Error(`${name} was found and is not there`);
  return found;
}
