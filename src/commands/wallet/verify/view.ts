import { address, type RecordView, recordView, text } from '../../../format/view.js';
import type { Scheme } from '../../../units/signer.js';
import type { Ss58 } from '../../../units/ss58.js';
import type { Data } from './schema.js';

/** A signature that holds; one that does not is refused. */
type Report = { readonly message: string; readonly address: Ss58; readonly scheme: Scheme };

export const verifiedView = (report: Report): RecordView =>
  recordView('The signature is valid', [
    ['Signer', address(report.address)],
    ['Message', text(report.message)],
    ['Scheme', text(report.scheme)],
  ]);

export const verifiedJson = (report: Report): Data => ({
  valid: true,
  address: report.address,
  scheme: report.scheme,
  message: report.message,
});
