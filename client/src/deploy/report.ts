import { consoleUrl } from './consoleUrl.ts';
import type { Failure } from './failureOf.ts';
import { lookCommand } from './lookCommand.ts';
import type { Outcome, Target } from './outcome.ts';
import { plainText } from './plainText.ts';
import { count, textOf } from './words.ts';

/** What to tell at the end, and what can be done from there. */
export interface Report {
  readonly level: 'information' | 'warning' | 'error';
  readonly message: string;
  readonly actions: readonly Action[];
}

export type Action =
  | { readonly title: string; readonly does: 'copy'; readonly text: string }
  | { readonly title: string; readonly does: 'open'; readonly url: string }
  /** Signs in again by the AWS CLI's own flow, in a terminal. */
  | { readonly title: string; readonly does: 'sign-in'; readonly command: readonly string[] }
  | { readonly title: string; readonly does: 'run-now' | 'executions'; readonly associationId: string }
  | { readonly title: string; readonly does: 'show-log' | 'show-problems' };

/** Undefined where a person needs no word: they cancelled. */
export function report(outcome: Outcome): Report | undefined {
  switch (outcome.kind) {
    case 'cancelled':
      return undefined;
    case 'running':
      return warning('This file is being created or updated already; nothing more was started.');
    case 'created':
      return {
        level: 'information',
        message: `Created association ${plainText(outcome.associationId)}${outcome.found ? '. Its reply was lost; it was found by looking' : ''}`,
        actions: [
          { title: 'Copy AssociationId', does: 'copy', text: outcome.associationId },
          ...openConsole(outcome.target, outcome.associationId),
        ],
      };
    case 'updated':
      return {
        level: 'information',
        message: `Updated association ${plainText(outcome.associationId)}, now version ${plainText(outcome.version)}${outcome.found ? '. The reply was lost; looking told' : ''}`,
        actions: [
          { title: 'Copy AssociationId', does: 'copy', text: outcome.associationId },
          ...openConsole(outcome.target, outcome.associationId),
        ],
      };
    case 'same':
      return {
        level: 'information',
        message: `Nothing to do: association ${plainText(outcome.live.associationId)} says what the file says (version ${plainText(outcome.live.version)})`,
        actions: [
          { title: 'Run Now', does: 'run-now', associationId: outcome.live.associationId },
          { title: 'Show Executions', does: 'executions', associationId: outcome.live.associationId },
          ...openConsole(outcome.target, outcome.live.associationId),
        ],
      };
    case 'batch':
      return batch(outcome);
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
      return failed(outcome);
  }
}

/**
 * What a failure comes to: what happened, what AWS says, what stands, what to do.
 * @param nothing says that nothing was done, where that is certain
 * @param done what was done before it failed
 */
export function failureInWords(failure: Failure, nothing: string, command?: string, done?: string): string {
  return [
    failure.says,
    ...(failure.detail ? [`AWS says: “${failure.detail}”`] : []),
    ...(done ? [done] : failure.outcome === 'unknown' ? [] : [nothing]),
    failure.advice,
    ...(command ? [command] : []),
  ].join(' ');
}

/** A button that signs in again, where the command of a failure does that. */
export function signInAction({ signIn }: Failure): Action[] {
  return signIn ? [{ title: 'Sign In', does: 'sign-in', command: signIn }] : [];
}

function failed({ failure, target, tried, done }: Outcome & { readonly kind: 'failed' }): Report {
  const look =
    failure.outcome === 'unknown' && target && tried !== 'update' ? lookCommand(target) : undefined;
  const command = look ?? failure.command;
  return {
    level: failure.outcome === 'unknown' ? 'warning' : 'error',
    message: failureInWords(
      failure,
      tried === 'update' ? 'Nothing was changed.' : 'Nothing was created.',
      command,
      done,
    ),
    actions: [
      ...signInAction(failure),
      ...(failure.outcome === 'unknown' && target ? openConsole(target) : []),
      ...(command ? [{ title: 'Copy Command', does: 'copy', text: command } as const] : []),
      { title: 'Show Log', does: 'show-log' },
    ],
  };
}

function batch({ result, target }: Outcome & { readonly kind: 'batch' }): Report {
  const { created, failed } = result;
  const ids = created.map(({ associationId }) => associationId).join('\n');
  const reasons = failed.map(
    ({ entry, text }) =>
      `${textOf(entry.AssociationName) || textOf(entry.Name) || 'an entry'}: ${plainText(text, 160) || 'no reason given'}`,
  );
  const more = reasons.length > MOST_REASONS ? ` … ${reasons.length - MOST_REASONS} more` : '';
  return {
    level: failed.length > 0 ? 'warning' : 'information',
    message: `Created ${count(created.length, 'association')} of ${created.length + failed.length}${failed.length > 0 ? `. Failed: ${reasons.slice(0, MOST_REASONS).join('; ')}${more}` : ''}`,
    actions: [
      ...(ids ? [{ title: 'Copy AssociationIds', does: 'copy', text: ids } as const] : []),
      ...openConsole(target),
    ],
  };
}

const MOST_REASONS = 4;

const warning = (message: string): Report => ({ level: 'warning', message, actions: [] });

function openConsole({ account, where }: Target, associationId?: string): Action[] {
  const url = consoleUrl(account, where.region, associationId);
  return url ? [{ title: 'Open in AWS Console', does: 'open', url }] : [];
}
