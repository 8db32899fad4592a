import { Refusal, refuse } from '../errors.js';
import { nearestName } from '../units/nearest-name.js';
import type { ArgumentSpec, ArgumentSpecs } from './define/argument.js';
import type { Known, OptionSpec, OptionSpecs } from './define/option.js';

/** What was typed for each option, before parsing: text, true for a switch, or nothing. */
export type Typed = Readonly<Record<string, string | true | undefined>>;

/** What was typed on one line, before parsing: each option's text, and the words between them. */
export type TypedLine = { readonly options: Typed; readonly words: readonly string[] };

type Specs = { readonly options: OptionSpecs; readonly arguments: ArgumentSpecs };

/**
 * Parses every argument, and every option from what was typed, else the environment, else the
 * fallback; refuses all that is missing at once.
 */
export function parseInput(
  specs: Specs,
  typed: TypedLine,
  env: NodeJS.ProcessEnv,
  known?: Known,
): Readonly<Record<string, unknown>> {
  const missing: string[] = [];
  const input: Record<string, unknown> = {};
  for (const [position, spec] of specs.arguments.entries()) {
    const words = spec.variadic ? typed.words.slice(position) : typed.words.slice(position)[0];
    if (spec.required && (words === undefined || words.length === 0))
      missing.push(`<${spec.name}>`);
    else input[spec.name] = parseArgument(spec, words);
  }
  for (const [name, spec] of Object.entries(specs.options)) {
    if (!spec.parse) {
      input[name] = typed.options[name] === true;
      continue;
    }
    const given = typed.options[name] === true ? spec.bare : typed.options[name];
    const value = given ?? ((spec.env && env[spec.env]) || spec.fallback);
    if (typeof value === 'string' && value !== '') input[name] = parseOption(spec, value, known);
    else if (spec.required) missing.push(spec.flags);
    else input[name] = undefined;
  }
  if (missing.length > 0) {
    throw refuse(
      'bad-input',
      `missing ${missing.join(' and ')}`,
      'add --help to see what it needs',
    );
  }
  return input;
}

const parseArgument = (
  spec: ArgumentSpec<string, unknown>,
  typed: string | readonly string[] | undefined,
): unknown => {
  if (typed === undefined) return undefined;
  const parse = (word: string) =>
    named(`<${spec.name}>`, () => nearChoice(word, choicesOf(spec), () => spec.parse(word)));
  return typeof typed === 'string' ? parse(typed) : typed.map(parse);
};

const parseOption = (spec: OptionSpec<unknown>, value: string, known?: Known): unknown =>
  named(longFlag(spec), () => nearChoice(value, choicesOf(spec), () => spec.parse?.(value, known)));

/** The words that a text can be, where they can be listed. */
export const choicesOf = ({
  choices,
  text,
}: Pick<OptionSpec<unknown>, 'choices' | 'text'>): readonly string[] => choices ?? text?.enum ?? [];

/** An option as it is told of: its long spelling. */
export const longFlag = ({ flags }: OptionSpec<unknown>): string =>
  /--[a-z0-9-]+/.exec(flags)?.[0] ?? flags;

/** The refusal of a bad value begins with what carried it. */
export function named(what: string, parse: () => unknown): unknown {
  try {
    return parse();
  } catch (reason) {
    if (!(reason instanceof Refusal)) throw reason;
    throw refuse(reason.code, `${what}: ${reason.message}`, reason.hint);
  }
}

/** The advice about a word that is a slip away from one of the choices begins with that choice. */
export function nearChoice<T>(typed: string, choices: readonly string[], parse: () => T): T {
  try {
    return parse();
  } catch (reason) {
    const near = /^\d+$/.test(typed) ? undefined : nearestName(typed, choices);
    const isAdvised = !(reason instanceof Refusal) || reason.hint?.includes('did you mean');
    if (isAdvised || near === undefined || near === typed) throw reason;
    const hint = [`did you mean ${near}?`, reason.hint].filter(Boolean).join(' ');
    throw refuse(reason.code, reason.message, hint);
  }
}
