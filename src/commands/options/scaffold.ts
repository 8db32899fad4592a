import { checkNetwork } from '../../chain/networks.js';
import { argument } from '../define/argument.js';
import { option, toggle } from '../define/option.js';
import { fileText } from './texts.js';

export const scaffoldPath = argument({
  name: 'file',
  summary: 'the YAML file that says what the chain is to have',
  required: true,
  text: fileText,
  parse: (typed) => typed,
});

/** Never the environment's: what is scaffolded is a chain that was named for it. */
export const scaffoldNetwork = option({
  flags: '--network <name|url>',
  summary: 'embedded, local, or the ws:// address of a chain on this machine',
  fallback: 'embedded',
  choices: ['embedded', 'local'],
  text: { type: 'string', examples: ['embedded', 'local', 'ws://127.0.0.1:9944'] },
  parse: (text, known) => checkNetwork(text, known?.networks),
});

export const onlyLook = toggle({
  flags: '--dry-run',
  summary: 'say what is missing and change nothing',
});
