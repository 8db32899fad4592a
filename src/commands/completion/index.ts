import { refuse } from '../../errors.js';
import { argument } from '../define/argument.js';
import { command } from '../define/command.js';
import { bashCompletion } from './bash.js';
import { fishCompletion } from './fish.js';
import { outline } from './outline.js';
import { completionJson, completionView } from './view.js';
import { zshCompletion } from './zsh.js';

/** How each shell's script is made; the build writes the same ones down. */
export const shells = { bash: bashCompletion, zsh: zshCompletion, fish: fishCompletion } as const;
type Shell = keyof typeof shells;
const names = Object.keys(shells) as readonly Shell[];

const shell = argument({
  name: 'shell',
  summary: `bash: source <(btcli completion bash) in ~/.bashrc; zsh: source <(btcli completion zsh)
in ~/.zshrc, below compinit; fish: btcli completion fish | source in ~/.config/fish/config.fish`.replace(
    '\n',
    ' ',
  ),
  required: true,
  choices: names,
  text: { type: 'string', enum: names },
  parse: parseShell,
});

export const completionCommand = command({
  name: 'completion',
  summary: 'Let your shell complete what you type',
  effect: 'reads',
  arguments: [shell],
  options: {},
  examples: ['completion bash', 'completion zsh', 'completion fish'],
  schema: () => import('./schema.js'),
  view: completionView,
  json: completionJson,
  run: async ({ shell: name }) => ({ shell: name, script: shells[name](await outline()) }),
});

export { completionCommand as command };

function parseShell(text: string): Shell {
  const found = names.find((name) => name === text);
  if (found) return found;
  throw refuse(
    'bad-input',
    `${JSON.stringify(text)} is no shell that can complete`,
    `choose ${names.join(', ')}`,
  );
}
