import type { spawn } from 'node:child_process';

/** What a process left when it ended. */
export type Collected = {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
};

/** Waits for a process and collects what it wrote. */
export function collected(child: ReturnType<typeof spawn>): Promise<Collected> {
  let stdout = '';
  let stderr = '';
  child.stdout?.on('data', (chunk) => {
    stdout += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    stderr += chunk;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, stdout, stderr }));
  });
}

/** The first output of a running command that matches; rejects when the command ends without it. */
export function waitForOutput(child: ReturnType<typeof spawn>, wanted: RegExp): Promise<string> {
  let seen = '';
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (chunk) => {
      seen += chunk;
      if (wanted.test(seen)) resolve(seen);
    });
    child.stderr?.on('data', (chunk) => {
      seen += chunk;
    });
    child.on('close', (status) => reject(new Error(`ended with ${status}: ${seen}`)));
  });
}
