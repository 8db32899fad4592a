import { EMBEDDED, isWebSocketUrl, networkNames } from '../../chain/networks.js';
import { refuse } from '../../errors.js';
import { argument } from '../define/argument.js';
import { option } from '../define/option.js';
import { hexText, nameText } from './texts.js';

const addressText = { type: 'string', examples: ['wss://node.example'] } as const;

export const networkName = argument({
  name: 'name',
  summary: 'name of the network',
  required: true,
  choices: networkNames,
  text: nameText('mine'),
  parse: (text) => text,
});

export const addedNetworkName = argument({
  name: 'name',
  summary: 'name of the network',
  required: true,
  text: nameText('mine'),
  parse: (text) => text,
});

export const someNetworkNames = argument({
  name: 'names',
  summary:
    'networks, or addresses of nodes; when left out, the one that is set and those you added, else finney and test',
  variadic: true,
  // The embedded chain has no nodes.
  choices: networkNames.filter((name) => name !== EMBEDDED),
  text: { type: 'string', examples: ['finney', 'wss://node.example'] },
  parse: (text) => text,
});

export const newNetworkName = argument({
  name: 'name',
  summary: 'how to call it',
  required: true,
  text: { type: 'string', pattern: '^[a-z0-9][a-z0-9-]{0,31}$', examples: ['mine'] },
  parse: parseNewName,
});

export const nodeAddresses = argument({
  name: 'addresses',
  summary: 'ws:// or wss:// addresses of its nodes, the one to ask first in front',
  variadic: true,
  text: addressText,
  parse: parseAddress,
});

export const archiveNodes = option({
  flags: '--archive <address,…>',
  summary: 'nodes of it that keep the state of every block',
  text: { type: 'string', examples: ['wss://archive.example'] },
  parse: (text): readonly string[] => text.split(',').map((each) => parseAddress(each.trim())),
});

export const expectedGenesis = option({
  flags: '--genesis <hash>',
  summary: 'the genesis hash that its nodes must have, where you know it',
  text: hexText(32),
  parse: parseGenesis,
});

function parseNewName(text: string): string {
  if (networkNames.includes(text)) {
    throw refuse('already-exists', `${text} is built in`, 'choose another name');
  }
  if (/^[a-z0-9][a-z0-9-]{0,31}$/.test(text)) return text;
  throw refuse(
    'bad-input',
    `${JSON.stringify(text)} cannot be the name of a network`,
    'use up to 32 small letters, digits and -, beginning with a letter or digit',
  );
}

function parseAddress(text: string): string {
  if (isWebSocketUrl(text)) return text;
  throw refuse(
    'bad-input',
    `${JSON.stringify(text)} is no address of a node`,
    'write it like wss://node.example:443',
  );
}

function parseGenesis(text: string): string {
  const hash = `0x${text.replace(/^0x/i, '').toLowerCase()}`;
  if (/^0x[0-9a-f]{64}$/.test(hash)) return hash;
  throw refuse('bad-input', `${JSON.stringify(text)} is no hash`, 'write 0x and 64 hex digits');
}
