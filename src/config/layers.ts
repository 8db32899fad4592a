import { type Refusal, refuse } from '../errors.js';
import { nearestName } from '../units/nearest-name.js';
import { type ConfigFile, emptyConfig, readConfigFile, type SettingTexts } from './config-file.js';
import { findProject, type ProjectFile } from './project-file.js';

/** Where a setting that nobody typed comes from. */
export type FileSource =
  | { readonly kind: 'project'; readonly path: string }
  | { readonly kind: 'profile'; readonly path: string; readonly profile: string }
  | { readonly kind: 'user'; readonly path: string };

/** One place with settings. */
export type Layer = { readonly source: FileSource; readonly settings: SettingTexts };

/** What the files say, as they were read for this run. */
export type Config = {
  readonly path: string;
  readonly file: ConfigFile;
  readonly project: ProjectFile | undefined;
};

/** The configuration of one run. */
export type Settings = {
  readonly config: Config;
  readonly layers: readonly Layer[];
  /** The profile that the line or the environment names. */
  readonly profile: string | undefined;
  /** Why the files could not be used, for a command that bears it. */
  readonly damage: Refusal | undefined;
};

export const noConfig = (path: string): Config => ({ path, file: emptyConfig, project: undefined });

/** Reads both files at once and synchronously; where there are none, that is a few looks at folders. */
export const readConfig = (path: string, home: string): Config => ({
  path,
  file: readConfigFile(path),
  project: findProject(workingFolder(home), home),
});

/** A shell may stand in a folder that is gone. */
function workingFolder(home: string): string {
  try {
    return process.cwd();
  } catch {
    return home;
  }
}

/**
 * The places with settings, the one that counts most first. A profile that was asked for by name comes
 * before the project's file, one that the operator's file chooses comes after it.
 */
export function layersOf(config: Config, named: string | undefined): readonly Layer[] {
  const { path, file, project } = config;
  const standing = file.settings.profile;
  const chosen = named ?? standing;
  const profile: readonly Layer[] =
    chosen === undefined
      ? []
      : [
          {
            source: { kind: 'profile', path, profile: chosen },
            settings: profileOf(chosen, config),
          },
        ];
  const projects: readonly Layer[] =
    project && 'settings' in project
      ? [{ source: { kind: 'project', path: project.path }, settings: project.settings }]
      : [];
  const user: Layer = { source: { kind: 'user', path }, settings: file.settings };
  return named === undefined ? [...projects, ...profile, user] : [...profile, ...projects, user];
}

function profileOf(name: string, { path, file }: Config): SettingTexts {
  const names = Object.keys(file.profiles);
  const found = names.includes(name) ? file.profiles[name] : undefined;
  if (found) return found;
  const near = nearestName(name, names);
  throw refuse(
    'not-found',
    `${path} has no profile ${JSON.stringify(name)}`,
    near
      ? `did you mean ${near}?`
      : `make it with \`btcli config set --profile ${name} <key> <value>\``,
  );
}
