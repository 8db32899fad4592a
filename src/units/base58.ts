const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const BASE = 58;

/** The digit each character code stands for, -1 for none. */
const digitOf = Int8Array.from({ length: 128 }, (_, code) =>
  ALPHABET.indexOf(String.fromCharCode(code)),
);

/** Base58 in the Bitcoin alphabet, leading zero bytes kept as leading ones. */
export function encodeBase58(bytes: Uint8Array): string {
  const digits: number[] = [];
  for (const byte of bytes) append(digits, byte, 256, BASE);
  let text = '';
  for (const byte of bytes) {
    if (byte !== 0) break;
    text += '1';
  }
  for (let at = digits.length - 1; at >= 0; at--) text += ALPHABET[digits[at] ?? 0];
  return text;
}

/** The bytes a Base58 text stands for, or undefined when a character is not in the alphabet. */
export function decodeBase58(text: string): Uint8Array | undefined {
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const digit = digitOf[text.charCodeAt(at)] ?? -1;
    if (digit < 0) return undefined;
    append(bytes, digit, BASE, 256);
  }
  let zeros = 0;
  while (text[zeros] === '1') zeros++;
  const decoded = new Uint8Array(zeros + bytes.length);
  for (let at = 0; at < bytes.length; at++) decoded[decoded.length - 1 - at] = bytes[at] ?? 0;
  return decoded;
}

/**
 * Appends a digit of base `from` to a number held, lowest first, in digits of base `to`. By hand, as
 * listing ten thousand keys in big integers would spend most of its time collecting them.
 */
function append(number: number[], digit: number, from: number, to: number): void {
  let carry = digit;
  for (let at = 0; at < number.length; at++) {
    carry += (number[at] ?? 0) * from;
    number[at] = carry % to;
    carry = Math.floor(carry / to);
  }
  for (; carry > 0; carry = Math.floor(carry / to)) number.push(carry % to);
}
