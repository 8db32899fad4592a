import type { Known, OptionSpecs } from '../commands/define/option.js';
import { opensKey } from '../commands/options/password.js';
import { universal } from '../commands/options/universal.js';
import type { Typed } from '../commands/parse-input.js';
import { placeOf, told } from '../commands/setting-source.js';
import { type ChosenSetting, fillIn } from '../commands/settings.js';
import {
  type Config,
  type Layer,
  layersOf,
  noConfig,
  readConfig,
  type Settings,
} from '../config/layers.js';
import { Refusal, refuse } from '../errors.js';
import { recordView, text } from '../format/view.js';
import { keptSubnets } from '../kept-subnets.js';
import { pathsFrom } from '../paths.js';
import type { Request } from './tree.js';

/** A request with all that the environment and the files add to it. */
export type Settled = {
  readonly request: Request;
  /** What files decided of what the command does; how it speaks is no part of it. */
  readonly chosen: readonly ChosenSetting[];
  /** What files decided of how it speaks. */
  readonly form: readonly ChosenSetting[];
  readonly settings: Settings;
};

/** Reads the files once and lets them say what the line does not. Refuses damaged ones. */
export function settle(request: Request, env: NodeJS.ProcessEnv): Settled {
  const paths = pathsFrom(env);
  const typed = request.universal.profile;
  const profile = (typeof typed === 'string' ? typed : env.BTCLI_PROFILE) || undefined;
  try {
    return filled(request, readConfig(paths.config, paths.home), profile, env);
  } catch (reason) {
    if (!request.command.bearsDamage || !(reason instanceof Refusal)) throw reason;
    const config = noConfig(paths.config);
    return {
      request,
      chosen: [],
      form: [],
      settings: { config, layers: [], profile, damage: reason },
    };
  }
}

/** The networks that a line may name. While the file that adds some cannot be read, none is ruled out. */
const namedNetworks = (
  { request, settings }: Settled,
  env: NodeJS.ProcessEnv,
): readonly string[] => {
  if (settings.damage === undefined) return Object.keys(settings.config.file.networks);
  const { network } = request.typed.options;
  return [network, env.BT_NETWORK].filter((name) => typeof name === 'string');
};

/** What this machine knows beside the definitions, for the options whose values name some of it. */
export function knownHere(settled: Settled, env: NodeJS.ProcessEnv): Known {
  const { command, typed } = settled.request;
  const network = typed.options.network ?? (env.BT_NETWORK || command.options.network?.fallback);
  return {
    networks: namedNetworks(settled, env),
    subnets: () => keptSubnets(pathsFrom(env).cache, String(network)),
  };
}

function filled(
  request: Request,
  config: Config,
  profile: string | undefined,
  env: NodeJS.ProcessEnv,
): Settled {
  const { command, typed } = request;
  const layers = layersOf(config, profile);
  const known = { networks: Object.keys(config.file.networks) };
  // Whoever wrote a project's file does not choose how a change of keys or money is told of.
  const mayChange = command.effect !== 'reads' || changes(request);
  const formLayers = mayChange ? layers.map(withoutFormat) : layers;
  const options = fillIn(command.options, typed.options, env, layers, known);
  const common = fillIn(formIn(request.universal), request.universal, env, formLayers);
  return {
    request: {
      ...request,
      typed: { ...typed, options: options.typed },
      universal: common.typed,
    },
    chosen: options.chosen,
    form: common.chosen,
    settings: { config, layers, profile, damage: undefined },
  };
}

const choosesForm = ['json', 'jq', 'fields', 'columns', 'sort'] as const;

/** The options of every command; a form that nobody typed stays away from a line that chooses one. */
function formIn(typed: Typed): OptionSpecs {
  const { format, ...others } = universal;
  return choosesForm.some((name) => typed[name] !== undefined) ? others : { format, ...others };
}

const withoutFormat = (layer: Layer): Layer => {
  if (layer.source.kind !== 'project') return layer;
  const { format: _, ...settings } = layer.settings;
  return { ...layer, settings };
};

/**
 * Refuses to change anything by what the file of a project says while nobody is there to see it:
 * whoever wrote that file may not be the operator.
 */
export function mustBeSeen(
  { request, chosen }: Settled,
  input: Readonly<Record<string, unknown>>,
  canAsk: () => boolean,
): void {
  const project = chosen.filter(({ source }) => source.kind === 'project');
  const [first] = project;
  if (!first || !changes(request) || input.dryRun === true) return;
  const isAsked = input.yes !== true && canAsk() && request.command.effect !== 'reads';
  if (isAsked) return;
  throw refuse(
    'not-allowed',
    `${project.map(told).join(' and ')} would come from ${first.source.path}, and nobody is asked`,
    `type ${project.map(({ key, value }) => `--${key} ${value}`).join(' ')}, or leave --yes out`,
  );
}

/** What files decided, to be shown before a plan that rests on it. */
export const chosenView = (chosen: readonly ChosenSetting[]) =>
  recordView(
    'Not typed, but set',
    chosen.map((setting) => [setting.key, text(`${setting.value}, from ${placeOf(setting)}`)]),
  );

/** Whether a command changes keys or money, or may open a key: what that signs goes anywhere. */
export const changes = ({ command: { effect, options } }: Request): boolean =>
  effect === 'spends' || effect === 'writes-keys' || opensKey(options);
