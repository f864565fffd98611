import { consoleUrl } from './consoleUrl.ts';
import type { Failure } from './failureOf.ts';
import { lookCommand } from './lookCommand.ts';
import type { Outcome, Target } from './outcome.ts';
import { plainText } from './plainText.ts';

/** What to tell at the end, and what can be done from there. */
export interface Report {
  readonly level: 'information' | 'warning' | 'error';
  readonly message: string;
  readonly actions: readonly Action[];
}

export type Action =
  | { readonly title: string; readonly does: 'copy'; readonly text: string }
  | { readonly title: string; readonly does: 'open'; readonly url: string }
  | { readonly title: string; readonly does: 'show-log' | 'show-problems' };

/** Undefined where a person needs no word: they cancelled, or the same file is being created already. */
export function report(outcome: Outcome): Report | undefined {
  switch (outcome.kind) {
    case 'cancelled':
    case 'running':
      return undefined;
    case 'created':
      return {
        level: 'information',
        message: `Created association ${plainText(outcome.associationId)}`,
        actions: [
          { title: 'Copy AssociationId', does: 'copy', text: outcome.associationId },
          ...openConsole(outcome.target, outcome.associationId),
        ],
      };
    case 'invalid': {
      const [first] = outcome.errors;
      const number = outcome.errors.length;
      const found = number === 1 ? 'One error keeps' : `${number} errors keep`;
      return {
        level: 'error',
        message: `${found} this association from being created. ${number === 1 ? '' : 'The first: '}${plainText(first?.message ?? '')}`,
        actions: [{ title: 'Show Problems', does: 'show-problems' }],
      };
    }
    case 'failed':
      return failed(outcome.failure, outcome.target);
  }
}

function failed(failure: Failure, target: Target | undefined): Report {
  const look = failure.outcome === 'unknown' && target ? lookCommand(target) : undefined;
  const command = look ?? failure.command;
  const sentences = [
    failure.says,
    ...(failure.detail ? [`AWS says: “${failure.detail}”`] : []),
    ...(failure.outcome === 'unknown' ? [] : ['Nothing was created.']),
    failure.advice,
    ...(command ? [command] : []),
  ];
  return {
    level: failure.outcome === 'unknown' ? 'warning' : 'error',
    message: sentences.join(' '),
    actions: [
      ...(failure.outcome === 'unknown' && target ? openConsole(target) : []),
      ...(command ? [{ title: 'Copy Command', does: 'copy', text: command } as const] : []),
      { title: 'Show Log', does: 'show-log' },
    ],
  };
}

function openConsole({ account, where }: Target, associationId?: string): Action[] {
  const url = consoleUrl(account, where.region, associationId);
  return url ? [{ title: 'Open in AWS Console', does: 'open', url }] : [];
}
