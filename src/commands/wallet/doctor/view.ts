import { bad, type Cell, note, type RecordView, recordView, text } from '../../../format/view.js';
import type { Examination, Finding } from '../../../wallet/doctor/doctor.js';
import { modeText } from '../../../wallet/doctor/finding.js';
import type { ModeFinding } from '../../../wallet/doctor/fix-modes.js';
import type { Data } from './schema.js';

/** The findings are those that remain. */
export type Report = Examination & { readonly fixed: readonly ModeFinding[] };

/** Three lines a finding, for a path and what to do about it have no room side by side. */
export const doctorView = ({ root, keys, findings, fixed }: Report): RecordView =>
  recordView(
    findings.length === 0
      ? `Nothing is wrong with ${keys} keys in ${root}`
      : `${findings.length} ${findings.length === 1 ? 'finding' : 'findings'} among ${keys} keys in ${root}`,
    findings.flatMap((finding) => [
      [finding.id, text(finding.path)] as const,
      ['', severityCell(finding)] as const,
      ['', note(finding.todo)] as const,
    ]),
    fixed.map(({ path, mode }) => `${path} has mode ${modeText(mode.to)} now`),
  );

const severityCell = ({ severity, problem }: Finding): Cell => {
  const words = `${severity}: ${problem}`;
  return severity === 'danger' ? bad(words) : text(words);
};

export const doctorJson = ({ root, keys, findings, fixed }: Report): Data => ({
  path: root,
  keys,
  findings: findings.map(({ id, severity, path, problem, todo }) => ({
    ...{ id, severity, path, problem, todo },
  })),
  fixed: fixed.map(({ id, path, mode }) => ({
    ...{ id, path },
    from: modeText(mode.from),
    to: modeText(mode.to),
  })),
});
