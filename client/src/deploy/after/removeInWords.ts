import { plainText } from '../plainText.ts';
import type { Report } from '../report.ts';
import { errorInWords } from './errorInWords.ts';
import type { Removed } from './remove.ts';

/** What became of it, in a line. Undefined where the person cancelled and nothing was sent. */
export function removeInWords(removed: Removed, associationId: string): Report | undefined {
  const one = `association ${plainText(associationId)}`;
  switch (removed.kind) {
    case 'cancelled':
      return undefined;
    case 'deleted':
      return { level: 'information', message: `Deleted ${one}`, actions: [] };
    case 'gone':
      return {
        level: 'information',
        message: `There is no ${one} any more: it was deleted before.`,
        actions: [],
      };
    case 'refused':
      return {
        level: 'error',
        message: `${errorInWords(removed.error, 'ssm:DeleteAssociation')} Nothing was deleted.`,
        actions: [SHOW_LOG],
      };
    case 'there':
      return {
        level: 'warning',
        message: `No reply came to the request to delete ${one}, and it was still there right after. Look again before you delete it again.`,
        actions: [SHOW_LOG],
      };
    case 'unknown':
      return {
        level: 'warning',
        message: `No reply came to the request to delete ${one}, and AWS could not be asked whether it is gone. Look before you delete it again.`,
        actions: [SHOW_LOG],
      };
  }
}

const SHOW_LOG = { title: 'Show Log', does: 'show-log' } as const;
