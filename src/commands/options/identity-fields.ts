import { refuse } from '../../errors.js';
import { nearestName } from '../../units/nearest-name.js';
import { type OptionSpec, option } from '../define/option.js';
import { nameText } from './texts.js';

/** What the options of an identity say: of each field what an operator calls it and may say there. */
type Identity<Field extends string> = {
  /** As a refusal begins: `an identity`. */
  readonly what: string;
  /** In bytes. */
  readonly limits: Readonly<Record<Field, number>>;
  readonly fields: Readonly<
    Record<Field, { readonly flag: string; readonly summary: string; readonly example: string }>
  >;
  /** Values of `--clear`. */
  readonly clearing: readonly string[];
};

/** One field: its flag without the dashes, its help, and a text somebody might write. */
export const field = (flag: string, summary: string, example: string) => ({
  ...{ flag, summary, example },
});

/** An option for each field, which stays as it is when left out, and one that empties fields. */
export function identityOptions<Field extends string>(
  identity: Identity<Field>,
): {
  readonly fields: Readonly<Record<Field, OptionSpec<string | undefined>>>;
  readonly clear: OptionSpec<readonly Field[] | undefined>;
} {
  const names = Object.keys(identity.fields) as Field[];
  const flags = new Map(names.map((name) => [identity.fields[name].flag, name]));
  const known = [...flags.keys()].join(', ');
  const fieldOption = (name: Field) => {
    const { flag, summary, example } = identity.fields[name];
    return option({
      flags: `--${flag} <text>`,
      summary,
      text: nameText(example),
      parse: (text) => parseField(flag, text, identity.limits[name]),
    });
  };
  const parseCleared = (text: string): readonly Field[] =>
    text.split(',').map((part) => {
      const found = flags.get(part.trim());
      if (found) return found;
      const near = nearestName(part.trim(), [...flags.keys()]);
      throw refuse(
        'bad-input',
        `${identity.what} has no field ${JSON.stringify(part.trim())}`,
        near ? `did you mean ${near}?` : `choose of ${known}`,
      );
    });
  return {
    fields: Object.fromEntries(names.map((name) => [name, fieldOption(name)])) as Record<
      Field,
      OptionSpec<string | undefined>
    >,
    clear: option({
      flags: '--clear <field,…>',
      summary: `fields to empty: ${known}`,
      text: { type: 'string', examples: identity.clearing },
      parse: parseCleared,
    }),
  };
}

function parseField(flag: string, text: string, most: number): string {
  if (text === '') {
    throw refuse('bad-input', `--${flag} is empty`, `empty the field with --clear ${flag}`);
  }
  const bytes = Buffer.byteLength(text);
  if (bytes <= most) return text;
  throw refuse(
    'bad-input',
    `--${flag} has ${bytes} bytes, and the chain takes ${most}`,
    'shorten it; a letter outside English is two to four bytes',
  );
}
