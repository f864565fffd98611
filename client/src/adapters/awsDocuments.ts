import {
  DescribeDocumentCommand,
  type DocumentDescription,
  type DocumentIdentifier,
  type DocumentParameter,
  paginateListDocuments,
  paginateListDocumentVersions,
  type SSMClient,
} from '@aws-sdk/client-ssm';
import type { AccountDocument, AccountParameter, Call, Questions } from '../deploy/signedIn.ts';
import { named } from './awsCall.ts';
import { said } from './awsFieldOf.ts';
import { ask, askAll } from './awsQuestion.ts';
import type { AwsSession } from './awsSession.ts';

/** SSM documents that the account can use. */
export function awsDocuments(
  session: AwsSession,
  client: SSMClient,
): Pick<Questions, 'documents' | 'document' | 'documentVersions'> {
  return {
    documents: async (call) => {
      // `Private` are those that others share with this account. A request takes one owner.
      const own = await documentsOf('Self', call);
      const shared = own.ok ? await documentsOf('Private', call) : own;
      if (!own.ok || !shared.ok) return shared;
      const byName = new Map([...shared.value, ...own.value].map((one) => [one.name, one]));
      return { ok: true, value: [...byName.values()] };
    },
    document: (Name, version, call) =>
      ask(
        'DescribeDocument',
        session,
        call,
        (options) =>
          client.send(new DescribeDocumentCommand({ Name, ...said({ DocumentVersion: version }) }), options),
        ({ Document }) => {
          if (Document?.Name) return described(Document.Name, Document);
          throw named('NoDocument', 'No document in the reply');
        },
      ),
    documentVersions: (Name, call) =>
      askAll(
        'ListDocumentVersions',
        session,
        call,
        (options) => paginateListDocumentVersions({ client, pageSize: 50 }, { Name }, options),
        ({ DocumentVersions }) =>
          (DocumentVersions ?? []).flatMap(({ DocumentVersion }) => DocumentVersion ?? []),
      ),
  };

  function documentsOf(owner: 'Self' | 'Private', call: Call) {
    const input = { Filters: [{ Key: 'Owner', Values: [owner] }] };
    return askAll(
      'ListDocuments',
      session,
      call,
      (options) => paginateListDocuments({ client, pageSize: 50 }, input, options),
      ({ DocumentIdentifiers }) => (DocumentIdentifiers ?? []).flatMap(listed),
    );
  }
}

function listed(identifier: DocumentIdentifier): readonly AccountDocument[] {
  const { Name, DocumentType = '', PlatformTypes = [], Owner, SchemaVersion } = identifier;
  if (!Name) return [];
  const more = said({ owner: Owner, schemaVersion: SchemaVersion });
  return [{ name: Name, type: DocumentType, platforms: PlatformTypes, ...more }];
}

const described = (name: string, document: DocumentDescription): AccountDocument => ({
  name,
  type: document.DocumentType ?? '',
  platforms: document.PlatformTypes ?? [],
  parameters: (document.Parameters ?? []).flatMap(parameter),
  ...said({
    owner: document.Owner,
    schemaVersion: document.SchemaVersion,
    description: document.Description,
    defaultVersion: document.DefaultVersion,
    latestVersion: document.LatestVersion,
  }),
});

function parameter({
  Name,
  Type,
  Description,
  DefaultValue,
}: DocumentParameter): readonly AccountParameter[] {
  if (!Name) return [];
  return [
    {
      name: Name,
      type: Type ?? '',
      ...said({ description: Description }),
      // An empty default is one.
      ...(DefaultValue !== undefined && { defaultValue: DefaultValue }),
    },
  ];
}
