import { address, type RecordView, recordView, text } from '../../../format/view.js';
import { toHex } from '../../../units/hex.js';
import type { Scheme } from '../../../units/signer.js';
import type { Ss58 } from '../../../units/ss58.js';
import type { Data } from './schema.js';

type Report = {
  readonly message: string;
  readonly address: Ss58;
  readonly scheme: Scheme;
  readonly signature: Uint8Array;
};

export const signedView = (report: Report): RecordView =>
  recordView('Signed', [
    ['Message', text(report.message)],
    ['Signature', text(toHex(report.signature))],
    ['Signer', address(report.address)],
  ]);

export const signedJson = (report: Report): Data => ({
  signature: toHex(report.signature),
  address: report.address,
  scheme: report.scheme,
  message: report.message,
});
