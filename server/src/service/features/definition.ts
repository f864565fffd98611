import type { LocationLink, Position } from 'vscode-languageserver-types';
import { associationAround } from '../association.ts';
import type { SsmDocument } from '../documents/ssmDocument.ts';
import { requestKind } from '../requestKind.ts';
import type { SourceFile } from '../sourceFile.ts';
import type { Surroundings } from '../surroundings.ts';
import { type Located, locate, type Span } from '../tree.ts';

/**
 * Where a document of the workspace is written, from its name; where one of its parameters is, from its name in
 * `Parameters` and where an Automation gets its targets. Nothing for documents of AWS, which are in no file.
 */
export function definition(
  file: SourceFile,
  position: Position,
  surroundings: Surroundings = {},
): LocationLink[] {
  const { root } = file;
  const at = locate(root, file.offsetAt(position));
  if (!at) return [];
  const association = associationAround(root, at.path, requestKind(root), surroundings);
  const { document } = association ?? {};
  if (!association || !document?.origin) return [];
  const { uri, rangeOf } = document.origin;
  const from = spanOf(at);
  const to = targetOf(at, at.path.slice(association.path.length), document);
  if (!from || !to) return [];
  return [
    {
      originSelectionRange: file.rangeOf(from),
      targetUri: uri,
      targetRange: rangeOf(to),
      targetSelectionRange: rangeOf(to),
    },
  ];
}

/** The place in the document that a place in an association means. */
function targetOf(
  { property, node }: Located,
  [field, name, ...more]: readonly (string | number)[],
  { origin, parameters }: SsmDocument,
): Span | undefined {
  const spanOfParameter = (written: unknown): Span | undefined =>
    typeof written === 'string' && Object.hasOwn(parameters, written) ? parameters[written]?.span : undefined;
  if (field === 'Parameters') return property && more.length === 0 ? spanOfParameter(name) : undefined;
  if (property || name !== undefined || node?.kind !== 'scalar') return undefined;
  if (field === 'AutomationTargetParameterName') return spanOfParameter(node.value);
  return field === 'Name' ? origin?.span : undefined;
}

const spanOf = ({ property, node }: Located): Span | undefined => (property ? property.key : node)?.span;
