import { type TableView, text } from '../../../format/view.js';
import { modeText } from '../../../wallet/doctor/finding.js';
import type { ModeFinding } from '../../../wallet/doctor/fix-modes.js';

/** What `--fix` is about to do. */
export const fixView = (modes: readonly ModeFinding[]): TableView => ({
  kind: 'table',
  title: 'Modes to change',
  columns: [
    { id: 'path', title: 'Path', sacrifice: 0 },
    { id: 'now', title: 'Now', sacrifice: 0 },
    { id: 'then', title: 'Then', sacrifice: 0 },
  ],
  rows: modes.map(({ path, mode }) => [
    text(path),
    text(modeText(mode.from)),
    text(modeText(mode.to)),
  ]),
  empty: 'none',
});
