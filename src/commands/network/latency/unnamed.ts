import { EMBEDDED } from '../../../chain/networks.js';
import type { Context } from '../../../context.js';
import { network } from '../../options/network.js';
import { named } from '../../parse-input.js';
import { projectNotes } from '../../setting-source.js';
import { fillIn } from '../../settings.js';

type World = Pick<Context, 'env' | 'settings' | 'warn'>;

/**
 * What is measured where no network is named: the one that commands use because somebody set it, and
 * those that were added; the public ones where there are neither. The embedded chain has no nodes.
 */
export function unnamedNetworks({ env, settings, warn }: World): readonly string[] {
  const added = Object.keys(settings.config.file.networks);
  // What others type after --network are words here.
  const spec = { ...network, flags: 'the name of a network' };
  const { typed, chosen } = fillIn({ spec }, {}, env, settings.layers, { networks: added });
  const set = typeof typed.spec === 'string' ? typed.spec : undefined;
  if (set !== undefined && chosen.length === 0) {
    named(network.env ?? '', () => network.parse?.(set, { networks: added }));
  }
  if (set !== EMBEDDED) for (const sentence of projectNotes(chosen)) warn(sentence);
  const own = [...(set === undefined ? [] : [set]), ...added];
  const names = new Set(own.filter((name) => name !== EMBEDDED));
  return names.size > 0 ? [...names] : ['finney', 'test'];
}
