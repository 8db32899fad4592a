import { RuntimeTrap } from '../../runtime.js';
import { fieldsCodec, segments, type TypeHeader } from '../scale/composite.js';
import { concat, type Reader, takeByte } from '../scale/reader.js';
import { fieldOf, type Shape } from '../scale/type.js';
import type { Call } from './call.js';

type Named = { readonly name: string; readonly call: Call<unknown> };

/** The calls of one pallet, as its part of RuntimeCall. */
export type CallSet = {
  readonly shape: Shape;
  readonly named: (name: string) => Call<unknown> | undefined;
  readonly encode: (call: Call<unknown>, args: unknown) => Uint8Array;
  readonly decode: (input: Reader) => Named & { readonly args: unknown };
};

export function callSet(
  { path, params = [] }: TypeHeader,
  calls: { readonly [name: string]: Call<unknown> },
): CallSet {
  const entries = Object.entries(calls);
  const byIndex = new Map(entries.map(([name, call]) => [call.index, { name, call }]));
  const byName = new Map(entries);
  return {
    shape: {
      path: segments(path),
      params,
      def: () => ({
        kind: 'variant',
        variants: entries.map(([name, { index, args }]) => ({
          name,
          index,
          fields: Object.entries(args).map(([arg, type]) => fieldOf(type, arg)),
        })),
      }),
    },
    named: (name) => byName.get(name),
    encode: ({ index, args: fields }, args) =>
      concat([Uint8Array.of(index), fieldsCodec(fields).encode(args as never)]),
    decode: (input) => {
      const index = takeByte(input);
      const chosen = byIndex.get(index);
      if (!chosen) throw new RuntimeTrap(`${path} has no call ${index}`);
      return { ...chosen, args: fieldsCodec(chosen.call.args).decode(input) };
    },
  };
}
