import { renderChart } from './chart.js';
import { renderHeat } from './heat.js';
import { renderRecord } from './record.js';
import type { Canvas } from './style.js';
import { renderTable } from './table.js';
import type { View } from './view.js';

/** Text of a view for a person, without a final newline; `full` gives up no column and no letter. */
export function renderView(view: View, canvas: Canvas, full = false): string {
  switch (view.kind) {
    case 'record':
      return renderRecord(view, canvas);
    case 'table':
      return renderTable(view, canvas, full);
    case 'chart':
      return renderChart(view, canvas);
    case 'heat':
      return renderHeat(view, canvas, full);
    case 'document':
      return view.text;
  }
}
