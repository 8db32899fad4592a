import { refuse } from '../../../errors.js';

/** One setting that the operator wants changed; its value is read once the runtime told its type. */
export type Change = { readonly name: string; readonly typed: string };

/** Reads `tempo=360`; a name may be typed with dashes, or as the runtime's call. */
export function parseChange(text: string): Change {
  const at = text.indexOf('=');
  const name = settingName(text.slice(0, at === -1 ? undefined : at));
  const typed = at === -1 ? '' : text.slice(at + 1).trim();
  if (/^[a-z][a-z0-9_]*$/.test(name) && typed !== '') return { name, typed };
  throw refuse(
    'bad-input',
    `${JSON.stringify(text)} does not say what to set`,
    'write name=value, such as commit_reveal_weights_enabled=true',
  );
}

/** A setting's name as it is kept, however it was typed. */
export const settingName = (text: string): string =>
  text
    .trim()
    .replace(/^AdminUtils\./, '')
    .replaceAll('-', '_')
    .replace(/^sudo_set_/, '');
