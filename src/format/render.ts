import { renderRecord } from './record.js';
import type { Canvas } from './style.js';
import { renderTable } from './table.js';
import type { View } from './view.js';

/** Text of a view for a person, without a final newline. */
export const renderView = (view: View, canvas: Canvas): string =>
  view.kind === 'record' ? renderRecord(view, canvas) : renderTable(view, canvas);
