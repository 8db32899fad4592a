import Type, { type TSchema } from 'typebox';
import type { Json } from '../json.js';

/** The vocabulary of every command's data: one piece for each kind of value. */

/** Digits of a whole number: it may be larger than a JSON number holds exactly. */
export const integerText = Type.String({
  pattern: '^-?(0|[1-9][0-9]*)$',
  examples: ['1500000000'],
});
export const decimalText = Type.String({
  pattern: '^-?(0|[1-9][0-9]*)(\\.[0-9]+)?$',
  examples: ['1.5'],
});

export const tao = Type.Object(
  { rao: integerText, tao: decimalText },
  { description: 'an amount of TAO, in rao and as a decimal; 1 TAO is 1000000000 rao' },
);
export const netuid = Type.Integer({
  minimum: 0,
  maximum: 65_535,
  examples: [1],
  description: 'number of a subnet; 0 is root',
});
export const alpha = Type.Object(
  { units: integerText, alpha: decimalText, netuid },
  { description: "an amount of one subnet's alpha; 1 alpha is 1000000000 units" },
);
export const price = Type.Object(
  { raoPerAlpha: integerText, taoPerAlpha: decimalText },
  { description: 'what one whole alpha costs' },
);
export const ratio = Type.Object(
  { raw: Type.Integer({ minimum: 0, maximum: 65_535, examples: [32_768] }), ratio: decimalText },
  { description: 'a share of one as the chain stores it, in parts of 65535, and as a decimal' },
);
export const parts = Type.Object(
  {
    partsPerMillion: Type.Integer({ minimum: 0, maximum: 1_000_000, examples: [5_000] }),
    percent: Type.String({ pattern: '^[0-9]+(\\.[0-9]+)?%$', examples: ['0.5%'] }),
  },
  { description: 'a share of one in millionths, and as a percentage' },
);
export const address = Type.String({
  pattern: '^[1-9A-HJ-NP-Za-km-z]{46,50}$',
  examples: ['5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY'],
  description: 'an SS58 address',
});
export const hex = Type.String({ pattern: '^0x([0-9a-f]{2})*$', examples: ['0x00'] });
export const hash = Type.String({
  pattern: '^0x[0-9a-f]{64}$',
  examples: [`0x${'0'.repeat(64)}`],
});
export const blockNumber = Type.Integer({ minimum: 0, examples: [7] });
export const uid = Type.Integer({ minimum: 0, maximum: 65_535, examples: [0] });
export const count = Type.Integer({ minimum: 0, examples: [1] });
/** A whole number that may be below zero. */
export const signed = Type.Integer({ examples: [-3] });
export const text = Type.String({ examples: ['text'] });
export const flag = Type.Boolean({ examples: [true] });

/** A value that may be absent; it is there as null then. */
export const nullable = <Schema extends TSchema>(schema: Schema) =>
  Type.Union([schema, Type.Null()]);

/** One of several words. */
export const oneOf = <const Words extends readonly string[]>(...words: Words) =>
  Type.Unsafe<Words[number]>({ type: 'string', enum: [...words] });

export const listOf = <Schema extends TSchema>(schema: Schema) => Type.Array(schema);

/** A value whose kind depends on what it is of. */
export const unknown = Type.Unsafe<Json>({ examples: ['text'] });

export const object = Type.Object;
export const optional = Type.Optional;
export const literal = Type.Literal;
