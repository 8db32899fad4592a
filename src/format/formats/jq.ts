import loading from 'jq-web';
import { type Refusal, refuse } from '../../errors.js';

/** The exit status of jq for an expression that it cannot compile. */
const NOT_COMPILED = 3;

/** Runs real jq over one JSON text and returns what it prints; refuses what it refuses. */
export async function runJq(expression: string, json: string): Promise<string> {
  const { raw } = await loading;
  try {
    return (await raw(json, expression)) ?? '';
  } catch (reason) {
    throw refusalOf(reason);
  }
}

/** Refuses an expression that is no jq at all, and with a sample one that fails on such data. */
export async function checkJq(expression: string, sample: string | undefined): Promise<void> {
  const { raw } = await loading;
  try {
    await raw(sample ?? 'null', expression);
  } catch (reason) {
    if (sample !== undefined || exitCodeOf(reason) === NOT_COMPILED) throw refusalOf(reason);
  }
}

function refusalOf(reason: unknown): Refusal {
  const said = reason instanceof Error ? reason.message : String(reason);
  const [line = said] = said.split('\n').filter((part) => /^jq: error/.test(part));
  const what = line.replace(/^jq: error( \(at [^)]*\))?: /, '').replace(/,? line \d+:$/, '');
  return refuse(
    'bad-input',
    `--jq: ${what}`,
    'try it on the output of the same command with --json',
  );
}

const exitCodeOf = (reason: unknown): unknown =>
  reason instanceof Error && 'exitCode' in reason ? reason.exitCode : undefined;
