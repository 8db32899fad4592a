import { RuntimeTrap } from '../../runtime.js';

/** A JSON value whose integers are exact: every number is held as the text it was written as. */
export type Json = string | boolean | null | readonly Json[] | { readonly [key: string]: Json };

const STRING_OR_NUMBER = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/** Reads JSON without passing a number through a float. */
export const parseJson = (text: string): Json =>
  JSON.parse(
    text.replace(STRING_OR_NUMBER, (found) => (found.startsWith('"') ? found : `"${found}"`)),
  );

/** A member of an object; undefined when it is absent or null. */
export const member = (json: Json, name: string): Json | undefined =>
  isObject(json) ? (json[name] ?? undefined) : undefined;

/** Names of the members of an object. */
export function members(json: Json): readonly string[] {
  if (!isObject(json)) throw new GenesisError('an object is expected');
  return Object.keys(json);
}

/** The value as JSON, whole numbers as numbers. */
export function renderJson(json: Json): string {
  if (typeof json === 'string' && /^\d+$/.test(json)) return json;
  if (Array.isArray(json)) return `[${json.map(renderJson).join(',')}]`;
  if (!isObject(json)) return JSON.stringify(json);
  const rendered = Object.entries(json).map(
    ([name, value]) => `${JSON.stringify(name)}:${renderJson(value)}`,
  );
  return `{${rendered.join(',')}}`;
}

export function expectList(json: Json | undefined): readonly Json[] {
  if (json === undefined) return [];
  if (!Array.isArray(json)) throw new GenesisError('a list is expected');
  return json;
}

export function expectText(json: Json | undefined): string {
  if (typeof json !== 'string') throw new GenesisError('a text or a number is expected');
  return json;
}

/** A whole number that is not negative. */
export function expectAmount(json: Json | undefined): bigint {
  const text = expectText(json);
  if (!/^\d+$/.test(text)) throw new GenesisError(`${text} is not a whole number`);
  return BigInt(text);
}

/** A genesis document this runtime cannot build a state from. */
export class GenesisError extends RuntimeTrap {}

const isObject = (json: Json): json is { readonly [key: string]: Json } =>
  typeof json === 'object' && json !== null && !Array.isArray(json);
