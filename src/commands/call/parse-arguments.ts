import type { Argument, Runtime } from '../../chain/runtime/runtime.js';
import { pickName } from '../../chain/scale/encoding.js';
import { type Given, parseGiven } from '../../chain/scale/given.js';
import { refuse } from '../../errors.js';
import type { TypedArgument } from '../options/call.js';

/** What is given for a call's arguments, by their names; whether it fits is for their types to say. */
export function givenArguments(
  typed: readonly TypedArgument[],
  wanted: readonly Argument[],
  { readText }: Pick<Runtime, 'readText'>,
): Given {
  const [first] = typed;
  if (first?.kind === 'json') {
    if (typed.length === 1) return parseGiven(first.text);
    throw refuse('bad-input', 'arguments are given as JSON and by name', 'keep one way');
  }
  const names = wanted.map(({ name }) => name);
  const given = new Map<string, Given>();
  for (const argument of typed) {
    if (argument.kind === 'json') throw new Error('JSON comes first');
    const name = pickName(argument.name, names, '');
    if (given.has(name)) throw refuse('bad-input', `${name} is given twice`, 'keep one');
    const { type = 0 } = wanted.find((each) => each.name === name) ?? {};
    given.set(name, readText(argument.text, type));
  }
  return Object.fromEntries(given);
}
