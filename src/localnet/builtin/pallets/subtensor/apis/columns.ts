import { type FieldValues, struct, type TypeHeader } from '../../../scale/composite.js';
import type { Type } from '../../../scale/type.js';
import type { SubnetView } from './subnet-view.js';

/** One field of an answer about a subnet: how it is encoded, and where it is read. */
export type Column<T> = { readonly type: Type<T>; read(view: SubnetView): T };

export type Columns = { readonly [name: string]: Column<unknown> };
export type Row<C extends Columns> = {
  readonly [K in keyof C]: C[K] extends Column<infer T> ? T : never;
};

/** An answer made of columns: its type, and the function that fills it. */
export type Answer<T> = { readonly type: Type<T>; read(view: SubnetView): T };

export const column = <T>(type: Type<T>, read: (view: SubnetView) => T): Column<T> => ({
  type,
  read,
});

/** A field the chain no longer fills, with what it always says. */
export const constantColumn = <T>(type: Type<T>, value: T): Column<T> => column(type, () => value);

export const answer = <C extends Columns>(header: TypeHeader, columns: C): Answer<Row<C>> => {
  const entries = Object.entries(columns);
  const fields = Object.fromEntries(entries.map(([name, { type }]) => [name, type]));
  return {
    type: struct(header, fields) as Type<FieldValues<typeof fields>> as Type<Row<C>>,
    read: (view) =>
      Object.fromEntries(entries.map(([name, each]) => [name, each.read(view)])) as Row<C>,
  };
};
