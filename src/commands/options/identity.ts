import { identityLimits } from '../../chain/identity.js';
import { field, identityOptions } from './identity-fields.js';

/** What a coldkey may say of itself. */
export const { fields: identity, clear: clearedFields } = identityOptions({
  what: 'an identity',
  limits: identityLimits,
  fields: {
    name: field('name', 'how to be called', 'Example Validator'),
    url: field('url', 'address of a web site', 'https://example.org'),
    githubRepo: field('github', 'a repository on GitHub', 'https://github.com/example/repo'),
    image: field('image', 'address of a picture', 'https://example.org/logo.png'),
    discord: field('discord', 'a name on Discord', 'example#1234'),
    description: field('description', 'a sentence or two', 'Validates with care'),
    additional: field('additional', 'anything else', 'operated from two places'),
  },
  clearing: ['discord', 'image,additional'],
});
