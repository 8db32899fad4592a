import {
  bad,
  type Cell,
  good,
  note,
  type RecordView,
  recordView,
  text,
} from '../../format/view.js';
import { type Check, type Finding, isFault } from './finding.js';
import type { Data } from './schema.js';

export type Report = {
  readonly network: string | undefined;
  readonly checks: readonly Check[];
};

export const allFindings = ({ checks }: Report): readonly Finding[] =>
  checks.flatMap(({ findings }) => findings);

/** A line for each area, then three for each finding: a path and what to do have no room side by side. */
export function doctorView(report: Report): RecordView {
  const faults = allFindings(report).filter(isFault).length;
  const words = faults === 1 ? '1 thing is wrong' : `${faults} things are wrong`;
  return recordView(faults === 0 ? 'Nothing is wrong' : words, [
    ...report.checks.map((check) => [check.area, seenCell(check)] as const),
    ...allFindings(report).flatMap(
      (found) =>
        [
          [found.id, text(found.subject)],
          ['', problemCell(found)],
          ['', note(found.todo)],
        ] as const,
    ),
  ]);
}

const seenCell = (check: Check): Cell => {
  const state = stateOf(check);
  if (state === 'bad') return bad(`${check.seen}; see below`);
  return state === 'good' ? good(check.seen) : text(check.seen);
};

const problemCell = ({ severity, problem }: Finding): Cell => {
  const words = `${severity}: ${problem}`;
  return severity === 'notice' ? text(words) : bad(words);
};

function stateOf({ findings }: Check): 'good' | 'notice' | 'bad' {
  if (findings.length === 0) return 'good';
  return findings.some(isFault) ? 'bad' : 'notice';
}

export const doctorJson = ({ network, checks }: Report): Data => ({
  network: network ?? null,
  checks: checks.map((check) => ({
    area: check.area,
    state: stateOf(check),
    seen: check.seen,
  })),
  findings: checks.flatMap(({ area, findings }) =>
    findings.map(({ id, severity, subject, problem, todo }) => ({
      ...{ area, id, severity, subject, problem, todo },
    })),
  ),
});
