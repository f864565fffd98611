import type { TextDocument } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { PreparedRequest } from '../../../server/src/protocol.ts';
import type { SignedIn } from '../deploy/signedIn.ts';
import type { Session } from '../session.ts';
import { associationFile } from './associationFile.ts';
import { preparedFile } from './preparedFile.ts';

/** A file without errors, and who is signed in for its folder. */
export interface FileInAccount {
  readonly document: TextDocument;
  readonly prepared: PreparedRequest;
  readonly signedIn: SignedIn;
}

/** What a command about a file needs of both; undefined when one is missing, which the person is told, or when they leave. */
export async function fileInAccount(
  client: LanguageClient,
  session: Session,
  resource: unknown,
): Promise<FileInAccount | undefined> {
  const document = await associationFile(client, resource);
  const prepared = document && (await preparedFile(client, document));
  const signedIn = prepared && (await session.signIn(document.uri));
  return signedIn && { document, prepared, signedIn };
}
