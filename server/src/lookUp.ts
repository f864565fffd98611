import type { CancellationToken, Connection } from 'vscode-languageserver';
import { RequestType } from './lsp.ts';
import { type AccountKnowledge, LOOK_UP, type LookUpParams, type LookUpResult } from './protocol.ts';

/** Asks the editor what an account has. Undefined where nothing is asked for, and where the editor does not tell. */
export function lookUp(
  connection: Connection,
  params: LookUpParams,
  token: CancellationToken,
): Promise<AccountKnowledge | undefined> | undefined {
  if (params.lookUps.length === 0 || token.isCancellationRequested) return undefined;
  return connection.sendRequest(request, params, token).then(
    (answer) => answer?.account,
    () => undefined,
  );
}

const request = new RequestType<LookUpParams, LookUpResult, never>(LOOK_UP);
