/** What is to be said about a password to be. */
export type PasswordJudgement = {
  /** Why it may not be used. */
  readonly weakness: string | undefined;
  /** How good it is, in a few words. */
  readonly strength: string;
};

const LEAST_BYTES = 6;
const LEAST_SCORE = 20;

/** Why a new coldkey password is too weak, as btcli judges it; undefined when it may be used. */
export function passwordWeakness(password: string): string | undefined {
  if (password === '') return 'the password is empty';
  if (Buffer.byteLength(password) < LEAST_BYTES) {
    return `the password has fewer than ${LEAST_BYTES} characters`;
  }
  if (passwordScore(password) < LEAST_SCORE) return 'the password is too easy to guess';
  return undefined;
}

/** Judges a new password; stricter than the wallets, whose prompts would trim the ends of one. */
export function judgePassword(password: string): PasswordJudgement {
  const trimmed = password !== password.trim() && 'the password begins or ends with a space';
  return {
    weakness: trimmed || passwordWeakness(password),
    strength: `strength ${Math.round(passwordScore(password))} of 100`,
  };
}

/** Points for a password of so many ASCII characters, before anything is taken off. */
const pointsByLength = [0, 2, 5, 9, 16, 25, 40, 58, 80, 88, 95, 100];

/** Strength from 0 to 100, by the rules of the native wallets. */
export function passwordScore(password: string): number {
  const characters = [...password].filter((character) => !/\p{Cc}/u.test(character));
  const ascii = characters.filter((character) => /^[ -~]$/.test(character)).length;
  const most = pointsByLength[ascii] ?? 100 + ascii - 11;
  const has = (kind: RegExp) => kind.test(characters.join(''));

  const missing =
    (has(/\d/) ? 0 : 0.05) +
    (has(/[a-z]/) ? 0 : 0.1) +
    (has(/[A-Z]/) ? 0 : 0.1) +
    (has(/ /) ? 0 : 0.1);
  const extras =
    characters.filter((character) => character === ' ').length +
    (has(/[a-z]/) && has(/[A-Z]/) ? 1 : 0) +
    (has(/[!-/:-@[-`{-~]/) ? 1 : 0);
  const runs = charactersInRuns(characters);
  const repeats = charactersSeenTwice(characters) - runs;
  const patterns = (runs + charactersInProgressions(characters)) / 5 + repeats / 10;
  const perCharacter = characters.length === 0 ? 0 : most / characters.length;

  const score = most * (1 - missing) + extras - perCharacter * patterns;
  const foreign = characters.length - ascii;
  return Math.min(100, Math.max(0, Math.min(most, score)) + 20 * foreign);
}

/** Characters that stand beside their own copy: 5 in `aaabb`. */
const charactersInRuns = (characters: readonly string[]): number =>
  characters.filter(
    (character, at) => character === characters[at - 1] || character === characters[at + 1],
  ).length;

const charactersSeenTwice = (characters: readonly string[]): number =>
  characters.filter(
    (character) => characters.indexOf(character) !== characters.lastIndexOf(character),
  ).length;

/** Characters in evenly spaced sequences of three or more: 3 in `135`, and 3 in `1135` too. */
function charactersInProgressions(characters: readonly string[]): number {
  const codes = characters
    .filter((character, at) => character !== characters[at - 1])
    .map((character) => character.codePointAt(0) ?? 0);
  const steps = codes.map((code, at) => code - (codes[at - 1] ?? Number.NaN));
  const sameStep = (at: number) => at < steps.length - 1 && steps[at] === steps[at + 1];
  return codes.filter((_, at) => sameStep(at - 1) || sameStep(at) || sameStep(at + 1)).length;
}
