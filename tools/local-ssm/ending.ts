import type { Faults } from './faults.ts';
import type { HttpReply, ServiceCall } from './serviceCall.ts';
import { serviceError } from './serviceError.ts';

/** How a call ends for the caller. Whatever it stores is stored by the time this is known. */
export type Ending =
  | { readonly kind: 'reply'; readonly reply: HttpReply; readonly due: Promise<void> }
  /** Carried out, but the caller is not told. */
  | { readonly kind: 'drop'; readonly reply: HttpReply }
  /** Not carried out. */
  | { readonly kind: 'reset' };

/** Carries a call out, unless a fault that is meant for it prevents that. */
export function endingOf(call: ServiceCall, requestId: string, faults: Faults): Ending {
  const strike = faults.strike(call.operation);
  const effect = strike?.effect;
  switch (effect?.kind) {
    case 'reset':
      return { kind: 'reset' };
    case 'drop':
      return { kind: 'drop', reply: call.answer(requestId) };
    case 'http':
      if (effect.stored) call.answer(requestId);
      return now(failurePage(effect.status));
    case 'error':
      return now(call.refuse(serviceError(effect.name, effect.message), requestId));
    case 'delay':
    case 'hold':
      return { kind: 'reply', reply: call.answer(requestId), due: strike?.due ?? Promise.resolve() };
    default:
      return now(call.answer(requestId));
  }
}

/** In a word or two, for the log. */
export function outcomeOf(ending: Ending): string {
  if (ending.kind === 'reset') return 'connection reset, nothing stored';
  const { status, error } = ending.reply;
  const outcome = error === undefined ? String(status) : `${status} ${error}`;
  return ending.kind === 'drop' ? `${outcome}, reply dropped` : outcome;
}

const now = (reply: HttpReply): Ending => ({ kind: 'reply', reply, due: Promise.resolve() });

function failurePage(status: 500 | 502 | 503): HttpReply {
  const title = `${status} ${STATUS_WORDS[status]}`;
  const body = `<html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>\n`;
  return { status, contentType: 'text/html', body };
}

const STATUS_WORDS = {
  500: 'Internal Server Error',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
} as const;
