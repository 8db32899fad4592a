import { type Refusal, refuse } from '../errors.js';
import type { Outlet } from '../terminal.js';

/**
 * Writes and waits until the system took it. A reader that has seen enough, as in `btcli … | head`,
 * is no error; a full disk is one.
 */
export function write(outlet: Outlet, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    outlet.write(text, (error) => {
      if (!error || ('code' in error && error.code === 'EPIPE')) resolve();
      else reject(new AnswerLost(error));
    });
  });
}

/** The answer did not reach whoever asked. */
export class AnswerLost extends Error {
  constructor(reason: Error & { readonly code?: string }) {
    super(reason.code ?? reason.message);
  }
}

/** What an answer that was lost means: after something was sent, do not do it again blindly. */
export const lostAnswer = ({ message }: AnswerLost, sent: string | undefined): Refusal =>
  sent !== undefined
    ? refuse(
        'unseen',
        `it was carried out, but the answer could not be written: ${message}`,
        `look for ${sent} with \`btcli tx show\` before you do it again`,
        { hash: sent },
      )
    : refuse(
        'file-system',
        `the answer could not be written: ${message}`,
        'check the room on the disk that it was written to',
      );
