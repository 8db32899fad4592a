import { checkNetwork, networkNames } from '../../chain/networks.js';
import { option } from '../define/option.js';

/** A name leads to an endpoint that is pinned or that the operator chose; an address leads anywhere. */
const isName = (text: string) => /^[a-z0-9][a-z0-9-]*$/.test(text);

export const network = option({
  flags: '--network <name|url>',
  summary: 'finney, test, archive, local, embedded, an added name, or a ws:// or wss:// address',
  env: 'BT_NETWORK',
  setting: { key: 'network', project: isName },
  fallback: 'finney',
  choices: networkNames,
  text: { type: 'string', examples: [...networkNames, 'wss://node.example'] },
  parse: (text, known) => checkNetwork(text, known?.networks),
});
