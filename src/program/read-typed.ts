import { Option } from 'commander';
import type { OptionSpec, OptionSpecs } from '../commands/define/option.js';
import type { Typed } from '../commands/parse-input.js';

/** Reorders commander's values under the names that the command's definition uses. */
export function readTyped(specs: OptionSpecs, values: Record<string, unknown>): Typed {
  const typed = Object.entries(specs).map(([name, spec]) => [name, typedValue(spec, values)]);
  return Object.fromEntries(typed);
}

/**
 * Commander turns `--no-x` into `x: false`, and gives the words of an option that takes several as a
 * list; everything else arrives under its own name.
 */
function typedValue(spec: OptionSpec<unknown>, values: Record<string, unknown>) {
  const node = new Option(spec.flags);
  const value = values[node.attributeName()];
  if (node.negate) return value === false ? true : undefined;
  if (Array.isArray(value)) return value.join(' ');
  return value === true || typeof value === 'string' ? value : undefined;
}
