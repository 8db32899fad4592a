import type { AddedNetwork, ConfigFile } from '../../../config/config-file.js';
import { refuse } from '../../../errors.js';
import { command } from '../../define/command.js';
import { addedNetworkName } from '../../options/networks.js';
import { changeJson, changeView, type NetworkChange } from '../change-view.js';
import { networkNamed } from '../find.js';
import { knownNetworks } from '../known.js';

export const networkRemove = command({
  name: 'remove',
  summary: 'Take back the name of a network that you added',
  effect: 'edits',
  arguments: [addedNetworkName],
  options: {},
  examples: ['network remove mine', 'network remove mine --json'],
  schema: () => import('./schema.js'),
  view: changeView,
  json: changeJson,
  async run({ name }, ctx): Promise<NetworkChange> {
    if (networkNamed(name, knownNetworks(ctx.settings)).source === 'built-in') {
      throw refuse('not-allowed', `${name} is built in`, 'only what was added can be removed');
    }
    let removed: AddedNetwork | undefined;
    await ctx.config.change((file) => {
      refuseInUse(name, file);
      if (!Object.hasOwn(file.networks, name)) {
        throw refuse('not-found', `another process has removed ${name}`, 'nothing was changed');
      }
      const { [name]: found, ...networks } = file.networks;
      removed = found;
      return { ...file, networks };
    });
    const { genesis = '', urls = [], archive = [] } = removed ?? {};
    return { path: ctx.config.path, done: 'removed', name, genesis, urls, archive };
  },
});

/** A setting that names it would stop every command. */
function refuseInUse(name: string, { settings, profiles }: ConfigFile): void {
  const [profile] = Object.entries(profiles).find(([, texts]) => texts.network === name) ?? [];
  if (settings.network !== name && profile === undefined) return;
  const where = settings.network === name ? '' : ` --profile ${profile}`;
  throw refuse(
    'not-allowed',
    `the setting network is ${name}`,
    `\`btcli config unset network${where}\` first`,
  );
}
