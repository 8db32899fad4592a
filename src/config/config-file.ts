import { readFileSync } from 'node:fs';
import { refuse } from '../errors.js';

/** Settings by their key, each as it would be typed on a line. */
export type SettingTexts = Readonly<Record<string, string>>;

/** A network that the operator added. */
export type AddedNetwork = {
  readonly genesis: string;
  /** Where it is reached, the one to ask first in front. */
  readonly urls: readonly string[];
  /** Nodes that keep the state of every block. */
  readonly archive: readonly string[];
};

/** What the operator's own file says. */
export type ConfigFile = {
  readonly settings: SettingTexts;
  /** Settings that stand before the others while their profile is chosen. */
  readonly profiles: Readonly<Record<string, SettingTexts>>;
  readonly networks: Readonly<Record<string, AddedNetwork>>;
};

export const emptyConfig: ConfigFile = { settings: {}, profiles: {}, networks: {} };

const VERSION = 1;

/** The operator's file, empty where there is none. Refuses a damaged one, which stays as it is. */
export function readConfigFile(path: string): ConfigFile {
  const text = textIn(path);
  if (text === undefined) return emptyConfig;
  const found = configIn(text);
  if (typeof found !== 'string') return found;
  throw refuse(
    'file-system',
    `the configuration ${path} is damaged, or of a newer btcli: ${found}`,
    'it was left as it is; mend it, or move it away to begin a new one',
  );
}

/** One setting a line, so that a person can mend it and a diff shows what changed. */
export const configText = ({ settings, profiles, networks }: ConfigFile): string =>
  `${JSON.stringify({ version: VERSION, settings, profiles, networks }, null, 2)}\n`;

/** The text of the file; undefined where there is none. */
function textIn(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').replace(/^\ufeff/, '');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT') return undefined;
    if (typeof code !== 'string') throw error;
    throw refuse(
      'file-system',
      `the configuration ${path} cannot be read: ${code}`,
      'check that it is a file, who owns it, and its mode',
    );
  }
}

/** A file's content, or what is wrong with it: what this version does not know it would lose. */
function configIn(text: string): ConfigFile | string {
  const parsed = parseObject(text);
  if (typeof parsed === 'string') return parsed;
  const { version, settings = {}, profiles = {}, networks = {}, ...others } = parsed;
  if (version !== VERSION) return `its version is not ${VERSION}`;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) return `${JSON.stringify(unknown)} is no part of it`;
  if (!isRecord(profiles)) return '"profiles" holds no profiles';
  if (!isRecord(networks)) return '"networks" holds no networks';
  const faults = [
    settingsFault('settings', settings),
    ...Object.entries(profiles).map(([name, each]) => settingsFault(`profiles.${name}`, each)),
    ...Object.entries(networks).map(([name, each]) => networkFault(`networks.${name}`, each)),
  ];
  const fault = faults.find((each) => each !== undefined);
  if (fault !== undefined) return fault;
  return { settings, profiles, networks } as ConfigFile;
}

/** A text as an object of JSON, or why it is none. */
export function parseObject(text: string): Readonly<Record<string, unknown>> | string {
  try {
    const parsed: unknown = JSON.parse(text);
    return isRecord(parsed) ? parsed : 'it is no object of JSON';
  } catch {
    return 'it is no JSON';
  }
}

/** What is wrong with a section of settings, if anything. */
export function settingsFault(place: string, settings: unknown): string | undefined {
  if (!isRecord(settings)) return `${JSON.stringify(place)} holds no settings`;
  const wrong = Object.entries(settings).find(([, value]) => typeof value !== 'string');
  return wrong && `${JSON.stringify(`${place}.${wrong[0]}`)} is no text in quotes`;
}

function networkFault(place: string, network: unknown): string | undefined {
  const told = JSON.stringify(place);
  if (!isRecord(network)) return `${told} holds no network`;
  const { genesis, urls, archive, ...others } = network;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) return `${told} has no place for ${JSON.stringify(unknown)}`;
  if (typeof genesis !== 'string' || !/^0x[0-9a-f]{64}$/.test(genesis)) {
    return `${told} has no genesis hash`;
  }
  if (!areTexts(urls) || urls.length === 0) return `${told} has no address`;
  if (!areTexts(archive)) return `${told} has no list of archive nodes`;
  const wrong = [...urls, ...archive].find((url) => !isNodeAddress(url));
  return wrong === undefined
    ? undefined
    : `${JSON.stringify(wrong)} in ${told} is no ws:// or wss:// address`;
}

const isNodeAddress = (text: string): boolean =>
  URL.canParse(text) && ['ws:', 'wss:'].includes(new URL(text).protocol);

const areTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'string');

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
