import { Command as Commander, Option } from 'commander';
import { universal } from '../commands/options/universal.js';
import type { Typed } from '../commands/parse-input.js';
import { type Format, formats } from '../format/shape.js';
import { readTyped } from './read-typed.js';

/** How this run speaks: in which form, and how much. */
export type Manner = {
  readonly format: Format;
  /** The answer is filtered, so that whoever reads it does not see the warnings in it. */
  readonly filtered: boolean;
  readonly quiet: boolean;
  readonly verbose: boolean;
};

/** A line as far as the options of every command tell: they may stand before and after its words. */
export type Glance = { readonly universal: Typed; readonly words: readonly string[] };

/**
 * Reads the options of every command from a raw line, since a line that cannot be parsed must still
 * be answered in the form it asked for. It reads as commander does, which will read the line later.
 */
export function glanceAt(argv: readonly string[]): Glance {
  const probe = new Commander()
    .configureOutput({ writeErr: () => {}, outputError: () => {} })
    .helpOption(false)
    .exitOverride()
    // Short switches of one letter each may stand together, as in -yqv.
    .option('-y, --yes')
    .option('-h, --help');
  for (const spec of Object.values(universal)) probe.addOption(new Option(spec.flags));
  let words: readonly string[] = [];
  try {
    words = probe.parseOptions([...argv]).operands;
  } catch {
    // An option without its value: commander says so when it reads the whole line.
  }
  return { universal: readTyped(universal, probe.opts()), words };
}

/** How to speak to whoever typed these; what is wrong in them is refused later. */
export function mannerOf(typed: Typed): Manner {
  const named = formats.find((format) => format === typed.format);
  const implied = typed.jq !== undefined || asksFields(typed) ? 'json' : 'table';
  return {
    format: typed.json === true ? 'json' : (named ?? implied),
    filtered: typed.jq !== undefined,
    quiet: typed.quiet === true,
    verbose: typed.verbose === true,
  };
}

const asksFields = ({ fields }: Typed): boolean =>
  typeof fields === 'string' && !listsFields(fields);

/** Whether --fields asks what there is instead of choosing. */
export const listsFields = (fields: Typed[string]): boolean =>
  fields === true || fields === '' || fields === 'list';
