import stringWidth from 'string-width';

/** Columns a text takes on a terminal: East Asian letters and pictures take two. */
export const widthOf = (text: string): number =>
  /^[ -~]*$/.test(text) ? text.length : stringWidth(text);

/** The text with spaces behind it until it takes so many columns. */
export const padded = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - widthOf(text)));

/** The text itself when it fits, else as much of it as leaves room for the sign that it goes on. */
export function shortened(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let kept = '';
  for (const letter of text) {
    if (widthOf(kept + letter) >= width) break;
    kept += letter;
  }
  return `${kept}…`;
}
