import ora from 'ora';

/** Runs work under a spinner on the given stream; the line is gone when the work is done. */
export async function spin<T>(
  stream: NodeJS.WriteStream,
  what: string,
  work: Promise<T>,
): Promise<T> {
  const spinner = ora({ text: what, stream, discardStdin: false }).start();
  try {
    return await work;
  } finally {
    spinner.stop();
  }
}
