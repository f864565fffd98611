import type { Aws, Ports } from '../../../../client/src/deploy/ports.ts';
import type { PreparedRequest } from '../../../../server/src/protocol.ts';
import { clockAt } from './clock.ts';

export interface Person {
  readonly ports: Ports;
  /** Presses Cancel on whatever is under way. */
  readonly cancel: () => void;
}

/**
 * A person before an editor that has one file open. They update what exists, leave what is the same, and say no to whatever they
 * are told exists already or may exist.
 * @param bold says yes as well where it cannot be known whether one exists
 */
export function personWith(prepared: PreparedRequest, aws: Aws, { bold = false } = {}): Person {
  let running: AbortController | undefined;
  const leaves = (line: string) => EXISTS.test(line) || (!bold && UNCERTAIN.test(line));
  return {
    cancel: () => running?.abort(),
    ports: {
      prepare: async () => prepared,
      isCurrent: () => true,
      aws: async () => aws,
      choose: async ({ options }) => options[0]?.value,
      confirm: async ({ lines }) => (lines.some(leaves) ? 'cancel' : 'yes'),
      showDifference: async () => {},
      clock: clockAt(),
      progress: (_, work) => {
        running = new AbortController();
        return work(running.signal, () => {});
      },
    },
  };
}

const EXISTS = /^⚠ .*(exist already|one like it already):/;
const UNCERTAIN = /^⚠ .*is not known/;
