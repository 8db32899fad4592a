import type { DispatchError as RawDispatchError } from '@polkadot/types/interfaces';
import type { Registry } from '@polkadot/types/types';
import type { DispatchError } from '../outcome.js';

/** Decodes a dispatch error into the names its runtime gives it. */
export function decodeDispatchError(error: RawDispatchError): DispatchError {
  if (error.isModule) {
    const { index, error: code } = error.asModule;
    return moduleError(index.toNumber(), code[0] ?? 0, error.registry);
  }
  const inner = error.isToken
    ? error.asToken.type
    : error.isArithmetic
      ? error.asArithmetic.type
      : '';
  return inner
    ? { pallet: error.type, name: inner, docs: '' }
    : { pallet: 'Dispatch', name: error.type, docs: '' };
}

/** A pallet's error by its number; one that the metadata does not list keeps its numbers. */
export function moduleError(index: number, code: number, registry: Registry): DispatchError {
  const [, pallet] =
    [...registry.metadata.pallets.entries()].find(([, each]) => each.index.eq(index)) ?? [];
  const type = pallet?.errors.unwrapOr(undefined)?.type;
  const variants = type ? registry.lookup.getSiType(type).def.asVariant.variants : [];
  const found = variants.find((variant) => variant.index.eq(code));
  return {
    pallet: pallet?.name.toString() ?? `pallet ${index}`,
    name: found?.name.toString() ?? `error ${code}`,
    docs: found?.docs.join(' ').trim() ?? '',
  };
}
