import { duplicateFindings } from './duplicates.js';
import { type Finding, sorted } from './finding.js';
import { fixMode, type ModeFinding } from './fix-modes.js';
import { inspectKey } from './inspect-key.js';
import { keyFindings } from './key-findings.js';
import { leftoverFindings } from './leftovers.js';
import { modeFindings } from './modes.js';
import { walk } from './walk.js';

export type { Finding, FindingId, ModeChange, Severity } from './finding.js';
export type { ModeFinding } from './fix-modes.js';

/** What is wrong below a folder of wallets, and how much was looked at. */
export type Examination = {
  readonly root: string;
  readonly keys: number;
  /** The worst first. */
  readonly findings: readonly Finding[];
};

export type WalletDoctor = {
  /** Asks for no password; derives the addresses of keys that are stored plain. */
  readonly examine: () => Examination;
  /** False when it cannot be done, or when the file has changed since it was looked at. */
  readonly fixMode: (finding: ModeFinding) => boolean;
};

export const openDoctor = (root: string): WalletDoctor => ({
  examine: () => {
    const { places, keys } = walk(root);
    const inspected = keys.map((key) => inspectKey(root, key));
    const findings = [
      ...modeFindings(places),
      ...leftoverFindings(places),
      ...inspected.flatMap(keyFindings),
      ...duplicateFindings(inspected),
    ];
    return { root, keys: keys.length, findings: sorted(findings) };
  },
  fixMode,
});
