import { checkNetwork, networkNames } from '../../chain/networks.js';
import { option } from '../define.js';

export const network = option({
  flags: '--network <name|url>',
  summary: 'finney, test, archive, local, embedded, or a ws:// or wss:// address',
  env: 'BT_NETWORK',
  fallback: 'finney',
  choices: networkNames,
  text: { type: 'string', examples: [...networkNames, 'wss://node.example'] },
  parse: checkNetwork,
});
