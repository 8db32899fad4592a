import type { Refusal } from '../errors.js';
import { plainText } from './plain-text.js';
import { type Canvas, inks } from './style.js';

/** Two lines for a person: what was wrong, and what to type. */
export function renderRefusal(refusal: Refusal, canvas: Pick<Canvas, 'colour'>): string {
  const ink = inks(canvas);
  const first = `${ink.bad('error:')} ${plainText(refusal.message)}`;
  return refusal.hint ? `${first}\n${ink.quiet('hint: ')} ${plainText(refusal.hint)}` : first;
}

/** One line for a person about something that does not stop the command. */
export const renderWarning = (sentence: string, canvas: Pick<Canvas, 'colour'>): string =>
  `${inks(canvas).warn('warning:')} ${plainText(sentence)}`;
