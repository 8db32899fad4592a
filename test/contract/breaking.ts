export type Schema = { readonly [key: string]: unknown };

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** What of a published schema a program that relies on it would miss in the new one; additions are none. */
export function breakingChanges(before: unknown, after: unknown, at = ''): readonly string[] {
  if (!isSchema(before)) return [];
  if (!isSchema(after)) return [`${at} is gone`];
  const retyped = ['type', 'const', 'pattern', 'format']
    .filter((word) => word !== 'const' || !at.endsWith('.schema'))
    .filter((word) => JSON.stringify(before[word]) !== JSON.stringify(after[word]))
    .map((word) => `${at} has another ${word}`);
  const words = list(before.enum).filter((word) => !list(after.enum).includes(word));
  return [
    ...retyped,
    ...words.map((word) => `${at} is never ${word} any more`),
    ...list(before.required)
      .filter((name) => !list(after.required).includes(name))
      .map((name) => `${at}.${name} may be absent`),
    ...fieldChanges(before.properties, after.properties, at),
    ...fieldChanges(before.patternProperties, after.patternProperties, at),
    ...breakingChanges(before.items, after.items, `${at}[]`),
    ...branchChanges(list(before.anyOf), list(after.anyOf), at),
    ...branchChanges(list(before.oneOf), list(after.oneOf), at),
  ];
}

const fieldChanges = (before: unknown, after: unknown, at: string): readonly string[] =>
  Object.entries(isSchema(before) ? before : {}).flatMap(([name, schema]) =>
    breakingChanges(schema, isSchema(after) ? after[name] : undefined, `${at}.${name}`),
  );

function branchChanges(before: readonly unknown[], after: readonly unknown[], at: string) {
  const mayBeNull = (branches: readonly unknown[]) =>
    branches.some((branch) => isSchema(branch) && branch.type === 'null');
  const opened = !mayBeNull(before) && mayBeNull(after) ? [`${at} may be null`] : [];
  return [
    ...opened,
    ...before.flatMap((branch, index) => breakingChanges(branch, after[index], at)),
  ];
}
