import { refuse } from '../../errors.js';
import { argument } from '../define/argument.js';

export const runtimeSource = argument({
  name: 'source',
  summary: 'a WASM file, a chain spec, or the ws:// address of a node',
  required: true,
  text: { type: 'string', examples: ['./runtime.wasm', './chainspec.json', 'ws://127.0.0.1:9944'] },
  parse: (typed) => typed,
});

export const runtimeHash = argument({
  name: 'hash',
  summary: 'how its hash begins, as `localnet runtime list` shows it',
  required: true,
  text: { type: 'string', pattern: '^(0x)?[0-9a-fA-F]{1,64}$', examples: ['3f9a21c7'] },
  parse(typed) {
    if (/^(0x)?[0-9a-fA-F]{1,64}$/.test(typed)) return typed;
    throw refuse(
      'bad-input',
      `${JSON.stringify(typed)} is not the beginning of a hash`,
      'see `btcli localnet runtime list`',
    );
  },
});
