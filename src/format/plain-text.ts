/**
 * Text that others wrote (names on chain, files on disk) without what could steer a terminal or
 * disguise it: control characters, escapes, and marks that reverse the direction of writing.
 */
export const plainText = (content: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
  content.replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '');
