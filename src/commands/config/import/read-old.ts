import { parseDocument, visit } from 'yaml';
import { parseObject } from '../../../config/config-file.js';
import { refuse } from '../../../errors.js';

/** Whose configuration it is. */
export type Origin = 'btcli 9' | 'btcli 11';

/** Another program's settings, each as the text it is written as; a list or a map as JSON. */
export type OldConfig = {
  readonly origin: Origin;
  readonly settings: readonly (readonly [name: string, text: string])[];
};

/** Reads btcli 11's JSON or btcli 9's YAML; what is a number in JSON becomes the text of that number. */
export function readOldConfig(text: string, file: string): OldConfig {
  const json = parseObject(text);
  if (typeof json !== 'string') return { origin: 'btcli 11', settings: texts(json) };
  const document = parseDocument(text, { schema: 'failsafe' });
  visit(document, {
    Alias() {
      throw refuse(
        'bad-input',
        `${file} has a value that stands for another one`,
        'btcli 9 writes none; put the value itself in place of each *name',
      );
    },
  });
  const yaml: unknown = document.errors.length === 0 ? document.toJS() : undefined;
  if (typeof yaml === 'object' && yaml !== null && !Array.isArray(yaml)) {
    return { origin: 'btcli 9', settings: texts(yaml as Readonly<Record<string, unknown>>) };
  }
  throw refuse(
    'bad-input',
    `${file} is neither a YAML file of btcli 9 nor a JSON file of btcli 11`,
    'they are ~/.bittensor/config.yml and ~/.bittensor/btcli.json',
  );
}

const texts = (settings: Readonly<Record<string, unknown>>): OldConfig['settings'] =>
  Object.entries(settings).map(([name, value]) => [name, textOf(value)]);

const textOf = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
};
