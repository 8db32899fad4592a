import { readFileSync } from 'node:fs';
import { Metadata, TypeRegistry } from '@polkadot/types';

export type RuntimeErrors = {
  readonly pallets: readonly {
    readonly index: number;
    readonly pallet: string;
    readonly errors: readonly { readonly number: number; readonly name: string }[];
  }[];
  /** Variants of sp_runtime's own error types, by the last part of their path. */
  readonly own: Readonly<Record<string, readonly string[]>>;
};

/** Every error that a runtime's metadata declares, with its numbers. */
export function errorsOf(file: string): RuntimeErrors {
  const registry = new TypeRegistry();
  const metadata = new Metadata(registry, new Uint8Array(readFileSync(file)));
  const { lookup, pallets } = metadata.asLatest;
  return {
    pallets: pallets
      .filter(({ errors }) => errors.isSome)
      .map(({ name, index, errors }) => ({
        index: index.toNumber(),
        pallet: name.toString(),
        errors: lookup.getSiType(errors.unwrap().type).def.asVariant.variants.map((error) => ({
          number: error.index.toNumber(),
          name: error.name.toString(),
        })),
      })),
    own: Object.fromEntries(
      lookup.types
        .map(({ type }) => type)
        .filter(({ path, def }) => def.isVariant && ownErrors.test(path.join('::')))
        .map(({ path, def }) => [
          path.at(-1)?.toString() ?? '',
          def.asVariant.variants.map(({ name }) => name.toString()),
        ]),
    ),
  };
}

const ownErrors =
  /^sp_(runtime|arithmetic)::(.*::)?(Dispatch|Token|Arithmetic|Transactional|Trie)Error$/;
