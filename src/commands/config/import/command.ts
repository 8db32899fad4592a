import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { withSetting } from '../../../config/change-setting.js';
import { refuse } from '../../../errors.js';
import { command } from '../../define/command.js';
import { importedFile, replaceSettings } from '../../options/config.js';
import { dryRun } from '../../options/signing.js';
import { parseProfile } from '../../options/universal.js';
import { settingKeys } from '../../setting-keys.js';
import { importedSettings, planImport } from './plan.js';
import { readOldConfig } from './read-old.js';
import { importJson, importView, type Report } from './view.js';

export const configImport = command({
  name: 'import',
  summary: 'Take over the settings of btcli 9 or 11, and say what became of each',
  effect: 'edits',
  bearsDamage: true,
  arguments: [importedFile],
  options: { dryRun, replace: replaceSettings },
  examples: ['config import --dry-run', 'config import ./config.yml --json'],
  schema: () => import('./schema.js'),
  rows: 'settings',
  view: importView,
  json: importJson,
  async run(input, ctx): Promise<Report> {
    const { profile } = ctx.settings;
    if (profile !== undefined) parseProfile(profile);
    const from = input.file ?? oldFile(ctx.paths.home);
    const old = readOldConfig(ctx.wholeFile(from), from);
    const keys = await settingKeys();
    const decide = (file: ReturnType<typeof ctx.config.read>) =>
      planImport(old, file, profile, keys, input.replace);
    let items = decide(ctx.config.read());
    if (!input.dryRun && importedSettings(items).length > 0) {
      await ctx.config.change((file) => {
        items = decide(file);
        return importedSettings(items).reduce(
          (changed, [key, value]) => withSetting(changed, profile, key, value),
          file,
        );
      });
    }
    return {
      from,
      origin: old.origin,
      path: ctx.config.path,
      dryRun: input.dryRun,
      profile,
      items,
    };
  },
});

/** The one file that the older programs left; refuses to choose between two. */
function oldFile(home: string): string {
  const found = ['config.yml', 'btcli.json']
    .map((name) => join(home, '.bittensor', name))
    .filter((path) => existsSync(path));
  const [first, second] = found;
  if (first !== undefined && second === undefined) return first;
  throw refuse(
    first === undefined ? 'not-found' : 'bad-input',
    first === undefined
      ? `${home}/.bittensor has neither config.yml nor btcli.json`
      : `there are ${first} and ${second}`,
    'name the file: btcli config import <file>',
  );
}
