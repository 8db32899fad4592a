/** What was looked at; one line of the answer each. */
export const areas = [
  'node',
  'terminal',
  'files',
  'config',
  'wallets',
  'caches',
  'nodes',
  'clock',
  'runtime',
] as const;

export type Area = (typeof areas)[number];

/** What a finding is about; scripts tell findings apart by it, so none is ever renamed. */
export const findingIds = [
  'old-node',
  'narrow-terminal',
  'no-unicode',
  'open-file',
  'readable-file',
  'foreign-file',
  'unseen-file',
  'config-damaged',
  'unknown-setting',
  'bad-setting',
  'project-ignored',
  'wallet-findings',
  'wallets-unreadable',
  'large-cache',
  'node-dead',
  'node-slow',
  'node-behind',
  'finality-behind',
  'wrong-genesis',
  'clock-behind',
  'clock-ahead',
  'unproved-runtime',
  'chain-unusable',
  'lacking-commands',
] as const;

export type FindingId = (typeof findingIds)[number];

/** `danger` when money or keys are at stake, `warning` when something will not work, `notice` else. */
export const severities = ['danger', 'warning', 'notice'] as const;

export type Severity = (typeof severities)[number];

export type Finding = {
  readonly id: FindingId;
  readonly severity: Severity;
  /** The file, the node or the setting it is about. */
  readonly subject: string;
  readonly problem: string;
  /** The way out. */
  readonly todo: string;
};

/** One area: what was seen, and what is wrong with it. */
export type Check = {
  readonly area: Area;
  readonly seen: string;
  readonly findings: readonly Finding[];
};

export const finding = (
  id: FindingId,
  severity: Severity,
  subject: string,
  problem: string,
  todo: string,
): Finding => ({ id, severity, subject, problem, todo });

/** A notice is worth knowing, and no fault. */
export const isFault = ({ severity }: Finding): boolean => severity !== 'notice';
