import type { ProjectFile } from '../../../config/project-file.js';
import { bad, note, type RecordView, recordView, text } from '../../../format/view.js';
import type { Data } from './schema.js';

export type Report = {
  readonly path: string;
  readonly exists: boolean;
  readonly project: ProjectFile | undefined;
  readonly profiles: readonly string[];
  readonly damage: string | undefined;
};

export const pathView = ({ path, exists, project, profiles, damage }: Report): RecordView =>
  recordView('Files that hold settings', [
    ['Yours', exists ? text(path) : note(`${path}, which is not there yet`)],
    ['Profiles', profiles.length === 0 ? note('none') : text(profiles.join(', '))],
    ['Project', project ? text(project.path) : note('no .btcli.json from here upwards')],
    ...(project && 'ignored' in project ? [['Ignored', bad(project.ignored)] as const] : []),
    ...(damage === undefined ? [] : [['Problem', bad(damage)] as const]),
  ]);

export const pathJson = ({ path, exists, project, profiles, damage }: Report): Data => ({
  ...{ path, exists },
  project: project
    ? { path: project.path, ignored: 'ignored' in project ? project.ignored : null }
    : null,
  profiles: [...profiles],
  damage: damage ?? null,
});
