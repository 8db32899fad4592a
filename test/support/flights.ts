import { readdirSync, readFileSync } from 'node:fs';
import type { CountingServer } from './counting-server.js';

const POLL_MS = 15;
/** So many looks in a row must find a client waiting: what it sent last may still be on its way. */
const LOOKS = 4;

/**
 * Answers a client as a node so far away that everything it can ask before an answer arrives is asked:
 * each flight of requests is answered when the client's process does nothing but wait. Gives the methods
 * of each flight once `stop` is called; subscriptions that nobody waits for make no flight.
 */
export function answerByFlight(node: CountingServer, pid: number): { stop: () => string[][] } {
  const flights: string[][] = [];
  let asked: string[] = [];
  let waiting: (() => void)[] = [];
  let looks = 0;
  let before = '';
  node.alter = async (method, _params, truth) => {
    asked.push(method);
    looks = 0;
    await new Promise<void>((answer) => {
      waiting.push(answer);
    });
    return truth();
  };
  const timer = setInterval(() => {
    const now = workOf(pid);
    looks = now.isWaiting && now.done === before ? looks + 1 : 0;
    before = now.done;
    if (looks < LOOKS || waiting.length === 0) return;
    const whole = waiting;
    if (asked.some((method) => !method.includes('_subscribe'))) flights.push(asked);
    [asked, waiting, looks] = [[], [], 0];
    for (const answer of whole) answer();
  }, POLL_MS);
  return {
    stop: () => {
      clearInterval(timer);
      node.alter = (_method, _params, truth) => truth();
      return flights;
    },
  };
}

/** How much of the processor a process had, and whether each of its threads waits for something. */
function workOf(pid: number): { readonly isWaiting: boolean; readonly done: string } {
  try {
    const threads = readdirSync(`/proc/${pid}/task`).map((thread) => {
      const folder = `/proc/${pid}/task/${thread}`;
      const [, state = ''] = readFileSync(`${folder}/stat`, 'utf8').split(') ');
      const [done = ''] = readFileSync(`${folder}/schedstat`, 'utf8').split(' ');
      return { state: state[0], done };
    });
    return {
      isWaiting: threads.every(({ state }) => state === 'S'),
      done: threads.map(({ done }) => done).join(),
    };
  } catch {
    return { isWaiting: false, done: 'gone' };
  }
}
