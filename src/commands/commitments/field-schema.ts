import { hex, integerText, nullable, object, oneOf, text } from '../../format/schema/pieces.js';

export const field = object({
  kind: oneOf('nothing', 'bytes', 'hash', 'sealed', 'bonds-reset'),
  hex: nullable(hex),
  text: nullable(text),
  hashedBy: nullable(oneOf('BlakeTwo256', 'Sha256', 'Keccak256', 'ShaThree256')),
  revealRound: nullable(integerText),
});
