import {
  type SubnetIdentityBytes,
  type SubnetIdentityField,
  subnetIdentityFields,
} from '../../../chain/subnet-identity.js';
import { type Cell, note, text } from '../../../format/view.js';
import { fromHex, type Hex, toHex } from '../../../units/hex.js';

/** What people read beside each field. */
export const fieldLabels: Readonly<Record<SubnetIdentityField, string>> = {
  subnetName: 'Name',
  githubRepo: 'GitHub',
  subnetContact: 'Contact',
  subnetUrl: 'URL',
  discord: 'Discord',
  description: 'Description',
  logoUrl: 'Logo',
  additional: 'Additional',
};

/** A subnet of which nothing is said. */
export const noSubnetIdentity: SubnetIdentityBytes = {
  ...{ subnetName: '0x', githubRepo: '0x', subnetContact: '0x', subnetUrl: '0x' },
  ...{ discord: '0x', description: '0x', logoUrl: '0x', additional: '0x' },
};

type Named = Readonly<Record<SubnetIdentityField, string | undefined>>;
export type WantedFields = Readonly<Partial<Record<SubnetIdentityField, Hex>>>;

/** The fields that were named, as the bytes they are to have. */
export function wantedFields(named: Named): WantedFields {
  const wanted = subnetIdentityFields.flatMap((field) => {
    const given = named[field];
    return given === undefined ? [] : [[field, toHex(Buffer.from(given))] as const];
  });
  return Object.fromEntries(wanted);
}

/** Bytes as the text they were most likely meant as. */
export const fieldText = (bytes: Hex): string =>
  Buffer.from(fromHex(bytes) ?? new Uint8Array()).toString('utf8');

/** An empty field is drawn as absent. */
export const fieldCell = (bytes: Hex): Cell =>
  bytes === '0x' ? note('-') : text(fieldText(bytes));

/** All fields as text. */
export const fieldTexts = (bytes: SubnetIdentityBytes) => ({
  subnetName: fieldText(bytes.subnetName),
  githubRepo: fieldText(bytes.githubRepo),
  subnetContact: fieldText(bytes.subnetContact),
  subnetUrl: fieldText(bytes.subnetUrl),
  discord: fieldText(bytes.discord),
  description: fieldText(bytes.description),
  logoUrl: fieldText(bytes.logoUrl),
  additional: fieldText(bytes.additional),
});
