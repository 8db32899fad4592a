import {
  BTreeMap,
  BTreeSet,
  bool,
  Compact,
  Enum,
  GenericAccountId,
  GenericCall,
  GenericEvent,
  Null,
  Option,
  Raw,
  Struct,
  Text,
  Tuple,
} from '@polkadot/types';
import type { Codec } from '@polkadot/types/types';
import { type BN, isBn, stringCamelCase } from '@polkadot/util';
import type { Plain } from '../../src/chain/extrinsic.js';
import { encodeSs58 } from '../../src/units/ss58.js';

/** What polkadot.js decoded, in this program's plain terms, told by its classes alone. */
export function codecPlain(codec: Codec): Plain {
  if (codec instanceof Option) return codec.isSome ? codecPlain(codec.unwrap()) : null;
  if (codec instanceof Null) return null;
  if (codec instanceof Compact) return codecPlain(codec.unwrap() as Codec);
  if (codec instanceof GenericCall) {
    const { section, meta } = codec.registry.findMetaCall(codec.callIndex);
    const names = meta.args.map(({ name }) => stringCamelCase(name.toString()));
    const args = (codec as GenericCall).args.map(
      (each: Codec, at: number) => [names[at] ?? '', codecPlain(each)] as const,
    );
    return {
      pallet: section,
      name: meta.name.toString(),
      args: args.length === 0 ? null : Object.fromEntries(args),
    };
  }
  if (codec instanceof GenericEvent) {
    const [pallet = -1] = codec.index;
    const { metadata } = codec.registry;
    const name = metadata.pallets.find(({ index }) => index.eq(pallet))?.name.toString() ?? '';
    const fields = codec.meta.fields.map(({ name: field }) => field.unwrapOrDefault().toString());
    const values = codec.data.map((each) => codecPlain(each));
    const [first, ...more] = values;
    const named = fields.map((field, at) => [stringCamelCase(field), values[at]] as const);
    const unnamed = more.length > 0 ? values : first;
    if (first === undefined) return { [name]: codec.method };
    const payload = fields[0] === '' ? unnamed : Object.fromEntries(named);
    return { [name]: payload === null ? codec.method : { [codec.method]: payload as Plain } };
  }
  if (codec instanceof GenericAccountId) return encodeSs58(codec.toU8a());
  if (codec instanceof bool) return codec.isTrue;
  if (isBn(codec)) return (codec as BN).toString(10);
  if (codec instanceof Text) return codec.toString();
  if (codec instanceof Enum) {
    const { type, inner } = codec;
    return inner instanceof Null ? type : { [type]: codecPlain(inner) };
  }
  if (codec instanceof Struct) {
    return Object.fromEntries(
      [...codec.entries()].map(([name, each]) => [
        stringCamelCase(String(name)),
        codecPlain(each as Codec),
      ]),
    );
  }
  if (codec instanceof BTreeMap) {
    return [...codec.entries()].map((pair) => pair.map((each) => codecPlain(each as Codec)));
  }
  if (codec instanceof BTreeSet)
    return [...codec.values()].map((each) => codecPlain(each as Codec));
  if (codec instanceof Raw) return codec.toHex();
  if (Array.isArray(codec)) {
    return codec.length === 0 && codec instanceof Tuple ? null : (codec as Codec[]).map(codecPlain);
  }
  return codec.toString();
}

/** This program's own decode, spelled as polkadot.js spells names and what is empty. */
export function camelNames(value: Plain): Plain {
  if (Array.isArray(value)) return value.map(camelNames);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value as Readonly<Record<string, Plain>>);
  const [[first = '', payload] = [], ...more] = entries;
  if (first === '') return null;
  if (more.length === 0 && /^[A-Z]/.test(first) && camelNames(payload ?? null) === null) {
    return first;
  }
  const isCall = entries.length === 3 && 'pallet' in value && 'args' in value;
  return Object.fromEntries(
    entries.map(([name, each]) => {
      const spelled = isCall && name === 'pallet' ? stringCamelCase(String(each)) : undefined;
      return [/^[A-Z]/.test(name) ? name : stringCamelCase(name), spelled ?? camelNames(each)];
    }),
  );
}
