import type { Static } from 'typebox';
import { listOf, nullable, object, oneOf, text } from '../../format/schema/pieces.js';
import { areas, findingIds, severities } from './finding.js';

const area = oneOf(...areas);
const id = oneOf(...findingIds);
const severity = oneOf(...severities);

export const data = object({
  /** Undefined where only this machine was looked at. */
  network: nullable(text),
  checks: listOf(object({ area, state: oneOf('good', 'notice', 'bad'), seen: text })),
  findings: listOf(object({ area, id, severity, subject: text, problem: text, todo: text })),
});

export type Data = Static<typeof data>;
