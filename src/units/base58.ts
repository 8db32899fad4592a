const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const BASE = 58;
const LETTERS = Buffer.from(ALPHABET);

/** The digit each character code stands for, -1 for none. */
const digitOf = Int8Array.from({ length: 128 }, (_, code) =>
  ALPHABET.indexOf(String.fromCharCode(code)),
);

/**
 * Digits that are counted together: as many as a number holds exactly. Six steps in big integers take
 * half the time of small ones by hand, when a thousand addresses are read once.
 */
const TOGETHER = 8;
const TOGETHER_BASE = BigInt(BASE ** TOGETHER);

/** Base58 in the Bitcoin alphabet, leading zero bytes kept as leading ones. */
export function encodeBase58(bytes: Uint8Array): string {
  const hex = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('hex');
  // More than the 1.37 letters that a byte takes, and a last group that is not full.
  const text = Buffer.allocUnsafe(2 * bytes.length + TOGETHER);
  let at = text.length;
  for (let number = BigInt(`0x0${hex}`); number > 0n; number /= TOGETHER_BASE) {
    let group = Number(number % TOGETHER_BASE);
    for (let count = 0; count < TOGETHER; count++) {
      const rest = Math.floor(group / BASE);
      text[--at] = LETTERS[group - rest * BASE] ?? 0;
      group = rest;
    }
  }
  while (text[at] === LETTERS[0]) at++;
  for (let zeros = 0; bytes[zeros] === 0; zeros++) text[--at] = LETTERS[0] ?? 0;
  return text.toString('latin1', at);
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

/** The number that the digits of a Base58 text write, whatever ones it begins with; undefined when one is none. */
export function numberOfBase58(text: string): bigint | undefined {
  let number = 0n;
  for (let at = 0; at < text.length; ) {
    // The first group takes what is over, so that all after it are whole.
    const end = at + ((text.length - at) % TOGETHER || TOGETHER);
    let group = 0;
    for (; at < end; at++) {
      const digit = digitOf[text.charCodeAt(at)] ?? -1;
      if (digit < 0) return undefined;
      group = group * BASE + digit;
    }
    number = number * TOGETHER_BASE + BigInt(group);
  }
  return number;
}
