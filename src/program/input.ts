import { Option } from 'commander';
import type { OptionSpec, OptionSpecs } from '../commands/define.js';
import { Refusal, refuse } from '../errors.js';

/** What was typed for each option, before parsing: text, true for a switch, or nothing. */
export type Typed = Readonly<Record<string, string | true | undefined>>;

/** Reorders commander's values under the names that the command's definition uses. */
export function readTyped(specs: OptionSpecs, values: Record<string, unknown>): Typed {
  const typed = Object.entries(specs).map(([name, spec]) => [name, typedValue(spec, values)]);
  return Object.fromEntries(typed);
}

/** Commander turns `--no-x` into `x: false`; everything else arrives under its own name. */
function typedValue(spec: OptionSpec<unknown>, values: Record<string, unknown>) {
  const node = new Option(spec.flags);
  const value = values[node.attributeName()];
  if (node.negate) return value === false ? true : undefined;
  return value === true || typeof value === 'string' ? value : undefined;
}

/** Parses every option, from what was typed, else the environment, else the fallback; refuses all missing ones at once. */
export function parseInput(
  specs: OptionSpecs,
  typed: Typed,
  env: NodeJS.ProcessEnv,
): Readonly<Record<string, unknown>> {
  const missing: string[] = [];
  const input: Record<string, unknown> = {};
  for (const [name, spec] of Object.entries(specs)) {
    if (!spec.parse) {
      input[name] = typed[name] === true;
      continue;
    }
    const value = typed[name] ?? (spec.env && env[spec.env]) ?? spec.fallback;
    if (typeof value === 'string' && value !== '') input[name] = parseOne(spec, value);
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

/** The refusal of a bad value begins with the option that carried it. */
function parseOne(spec: OptionSpec<unknown>, value: string): unknown {
  try {
    return spec.parse?.(value);
  } catch (reason) {
    if (!(reason instanceof Refusal)) throw reason;
    const long = /--[a-z0-9-]+/.exec(spec.flags)?.[0] ?? spec.flags;
    throw refuse(reason.code, `${long}: ${reason.message}`, reason.hint);
  }
}
