/** A field's camel-cased name, where it has one, and its type. */
export type FieldDef = readonly [name: string | null, type: number];

/** One type, as short as JSON has it; types name each other by their place in the table. */
export type TypeDef =
  /** An integer of so many bytes, or one of SCALE's other own types. */
  | readonly ['unsigned' | 'signed', bytes: number]
  | readonly ['flag' | 'text' | 'account' | 'nothing']
  | readonly ['compact' | 'option' | 'list', type: number]
  | readonly ['array', type: number, length: number]
  | readonly ['tuple', types: readonly number[]]
  | readonly ['struct', fields: readonly FieldDef[]]
  | readonly ['enum', variants: readonly (readonly [number, string, readonly FieldDef[]])[]]
  /** What nothing here reads. */
  | readonly ['unread', what: string];

export type StorageDef = {
  /** Where its values are, without keys, as hex. */
  readonly prefix: string;
  readonly keys: readonly (readonly [hasher: string, type: number])[];
  readonly value: number;
  /** What stands where nothing is stored, as hex; null for an item that then has nothing. */
  readonly fallback: string | null;
};

/** A runtime's own description of its types, state and functions, by its own names; nothing else of it. */
export type TypeTable = {
  /** Raised whenever what is written here changes its meaning. */
  readonly form: 2;
  /** Null for a type that nothing in the table takes or gives. */
  readonly types: readonly (TypeDef | null)[];
  readonly storage: Readonly<Record<string, StorageDef>>;
  readonly functions: Readonly<
    Record<string, { readonly inputs: readonly number[]; readonly output: number }>
  >;
  /** Types and values, these as hex. */
  readonly constants: Readonly<Record<string, readonly [type: number, value: string]>>;
};

export const TABLE_FORM = 2;

/** Reads a table that was kept; undefined for one of another form. */
export function parseTypeTable(text: string): TypeTable | undefined {
  const read = JSON.parse(text) as TypeTable;
  return read.form === TABLE_FORM ? read : undefined;
}
