/** The newest spec whose calls, storage and rules this program was proved against. */
export const NEWEST_PROVED_SPEC = 425;
