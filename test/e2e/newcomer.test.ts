import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packedInto } from '../support/packed.js';
import { asTheSuiteRuns } from '../support/plain.js';
import { lasting } from '../support/transcript.js';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'btcli-newcomer-')));
const home = join(folder, 'home');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// The Node that runs this test is the one that `btcli` finds.
const path = [join(home, '.local/bin'), dirname(process.execPath), process.env.PATH];
const env = { ...asTheSuiteRuns, HOME: home, PATH: path.join(delimiter) };

let everywhere: (printed: string) => string;
beforeAll(() => {
  mkdirSync(home);
  const { package: unpacked } = packedInto(folder);
  const { version } = JSON.parse(readFileSync(join(unpacked, 'package.json'), 'utf8'));
  everywhere = lasting({ home, version });
  // As a link, npm does not look for the optional library either: all that runs is what the tarball holds.
  const how = ['--global', '--install-links=false', '--ignore-scripts', '--offline'];
  execFileSync(
    'npm',
    ['install', ...how, `--prefix=${home}/.local`, `--cache=${folder}/npm`, unpacked],
    { env, cwd: home, stdio: 'pipe' },
  );
});

/** Types a line into a bash that has read no file: stdout, then stderr behind `!`, then a status that is not 0. */
function typed(line: string): string {
  const { status, stdout, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-c', line], {
    env,
    cwd: home,
    encoding: 'utf8',
  });
  const aside = stderr.replace(/^(.+)\n/gm, '! $1\n').replace(/^\n/gm, '!\n');
  const end = status === 0 ? '' : `[${status}]\n`;
  return everywhere(`$ ${line}\n${stdout}${aside}${end}`);
}

const session = (lines: readonly string[]) => lines.map(typed).join('\n');
const golden = (name: string) => `golden/newcomer.${name}.txt`;

/** The lines that `btcli --help` gives to begin with. */
const firstSteps = () => {
  const help = execFileSync('bash', ['-c', 'btcli --help'], { env, encoding: 'utf8' });
  return [...help.matchAll(/^ {2}(btcli .+)$/gm)].map(([, line = '']) => line);
};

// One story in this order: each chapter goes on in the home that the one before it left.
describe('whoever has an empty home and the tarball alone', () => {
  it('installs a program that says what it is, and lets bash complete it', async () => {
    expect(readdirSync(home)).toEqual(['.local']);
    const told = session([
      'btcli --version',
      'btcli completion bash | sed -n 1p',
      'source <(btcli completion bash) && complete -p btcli',
      'source <(btcli completion bash); COMP_WORDS=(btcli wallet tr) COMP_CWORD=2; _btcli; echo "$COMPREPLY"',
    ]);
    await expect(told).toMatchFileSnapshot(golden('install'));
  });

  it('hears from the doctor that nothing is wrong where nothing is yet', async () => {
    await expect(session(['btcli doctor --offline'])).toMatchFileSnapshot(golden('doctor'));
  });

  it('goes the first steps of the help, and pays somebody on the embedded chain', async () => {
    const [create, faucet, register, wizard, ...more] = firstSteps();
    expect(more).toEqual([]);
    const told = session([
      `${create} --no-password`,
      `${faucet} --yes`,
      'btcli wallet transfer --wallet alice --dest 5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty --amount 1.5 --network embedded --yes',
      'btcli wallet balance --wallet alice --network embedded',
      `${register} --yes`,
      `${wizard}`,
    ]);
    await expect(told).toMatchFileSnapshot(golden('demo'));
  });

  it('sets the network once for all, and sees where each setting comes from', async () => {
    const told = session([
      'btcli config set network embedded',
      'btcli config list',
      'btcli wallet balance --wallet alice',
    ]);
    await expect(told).toMatchFileSnapshot(golden('config'));
  });

  it('is told the right word for a wrong one, wherever it stands', async () => {
    const told = session([
      'btcli walet list',
      'btcli wallet blance',
      'btcli wallet balance --walet alice',
      'btcli wallet balance --wallet alic',
      'btcli config set network embeded',
    ]);
    await expect(told).toMatchFileSnapshot(golden('mistakes'));
  });
});
