import type { CancellationToken } from 'vscode-languageserver';
import { LSPErrorCodes, ResponseError } from './lsp.ts';

/**
 * Answers unless the request was cancelled before its turn. The service is synchronous: no cancellation can arrive while
 * it works.
 */
export const inTime = <T>(token: CancellationToken, answer: () => T): T | ResponseError<never> =>
  token.isCancellationRequested ? new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled') : answer();
