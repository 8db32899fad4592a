import { type IdentityField, identityLimits } from '../../chain/identity.js';
import { refuse } from '../../errors.js';
import { nearestName } from '../../units/nearest-name.js';
import { option } from '../define.js';
import { nameText } from './texts.js';

/** How an operator names a field. */
const flags: Readonly<Record<string, IdentityField>> = {
  name: 'name',
  url: 'url',
  github: 'githubRepo',
  image: 'image',
  discord: 'discord',
  description: 'description',
  additional: 'additional',
};

const field = (flag: keyof typeof flags & string, summary: string, example: string) =>
  option({
    flags: `--${flag} <text>`,
    summary,
    text: nameText(example),
    parse: (text) => parseField(flag, text),
  });

/** What a coldkey may say of itself; one that is left out stays as it is. */
export const identity = {
  name: field('name', 'how to be called', 'Example Validator'),
  url: field('url', 'address of a web site', 'https://example.org'),
  githubRepo: field('github', 'a repository on GitHub', 'https://github.com/example/repo'),
  image: field('image', 'address of a picture', 'https://example.org/logo.png'),
  discord: field('discord', 'a name on Discord', 'example#1234'),
  description: field('description', 'a sentence or two', 'Validates with care'),
  additional: field('additional', 'anything else', 'operated from two places'),
} as const;

export const clearedFields = option({
  flags: '--clear <field,…>',
  summary: `fields to empty: ${Object.keys(flags).join(', ')}`,
  text: { type: 'string', examples: ['discord', 'image,additional'] },
  parse: parseCleared,
});

function parseField(flag: string, text: string): string {
  if (text === '') {
    throw refuse('bad-input', `--${flag} is empty`, `empty the field with --clear ${flag}`);
  }
  const most = identityLimits[flags[flag] ?? 'name'];
  const bytes = Buffer.byteLength(text);
  if (bytes <= most) return text;
  throw refuse(
    'bad-input',
    `--${flag} has ${bytes} bytes, and the chain takes ${most}`,
    'shorten it; a letter outside English is two to four bytes',
  );
}

function parseCleared(text: string): readonly IdentityField[] {
  return text.split(',').map((part) => {
    const found = Object.hasOwn(flags, part.trim()) ? flags[part.trim()] : undefined;
    if (found) return found;
    const near = nearestName(part.trim(), Object.keys(flags));
    throw refuse(
      'bad-input',
      `an identity has no field ${JSON.stringify(part.trim())}`,
      near ? `did you mean ${near}?` : `choose of ${Object.keys(flags).join(', ')}`,
    );
  });
}
