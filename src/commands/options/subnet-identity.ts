import { type SubnetIdentityField, subnetIdentityLimits } from '../../chain/subnet-identity.js';
import { refuse } from '../../errors.js';
import { nearestName } from '../../units/nearest-name.js';
import { option } from '../define.js';
import { nameText } from './texts.js';

/** How an operator names a field. */
const flags: Readonly<Record<string, SubnetIdentityField>> = {
  'subnet-name': 'subnetName',
  github: 'githubRepo',
  contact: 'subnetContact',
  url: 'subnetUrl',
  discord: 'discord',
  description: 'description',
  logo: 'logoUrl',
  additional: 'additional',
};

const field = (flag: keyof typeof flags & string, summary: string, example: string) =>
  option({
    flags: `--${flag} <text>`,
    summary,
    text: nameText(example),
    parse: (text) => parseField(flag, text),
  });

/** What an owner may say of a subnet; one that is left out stays as it is. */
export const subnetIdentity = {
  subnetName: field('subnet-name', 'how the subnet is called', 'Example'),
  githubRepo: field('github', 'a repository on GitHub', 'https://github.com/example/repo'),
  subnetContact: field('contact', 'where to write to', 'team@example.org'),
  subnetUrl: field('url', 'address of a web site', 'https://example.org'),
  discord: field('discord', 'a name on Discord', 'example#1234'),
  description: field('description', 'a sentence or two', 'Rewards good examples'),
  logoUrl: field('logo', 'address of a picture', 'https://example.org/logo.png'),
  additional: field('additional', 'anything else', 'run by two people'),
} as const;

export const clearedSubnetFields = option({
  flags: '--clear <field,…>',
  summary: `fields to empty: ${Object.keys(flags).join(', ')}`,
  text: { type: 'string', examples: ['discord', 'logo,additional'] },
  parse: parseCleared,
});

function parseField(flag: string, text: string): string {
  if (text === '') {
    throw refuse('bad-input', `--${flag} is empty`, `empty the field with --clear ${flag}`);
  }
  const most = subnetIdentityLimits[flags[flag] ?? 'subnetName'];
  const bytes = Buffer.byteLength(text);
  if (bytes <= most) return text;
  throw refuse(
    'bad-input',
    `--${flag} has ${bytes} bytes, and the chain takes ${most}`,
    'shorten it; a letter outside English is two to four bytes',
  );
}

function parseCleared(text: string): readonly SubnetIdentityField[] {
  return text.split(',').map((part) => {
    const found = Object.hasOwn(flags, part.trim()) ? flags[part.trim()] : undefined;
    if (found) return found;
    const near = nearestName(part.trim(), Object.keys(flags));
    throw refuse(
      'bad-input',
      `a subnet's identity has no field ${JSON.stringify(part.trim())}`,
      near ? `did you mean ${near}?` : `choose of ${Object.keys(flags).join(', ')}`,
    );
  });
}
