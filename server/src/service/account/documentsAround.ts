import type { AccountDocument, AccountDocumentContent, AccountParameter } from '../../protocol.ts';
import { isListType } from '../documents/parameterTemplate.ts';
import type { DocumentParameter, DocumentType, SsmDocument } from '../documents/ssmDocument.ts';
import type { Documents, Surroundings } from '../surroundings.ts';
import { entryOf } from './entryOf.ts';

/** The documents that are known without the account, and behind them those that it has. */
export function documentsAround({ account, documents }: Surroundings): Documents | undefined {
  if (!account) return documents;
  return {
    find: (written) => {
      const content = entryOf(account.document, written);
      return documents?.find(written) ?? (content?.parameters && documentOf({ ...content, name: written }));
    },
    all: () => {
      const known = documents?.all() ?? [];
      const names = new Set(known.map(({ name }) => name));
      const others = (account.documents ?? []).filter(
        ({ name, type }) => !names.has(name) && (type === '' || typeOf(type) !== undefined),
      );
      return [...known, ...others.map(documentOf)];
    },
  };
}

function documentOf(document: AccountDocumentContent & Pick<AccountDocument, 'name'>): SsmDocument {
  const { description, name, parameters = [], platforms, schemaVersion, type } = document;
  return {
    name,
    type: typeOf(type),
    confidence: 'high',
    inAccount: true,
    parameters: Object.fromEntries(parameters.map((parameter) => [parameter.name, parameterOf(parameter)])),
    ...(schemaVersion && { schemaVersion }),
    ...(platforms && { platforms }),
    ...(description && { purpose: description }),
  };
}

/** Those that can be associated; undefined for all others. */
const typeOf = (type: string | undefined): DocumentType | undefined => TYPES.find((known) => known === type);

const TYPES: readonly DocumentType[] = ['Command', 'Policy', 'Automation'];

/** A parameter without a default must be given a value (API reference of `DocumentParameter`). */
const parameterOf = ({ defaultValue, description, type }: AccountParameter): DocumentParameter => ({
  required: defaultValue === undefined,
  ...(type && { type }),
  ...(description && { description }),
  ...(defaultValue !== undefined && { default: isListType(type) ? listIn(defaultValue) : defaultValue }),
});

/** The default of a list comes as the text of one. */
function listIn(text: string): unknown {
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? list : text;
  } catch {
    return text;
  }
}
