import type { Argument, Runtime } from '../../../chain/runtime/runtime.js';
import { toHex } from '../../../units/hex.js';
import { legibleOrNothing } from '../../query/legible.js';

export const kinds = [
  'pallet',
  'call',
  'storage',
  'constant',
  'error',
  'event',
  'function',
] as const;
export type Kind = (typeof kinds)[number];

/** One thing that a runtime has, as two runtimes are compared by it. */
export type Thing = {
  readonly kind: Kind;
  /** As `SubtensorModule.add_stake`. */
  readonly name: string;
  /** What a person sees of it. */
  readonly shape: string;
  /** What decides whether it is still the same; tells also what the shape leaves out. */
  readonly inside: string;
};

/** All that a runtime has, in its own order. */
export function thingsOf(runtime: Runtime): readonly Thing[] {
  const { spell, structure } = runtime;
  const spelled = (fields: readonly Argument[]) =>
    `(${fields.map(({ name, type }) => `${name}: ${spell(type)}`).join(', ')})`;
  const whole = (fields: readonly Argument[]) =>
    fields.map(({ name, type }) => `${name}: ${structure(type)}`).join(', ');
  const pallets = runtime.pallets.flatMap((pallet): readonly Thing[] => {
    const named = (kind: Kind, name: string, shape: string, inside: string): Thing => ({
      ...{ kind, name: `${pallet.name}.${name}`, shape, inside },
    });
    const members = (kind: Kind, list: typeof pallet.calls) =>
      list.map(({ name, index, fields }) =>
        named(kind, name, `${spelled(fields)} #${index}`, `${index} ${whole(fields)}`),
      );
    return [
      {
        ...{ kind: 'pallet', name: pallet.name },
        ...{ shape: `#${pallet.index}`, inside: `${pallet.index}` },
      },
      ...members('call', pallet.calls),
      ...pallet.storage.map(({ name, prefix, keys, value, optional }) => {
        const kind = optional ? `${spell(value)} or nothing` : spell(value);
        const places = keys.map(({ type, hasher }) => `${hasher} ${structure(type)}`).join(', ');
        return named(
          ...(['storage', name] as const),
          `${keys.map(({ type }) => spell(type)).join(', ')} → ${kind}`.trim(),
          `${prefix} ${places} ${optional} ${structure(value)}`,
        );
      }),
      ...pallet.constants.map(({ name, type, value }) => {
        const { whole: text, shown } = constantText(runtime, type, value);
        return named('constant', name, shown, `${structure(type)} ${text}`);
      }),
      ...members('error', pallet.errors),
      ...members('event', pallet.events),
    ];
  });
  const functions = runtime.apis.map(
    ({ trait, name, inputs, output }): Thing => ({
      ...{ kind: 'function', name: `${trait}.${name}` },
      shape: `${spelled(inputs)} → ${spell(output)}`,
      inside: `${whole(inputs)} → ${structure(output)}`,
    }),
  );
  return [...pallets, ...functions];
}

const LONGEST = 60;

/** The whole decides whether it changed, however little of it is shown. */
function constantText({ decode, spell }: Runtime, type: number, bytes: Uint8Array) {
  const value = legibleOrNothing(() => decode(type, bytes));
  if (value === undefined)
    return { whole: toHex(bytes), shown: `${spell(type)} that does not decode` };
  const whole = typeof value === 'object' ? JSON.stringify(value) : String(value);
  const short = whole.length > LONGEST ? `${whole.slice(0, LONGEST)}…` : whole;
  return { whole, shown: `${spell(type)} = ${short}` };
}
