import { documentNameOf } from '../formats/fileNames.ts';
import type { SourceFile } from '../sourceFile.ts';
import { jsonOf, type Node, nameOf, type Property, propertyOf } from '../tree.ts';
import { isAwsName } from './documentsOf.ts';
import type { DocumentParameter, DocumentType, SsmDocument } from './ssmDocument.ts';

/**
 * The SSM document that a file holds, named after the file; undefined where it holds none, or one that could not have
 * that name. Parameters of a broken file may be missing, so what is read of it is not sure.
 */
export function readDocument(file: SourceFile): SsmDocument | undefined {
  const { root, uri, rangeOf, syntaxProblems } = file;
  const name = documentNameOf(uri);
  const version = propertyOf(root, 'schemaVersion')?.value;
  const schemaVersion =
    version?.kind === 'scalar' ? version.source.replace(/^(["'])(.*)\1$/, '$2') : undefined;
  if (!root || schemaVersion === undefined || !CONTENT.some((member) => propertyOf(root, member))) return;
  // A file called like a document of AWS is at best a copy: what runs is AWS's.
  if (!/^[\w.-]{3,128}$/.test(name) || isAwsName(name)) return undefined;
  const parameters = propertyOf(root, 'parameters')?.value;
  const purpose = textOf(propertyOf(root, 'description')?.value)?.trim().split('\n')[0];
  return {
    name,
    ...(purpose && { purpose }),
    type: typeOf(root, schemaVersion),
    schemaVersion,
    confidence: syntaxProblems.some(({ severity }) => severity === 'error') ? 'low' : 'high',
    parameters: Object.fromEntries(
      parameters?.kind === 'object'
        ? parameters.properties.map((property) => [nameOf(property), parameterOf(property)])
        : [],
    ),
    origin: { uri, span: { start: root.span.start, end: root.span.start }, rangeOf },
  };
}

/** Whether a text is worth reading as an SSM document: a quick look that takes no document for none. */
export const mayBeDocument = (text: string): boolean =>
  text.includes('schemaVersion') && CONTENT.some((member) => text.includes(member));

/** The members of which a document that can be run has one: of schema 0.3 and 2.x, of 1.2, of sessions. */
const CONTENT = ['mainSteps', 'runtimeConfig', 'sessionType'] as const;

/** Schema 2.x is also that of policy documents; for associations they are the same. */
function typeOf(root: Node, schemaVersion: string): DocumentType | undefined {
  if (propertyOf(root, 'sessionType')) return 'Session';
  if (schemaVersion === '0.3') return 'Automation';
  return schemaVersion === '1.2' || schemaVersion.startsWith('2.') ? 'Command' : undefined;
}

function parameterOf({ key, value }: Property): DocumentParameter {
  const member = (name: string): Node | undefined => propertyOf(value, name)?.value;
  const text = (name: string): string | undefined => textOf(member(name));
  const count = (name: string): number | undefined => countOf(member(name));
  const allowed = member('allowedValues');
  const byDefault = member('default');
  return defined({
    type: text('type'),
    // A parameter that is half written may yet get its default.
    required: value?.kind === 'object' ? !propertyOf(value, 'default') : undefined,
    default: byDefault && jsonOf(byDefault),
    allowedValues:
      allowed?.kind === 'array' ? allowed.items.flatMap((item) => textOf(item) ?? []) : undefined,
    allowedPattern: text('allowedPattern'),
    minItems: count('minItems'),
    maxItems: count('maxItems'),
    minChars: count('minChars'),
    maxChars: count('maxChars'),
    description: text('description'),
    span: key.span,
  });
}

/** Numbers and booleans too: SSM takes every value as text. */
const textOf = (node: Node | undefined): string | undefined =>
  node?.kind === 'scalar' && node.value !== null ? String(node.value) : undefined;

function countOf(node: Node | undefined): number | undefined {
  const count = Number(textOf(node));
  return Number.isInteger(count) ? count : undefined;
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Without the members that are not known. */
const defined = <T extends object>(members: T): Defined<T> =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as Defined<T>;
