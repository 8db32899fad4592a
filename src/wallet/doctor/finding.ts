import { typed } from '../names.js';
import type { WalkedKey } from './walk.js';

/** What a finding is about; scripts tell findings apart by it, so none is ever renamed. */
export type FindingId =
  | 'secret-mode'
  | 'public-mode'
  | 'folder-mode'
  | 'plain-coldkey'
  | 'pub-mismatch'
  | 'damaged-pub'
  | 'missing-pub'
  | 'damaged-key'
  | 'unknown-format'
  | 'unreadable-file'
  | 'duplicate-key'
  | 'agcli-format'
  | 'old-encryption'
  | 'integer-crypto-type'
  | 'leftover-temporary'
  | 'leftover-lock'
  | 'stray-secret'
  | 'archived-wallet';

/** `danger` when a key may be lost or taken, `warning` when something will not work, `notice` else. */
export type Severity = 'danger' | 'warning' | 'notice';

export type Finding = {
  readonly id: FindingId;
  readonly severity: Severity;
  readonly path: string;
  readonly problem: string;
  readonly todo: string;
  /** The permission bits it has and should have, for what `--fix` mends. */
  readonly mode?: ModeChange;
};

export type ModeChange = { readonly from: number; readonly to: number };

const order: readonly Severity[] = ['danger', 'warning', 'notice'];

/** The worst first, then by path. */
export const sorted = (findings: readonly Finding[]): readonly Finding[] =>
  [...findings].sort(
    (left, right) =>
      order.indexOf(left.severity) - order.indexOf(right.severity) ||
      (left.path < right.path ? -1 : Number(left.path > right.path)),
  );

/** Permission bits as people write them: `0644`. */
export const modeText = (mode: number): string => mode.toString(8).padStart(4, '0');

export const findingAt =
  (path: string) =>
  (id: FindingId, severity: Severity, problem: string, todo: string): Finding => ({
    ...{ id, severity, path, problem, todo },
  });

/** Changing the password writes a key anew, both files of it, in the one format that every wallet reads. */
export const rewriteHint = ({ wallet, hotkey }: WalkedKey): string =>
  hotkey === undefined
    ? `write it anew: btcli wallet passwd --wallet ${typed(wallet)}`
    : `write it anew: btcli wallet passwd --wallet ${typed(wallet)} --hotkey ${typed(hotkey)}`;
