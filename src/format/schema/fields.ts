import { type Refusal, refuse } from '../../errors.js';
import type { Json } from '../json.js';
import { nearest } from '../nearest.js';
import type { JsonSchema } from './json-schema.js';

/** Every path of a command's data, as --fields takes them; a path goes into each element of a list. */
export function fieldPaths(schema: JsonSchema): readonly string[] {
  const paths = children(schema).flatMap(([name, child]) => [
    name,
    ...fieldPaths(child).map((path) => `${name}.${path}`),
  ]);
  return [...new Set(paths)];
}

/** What lies below a schema by name; `*` stands for names that only the data tells. */
function children(schema: JsonSchema): readonly (readonly [string, JsonSchema])[] {
  return [
    ...Object.entries(schema.properties ?? {}),
    ...Object.values(schema.patternProperties ?? {}).map((child) => ['*', child] as const),
    ...(schema.anyOf ?? []).flatMap(children),
    ...(schema.items ? children(schema.items) : []),
  ];
}

/** Refuses a path that the data can never have. */
export function checkFields(fields: readonly string[], schema: JsonSchema): void {
  const known = fieldPaths(schema);
  const unknown = fields.find((field) => !known.some((path) => covers(path, field)));
  if (unknown !== undefined) throw noSuchField(unknown, known);
}

function covers(path: string, field: string): boolean {
  const [names, asked] = [path.split('.'), field.split('.')];
  return (
    names.length === asked.length &&
    names.every((name, at) => name === asked[at] || (name === '*' && asked[at] !== ''))
  );
}

function noSuchField(field: string, known: readonly string[]): Refusal {
  const shortestLast = known.toSorted((one, other) => other.length - one.length);
  const endings = new Map(shortestLast.map((path) => [path.split('.').at(-1) ?? path, path]));
  const meant = nearest(field, known) ?? endings.get(nearest(field, [...endings.keys()]) ?? '');
  return refuse(
    'bad-input',
    `there is no field ${JSON.stringify(field)}`,
    meant ? `did you mean ${meant}?` : 'add --fields list to see them all',
  );
}

/** The data with nothing but the fields, each where it was; one that is absent stays absent. */
export function selectFields(data: Json, fields: readonly string[]): Json {
  return pick(
    data,
    fields.map((field) => field.split('.')),
  );
}

function pick(data: Json, paths: readonly (readonly string[])[]): Json {
  if (isList(data)) return data.map((element) => pick(element, paths));
  if (data === null || typeof data !== 'object') return data;
  const picked: [string, Json][] = [];
  for (const name of new Set(paths.flatMap(([first]) => first ?? []))) {
    const value = Object.hasOwn(data, name) ? data[name] : undefined;
    if (value === undefined) continue;
    const below = paths.filter(([first]) => first === name).map(([, ...rest]) => rest);
    const whole = below.some((rest) => rest.length === 0);
    picked.push([name, whole ? value : pick(value, below)]);
  }
  return Object.fromEntries(picked);
}

/** The values at one path, in order: several when it goes through lists. */
export function valuesAt(data: Json, path: readonly string[]): readonly Json[] {
  if (isList(data)) return data.flatMap((element) => valuesAt(element, path));
  const [name, ...rest] = path;
  if (name === undefined) return [data];
  if (data === null || typeof data !== 'object' || !Object.hasOwn(data, name)) return [];
  const value = data[name];
  return value === undefined ? [] : valuesAt(value, rest);
}

export const isList = (data: Json): data is readonly Json[] => Array.isArray(data);
