import type { ApiPromise } from '@polkadot/api';
import type { SiLookupTypeId } from '@polkadot/types/interfaces';
import type { Meaning } from '../settings/setting.js';
import type { Takes } from '../settings.js';

/** An argument of a setter as metadata describes it. */
export type Argument = {
  readonly name: string;
  readonly type: SiLookupTypeId;
  readonly typeName: string;
};

const wholes: Readonly<Partial<Record<Meaning, bigint>>> = {
  'share-16': 65_535n,
  'share-64': 2n ** 64n - 1n,
  'share-million': 1_000_000n,
};

/** What a setter takes, by the types of its arguments and by what they are known to mean. */
export function takesOf(
  args: readonly Argument[],
  meaning: Meaning | undefined,
  api: ApiPromise,
): Takes {
  const [first, ...more] = args;
  if (!first) return { kind: 'other', type: 'nothing' };
  const takes = typeOf(first, api);
  if (takes.kind !== 'integer') return more.length > 0 ? several(args) : takes;
  const whole = meaning && wholes[meaning];
  if (more.length > 0) {
    const alike = more.every(({ type }) => type.eq(first.type));
    const names = args.map(({ name }) => name);
    return alike && whole ? { kind: 'shares', names, whole, bits: takes.bits } : several(args);
  }
  if (whole) return { kind: 'share', whole, bits: takes.bits };
  return meaning === 'tao' ? { kind: 'tao' } : takes;
}

const several = (args: readonly Argument[]): Takes => ({
  kind: 'other',
  type: args.map(({ typeName }) => typeName).join(' and '),
});

function typeOf({ type, typeName }: Argument, api: ApiPromise): Takes {
  const [, sign, whole = '', fraction = ''] = /^([IU])(\d+)F(\d+)$/.exec(typeName) ?? [];
  if (sign !== undefined) {
    const [bits, fractionBits] = [Number(whole) + Number(fraction), Number(fraction)];
    return { kind: 'fixed', bits, fractionBits, signed: sign === 'I' };
  }
  if (/^Tao(Balance|Currency)$/.test(typeName)) return { kind: 'tao' };
  if (/^Alpha(Balance|Currency)$/.test(typeName)) return { kind: 'alpha' };
  return structureOf(type, api) ?? { kind: 'other', type: typeName };
}

function structureOf(id: SiLookupTypeId, api: ApiPromise): Takes | undefined {
  const { def, path } = api.registry.lookup.getSiType(id);
  if (def.isPrimitive) {
    const primitive = def.asPrimitive.toString().toLowerCase();
    if (primitive === 'bool') return { kind: 'flag' };
    const [, sign, bits] = /^([iu])(\d+)$/.exec(primitive) ?? [];
    return bits === undefined
      ? undefined
      : { kind: 'integer', bits: Number(bits), signed: sign === 'i' };
  }
  if (path.at(-1)?.toString() === 'AccountId32') return { kind: 'address' };
  if (def.isComposite) {
    const [field, ...more] = def.asComposite.fields;
    return field && more.length === 0 ? structureOf(field.type, api) : undefined;
  }
  if (!def.isVariant) return undefined;
  const { variants } = def.asVariant;
  if (variants.some(({ fields }) => fields.length > 0)) return undefined;
  return { kind: 'word', words: variants.map(({ name }) => name.toString()) };
}
