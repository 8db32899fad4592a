import type { FileSource, Layer } from '../config/layers.js';
import { refuse } from '../errors.js';
import type { Known, OptionSpec, OptionSpecs, SettingSpec } from './define/option.js';
import { choicesOf, longFlag, named, nearChoice, type Typed } from './parse-input.js';

/** A setting that a file decided: nobody typed it on this line, and no variable holds it. */
export type ChosenSetting = {
  readonly key: string;
  readonly value: string;
  readonly source: FileSource;
};

/** An option that may be set once for all. */
export type SettingOption = OptionSpec<unknown> & { readonly setting: SettingSpec };

type Filled = { readonly typed: Typed; readonly chosen: readonly ChosenSetting[] };

/**
 * What was typed, and for what was not, what the files say: a line outranks the environment, and that
 * outranks every file. Refuses a value that cannot be read, and one that a project may not choose.
 */
export function fillIn(
  specs: OptionSpecs,
  typed: Typed,
  env: NodeJS.ProcessEnv,
  layers: readonly Layer[],
  known?: Known,
): Filled {
  const filled: Record<string, Typed[string]> = { ...typed };
  const chosen: ChosenSetting[] = [];
  for (const [key, members] of settingsOf(specs)) {
    if (members.some(([name]) => typed[name] !== undefined)) continue;
    const fill = (text: string) => {
      for (const [name, spec] of members) {
        if (spec.parse) filled[name] = text;
        else if (text === spec.setting.on) filled[name] = true;
      }
    };
    const options = members.map(([, spec]) => spec);
    const variable = options.find(({ env: name }) => name && env[name])?.env;
    if (variable !== undefined) {
      const text = env[variable] ?? '';
      if (!options.some(({ parse }) => parse)) {
        named(variable, () => checkSetting(options, text, known));
      }
      fill(text);
      continue;
    }
    const found = valueIn(layers, key);
    if (!found) continue;
    checkSource(found, options);
    named(`${key} in ${found.source.path}`, () => checkSetting(options, found.value, known));
    fill(found.value);
    chosen.push(found);
  }
  return { typed: filled, chosen };
}

/** The options that may be set, under the key that stands for them, with their names. */
function settingsOf(
  specs: OptionSpecs,
): ReadonlyMap<string, readonly (readonly [name: string, spec: SettingOption])[]> {
  const found = new Map<string, (readonly [string, SettingOption])[]>();
  for (const [name, spec] of Object.entries(specs)) {
    if (!hasSetting(spec)) continue;
    const { key } = spec.setting;
    found.set(key, [...(found.get(key) ?? []), [name, spec]]);
  }
  return found;
}

export const hasSetting = (spec: OptionSpec<unknown>): spec is SettingOption =>
  spec.setting !== undefined;

/** The first of some places that says anything about a setting. */
export function valueIn(layers: readonly Layer[], key: string): ChosenSetting | undefined {
  for (const { source, settings } of layers) {
    const value = Object.hasOwn(settings, key) ? settings[key] : undefined;
    if (value !== undefined) return { key, value, source };
  }
  return undefined;
}

/** What a switch may be set to; `auto` leaves it to the program. */
const SWITCH_TEXTS = ['on', 'off', 'auto'] as const;

/** Refuses a text that one of a setting's options cannot read. */
export function checkSetting(options: readonly SettingOption[], text: string, known?: Known): void {
  for (const option of options) {
    const { parse = parseSwitch } = option;
    const texts = option.parse ? choicesOf(option) : SWITCH_TEXTS;
    nearChoice(text, texts, () => parse(text, known));
  }
}

function parseSwitch(text: string): void {
  if (SWITCH_TEXTS.some((each) => each === text)) return;
  throw refuse(
    'bad-input',
    `${JSON.stringify(text)} is no state of a switch`,
    `choose ${SWITCH_TEXTS.join(', ')}`,
  );
}

/** Refuses what the file of a project may not choose: whoever wrote it may not be the operator. */
export function checkSource(
  { key, value, source }: ChosenSetting,
  options: readonly SettingOption[],
): void {
  if (source.kind !== 'project') return;
  if (options.every(({ setting }) => setting.project?.(value))) return;
  const flag = longFlag(options[0] ?? { flags: key, summary: '' });
  const some = options.some(({ setting }) => setting.project);
  throw refuse(
    'not-allowed',
    some
      ? `${key} in ${source.path} is ${JSON.stringify(value)}, and a project may only choose a name there`
      : `${key} may not come from the file of a project, and ${source.path} has it`,
    `take it out of there; type ${flag}, or set it for yourself with \`btcli config set ${key}\``,
  );
}
