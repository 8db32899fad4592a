import type { Context } from '../../context.js';
import { explain, unknownSettings } from '../config/explained.js';
import type { SettingKey } from '../setting-keys.js';
import { type Check, type Finding, finding } from './finding.js';

/** Whether the files of settings can be used, and say what commands understand. */
export function checkConfig(
  ctx: Pick<Context, 'settings' | 'env'>,
  keys: ReadonlyMap<string, SettingKey>,
): Check {
  const { config, damage, profile } = ctx.settings;
  if (damage) {
    const todo = damage.hint ?? 'see `btcli config path`';
    const damaged = finding('config-damaged', 'danger', config.path, damage.message, todo);
    return { area: 'config', seen: config.path, findings: [damaged] };
  }
  const set = [...keys.values()]
    .map((key) => explain(key, ctx))
    .filter(({ source }) => source !== 'default');
  const bad = set.flatMap(({ key, problem, place }): readonly Finding[] =>
    problem === undefined
      ? []
      : [
          finding(
            'bad-setting',
            'warning',
            `${key} in ${place}`,
            problem,
            `see \`btcli config get ${key}\`, and set it anew or take it out`,
          ),
        ],
  );
  const unknown = unknownSettings(ctx, keys).map(({ key, place, source, profile: of, problem }) =>
    finding(
      'unknown-setting',
      'warning',
      `${key} in ${place}`,
      `nothing obeys it: ${problem}`,
      source === 'project'
        ? `take it out of ${place}`
        : `btcli config unset ${key}${of === undefined ? '' : ` --profile ${of}`}`,
    ),
  );
  const { project } = config;
  const ignored =
    project && 'ignored' in project
      ? [
          finding(
            'project-ignored',
            'warning',
            project.path,
            `nobody listens to it: ${project.ignored}`,
            'make it yours and yours alone to write, or remove it',
          ),
        ]
      : [];
  const seen = [
    `${set.length} settings`,
    config.path,
    profile && `profile ${profile}`,
    project?.path,
  ];
  return {
    area: 'config',
    seen: seen.filter(Boolean).join(', '),
    findings: [...bad, ...unknown, ...ignored],
  };
}
