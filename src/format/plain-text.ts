/**
 * What could steer a terminal or disguise a name: control and format characters (the latter turn the
 * direction of writing or join letters without being seen), line breaks, letters that show as
 * nothing, and halves of characters. Letters, marks and symbols of every language stay.
 */
const hidden =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Variation_Selector}\u115f\u1160\u3164\uffa0]|\u034f|\u17b4|\u17b5/gu;

/** Text that others wrote (names on chain, files on disk) without what a reader cannot see. */
export const plainText = (content: string): string =>
  /^[ -~]*$/.test(content) ? content : content.replace(hidden, '');

/** The same characters as a JSON document may carry them: escaped, so that no value changes. */
export const escapeHidden = (json: string): string =>
  json.replace(/[\u007f-\u009f\u2028\u2029\p{Cf}]/gu, (character) =>
    [...Array(character.length).keys()]
      .map((at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`)
      .join(''),
  );
