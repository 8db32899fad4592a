import type { Static } from 'typebox';
import { object, oneOf, text } from '../../format/schema/pieces.js';

export const data = object({ shell: oneOf('bash', 'zsh', 'fish'), script: text });

export type Data = Static<typeof data>;
