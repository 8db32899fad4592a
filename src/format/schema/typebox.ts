/** The types behind the schemas, for whoever must not load the library. */
export type { Static, TSchema } from 'typebox';
