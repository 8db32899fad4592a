import type { Json } from '../../format/json.js';
import type { ArgumentSpec } from '../define/argument.js';
import type { Command } from '../define/command.js';
import type { OptionSpec, TextSpec } from '../define/option.js';
import type { ArgumentData, OptionData } from './schema.js';

export const describeOption = (name: string, spec: OptionSpec<unknown>): OptionData => ({
  name,
  flags: spec.flags.match(/(?<=^|[ ,])--?[a-z][a-z0-9-]*/gi) ?? [],
  summary: spec.summary,
  required: spec.required === true,
  default: spec.fallback ?? null,
  env: spec.env ?? null,
  unit: spec.text?.unit ?? null,
  schema: spec.parse ? textSchema(spec) : { type: 'boolean' },
});

export const describeArgument = (spec: ArgumentSpec<string, unknown>): ArgumentData => ({
  name: spec.name,
  summary: spec.summary,
  required: spec.required === true,
  variadic: spec.variadic === true,
  unit: spec.text?.unit ?? null,
  schema: textSchema(spec),
});

type Worded = { readonly text?: TextSpec; readonly choices?: readonly string[] };

/** The typed text as a JSON Schema; `choices` are hints, `enum` is all there is. */
function textSchema({ text, choices }: Worded): Readonly<Record<string, Json>> {
  const { unit: _, ...schema } = text ?? { type: 'string' as const };
  return { ...schema, ...(choices && !schema.enum && !schema.examples && { examples: choices }) };
}

/** All that a command takes, as one JSON Schema over the names of its options and arguments. */
export function inputSchema(command: Command): Readonly<Record<string, Json>> {
  const options = Object.entries(command.options).map(
    ([name, spec]) =>
      [
        name,
        {
          ...describeOption(name, spec).schema,
          description: spec.summary,
          ...(spec.fallback !== undefined && { default: spec.fallback }),
        },
      ] as const,
  );
  const words = command.arguments.map((spec) => {
    const schema = { ...textSchema(spec), description: spec.summary };
    return [spec.name, spec.variadic ? { type: 'array', items: schema } : schema] as const;
  });
  const required = [
    ...Object.entries(command.options).filter(([, spec]) => spec.required),
    ...command.arguments.filter((spec) => spec.required).map((spec) => [spec.name] as const),
  ].map(([name]) => name);
  return {
    type: 'object',
    properties: Object.fromEntries([...words, ...options]),
    required,
    additionalProperties: false,
  };
}
