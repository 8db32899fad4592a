import { subnetIdentityLimits } from '../../chain/subnet-identity.js';
import { field, identityOptions } from './identity-fields.js';

/** What an owner may say of a subnet. */
export const { fields: subnetIdentity, clear: clearedSubnetFields } = identityOptions({
  what: "a subnet's identity",
  limits: subnetIdentityLimits,
  fields: {
    subnetName: field('subnet-name', 'how the subnet is called', 'Example'),
    githubRepo: field('github', 'a repository on GitHub', 'https://github.com/example/repo'),
    subnetContact: field('contact', 'where to write to', 'team@example.org'),
    subnetUrl: field('url', 'address of a web site', 'https://example.org'),
    discord: field('discord', 'a name on Discord', 'example#1234'),
    description: field('description', 'a sentence or two', 'Rewards good examples'),
    logoUrl: field('logo', 'address of a picture', 'https://example.org/logo.png'),
    additional: field('additional', 'anything else', 'run by two people'),
  },
  clearing: ['discord', 'logo,additional'],
});
