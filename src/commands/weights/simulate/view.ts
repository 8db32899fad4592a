import type { View } from '../../../format/view.js';
import { explanationView } from './explanation-view.js';
import type { LabReport } from './lab.js';
import { neuronsView } from './neurons-view.js';
import { sweepView } from './sweep-view.js';

/** The sweep or the explanation that was asked for, else everyone's scores. */
export function simulationView(report: LabReport): View {
  const { sweep, explanation } = report;
  if (sweep) return sweepView(report, sweep);
  return explanation ? explanationView(report, explanation) : neuronsView(report);
}
