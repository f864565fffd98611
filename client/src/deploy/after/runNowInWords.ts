import { plainText } from '../plainText.ts';
import type { Report } from '../report.ts';
import { errorInWords } from './errorInWords.ts';
import type { Started } from './runNow.ts';

/** What became of it, in a line. Undefined where the person cancelled and nothing was sent. */
export function runNowInWords(started: Started, associationId: string): Report | undefined {
  const one = `association ${plainText(associationId)}`;
  switch (started.kind) {
    case 'cancelled':
      return undefined;
    case 'started':
      return { level: 'information', message: `Started ${one}`, actions: [] };
    case 'refused':
      return {
        level: 'error',
        message: `${errorInWords(started.error, 'ssm:StartAssociationsOnce')} Nothing was started.`,
        actions: [SHOW_LOG],
      };
    case 'unknown':
      return {
        level: 'warning',
        message: `No reply came to the request to start ${one}: it may run all the same. Look at its executions before you start it again.`,
        actions: [SHOW_LOG],
      };
  }
}

const SHOW_LOG = { title: 'Show Log', does: 'show-log' } as const;
