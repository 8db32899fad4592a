import { argument } from '../define/argument.js';
import { toggle } from '../define/option.js';
import { fileText } from './texts.js';

export const settingKey = argument({
  name: 'key',
  summary: 'name of the setting, as `btcli config list` shows it',
  required: true,
  text: { type: 'string', examples: ['network', 'tolerance'] },
  parse: (text) => text,
});

export const settingValue = argument({
  name: 'value',
  summary: 'what to set it to, as it would be typed on a line; on, off or auto for a switch',
  required: true,
  text: { type: 'string', examples: ['test', '1%'] },
  parse: (text) => text,
});

export const importedFile = argument({
  name: 'file',
  summary: "btcli 9's config.yml or btcli 11's btcli.json; the one in ~/.bittensor when left out",
  text: fileText,
  parse: (text) => text,
});

export const replaceSettings = toggle({
  flags: '--replace',
  summary: 'let what is imported take the place of what is set here',
});
