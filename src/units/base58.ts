const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const BASE = 58;

/** The digit each character code stands for, -1 for none. */
const digitOf = Int8Array.from({ length: 128 }, (_, code) =>
  ALPHABET.indexOf(String.fromCharCode(code)),
);

/** Digits of Base58 that are counted together, and how many values they have. */
const TOGETHER = 5;
const TOGETHER_BASE = BASE ** TOGETHER;

/** Base58 in the Bitcoin alphabet, leading zero bytes kept as leading ones. */
export function encodeBase58(bytes: Uint8Array): string {
  const groups: number[] = [];
  const odd = bytes.length % 2;
  if (odd === 1) append(groups, bytes[0] ?? 0, 0x100, TOGETHER_BASE);
  for (let at = odd; at < bytes.length; at += 2) {
    append(groups, ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0), 0x10000, TOGETHER_BASE);
  }
  let digits = '';
  for (const group of groups) {
    for (let rest = group, count = 0; count < TOGETHER; count++) {
      digits = ALPHABET[rest % BASE] + digits;
      rest = Math.floor(rest / BASE);
    }
  }
  let zeros = 0;
  while (bytes[zeros] === 0) zeros++;
  return '1'.repeat(zeros) + digits.replace(/^1+/, '');
}

/** The bytes a Base58 text stands for, or undefined when a character is not in the alphabet. */
export function decodeBase58(text: string): Uint8Array | undefined {
  const number = numberOfBase58(text);
  if (number === undefined) return undefined;
  const hex = number === 0n ? '' : number.toString(16);
  const bytes = Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex');
  let zeros = 0;
  while (text[zeros] === '1') zeros++;
  const decoded = new Uint8Array(zeros + bytes.length);
  decoded.set(bytes, zeros);
  return decoded;
}

/**
 * Digits that are read together: as many as a number holds exactly. Six steps in big integers take half the
 * time of small ones by hand, when a thousand addresses are read once.
 */
const READ_TOGETHER = 8;
const READ_BASE = BigInt(BASE ** READ_TOGETHER);

/** The number that the digits of a Base58 text write, whatever ones it begins with; undefined when one is none. */
export function numberOfBase58(text: string): bigint | undefined {
  let number = 0n;
  for (let at = 0; at < text.length; ) {
    // The first group takes what is over, so that all after it are whole.
    const end = at + ((text.length - at) % READ_TOGETHER || READ_TOGETHER);
    let group = 0;
    for (; at < end; at++) {
      const digit = digitOf[text.charCodeAt(at)] ?? -1;
      if (digit < 0) return undefined;
      group = group * BASE + digit;
    }
    number = number * READ_BASE + BigInt(group);
  }
  return number;
}

/**
 * Appends a digit of base `from` to a number held, lowest first, in digits of base `to`; the product of
 * both bases stays exact.
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
