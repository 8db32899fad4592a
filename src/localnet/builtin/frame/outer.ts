import { RuntimeTrap } from '../../runtime.js';
import { concat, deeper, takeByte } from '../scale/reader.js';
import { as, type Field, type Shape, type Type, type VariantShape } from '../scale/type.js';
import type { RuntimeVersion } from '../types/version.js';
import type { RuntimeCall } from './call.js';
import type { Pallet } from './pallet.js';

/** Types that exist only once all pallets are known. */
export type Outer = {
  readonly call: Type<RuntimeCall>;
  readonly event: Type<RuntimeEvent>;
  readonly error: Shape;
  /** What the runtime says about itself, once its APIs are known. */
  readonly version: () => RuntimeVersion;
};

/** An event with the name of the pallet it comes from. */
export type RuntimeEvent = { readonly pallet: string; readonly event: unknown };

const CALLABLE =
  'self::sp_api_hidden_includes_construct_runtime::hidden_include::dispatch\n::CallableCallFor';

/** Forms the outer types of pallets that are handed over later, because calls hold calls. */
export const outerOf = (
  pallets: () => readonly Pallet[],
  version: () => RuntimeVersion,
): Outer => ({
  call: runtimeCall(pallets),
  event: runtimeEvent(pallets),
  error: outerEnum('RuntimeError', pallets, errorField),
  version,
});

/** A call inside a box, as a pallet's own source names it. */
export const boxedCall = (call: Type<RuntimeCall>): Type<RuntimeCall> => ({
  ...as(call, 'Box<<T as Config>::RuntimeCall>'),
  decode: (input) => deeper(input, () => call.decode(input)),
});

function runtimeCall(pallets: () => readonly Pallet[]): Type<RuntimeCall> {
  const find = (matches: (pallet: Pallet) => boolean) => {
    const found = pallets().find(matches);
    if (!found?.calls) throw new RuntimeTrap('no pallet has this call');
    return { ...found, calls: found.calls };
  };
  return {
    shape: outerEnum('RuntimeCall', pallets, callField),
    typeName: '<T as Config>::RuntimeCall',
    encode: ({ pallet: name, call, args }) => {
      const pallet = find((each) => each.name === name);
      return concat([Uint8Array.of(pallet.index), pallet.calls.encode(call, args)]);
    },
    decode: (input) => {
      const index = takeByte(input);
      const pallet = find((each) => each.index === index);
      return { pallet: pallet.name, ...pallet.calls.decode(input) };
    },
  };
}

function runtimeEvent(pallets: () => readonly Pallet[]): Type<RuntimeEvent> {
  const find = (matches: (pallet: Pallet) => boolean) => {
    const found = pallets().find(matches);
    if (!found?.event) throw new RuntimeTrap('no pallet has this event');
    return { name: found.name, index: found.index, type: found.event };
  };
  return {
    shape: outerEnum('RuntimeEvent', pallets, eventField),
    typeName: 'RuntimeEvent',
    encode: ({ pallet, event }) => {
      const { index, type } = find(({ name }) => name === pallet);
      return concat([Uint8Array.of(index), type.encode(event)]);
    },
    decode: (input) => {
      const palletIndex = takeByte(input);
      const { name, type } = find(({ index }) => index === palletIndex);
      return { pallet: name, event: type.decode(input) };
    },
  };
}

const outerEnum = (
  name: string,
  pallets: () => readonly Pallet[],
  field: (pallet: Pallet) => Field | undefined,
): Shape => ({
  path: ['node_subtensor_runtime', name],
  params: [],
  def: () => ({
    kind: 'variant',
    variants: pallets().flatMap((pallet): VariantShape[] => {
      const held = field(pallet);
      return held ? [{ name: pallet.name, index: pallet.index, fields: [held] }] : [];
    }),
  }),
});

const callField = ({ calls, name }: Pallet): Field | undefined =>
  calls && { shape: calls.shape, typeName: `${CALLABLE}<${name}, Runtime>` };

const eventField = ({ event, crate, plainEvent }: Pallet): Field | undefined =>
  event && {
    shape: event.shape,
    typeName: plainEvent ? `${crate}::Event` : `${crate}::Event<Runtime>`,
  };

const errorField = ({ error, crate }: Pallet): Field | undefined =>
  error && { shape: error.shape, typeName: `${crate}::Error<Runtime>` };
