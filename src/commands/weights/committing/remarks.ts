import { remarksOn } from '../lint/remarks.js';
import type { HiddenFacts } from './facts.js';
import type { HiddenRequest } from './request.js';

/** What the operator should know of weights before they are hidden: sentences for a card. */
export function sayings(request: HiddenRequest, facts: HiddenFacts, uids: readonly number[]) {
  const remarks = remarksOn(request, facts, uids);
  const of = (wanted: 'warning' | 'note') =>
    remarks.filter(({ level }) => level === wanted).map(({ message }) => message);
  return { warnings: of('warning'), notes: of('note') };
}
