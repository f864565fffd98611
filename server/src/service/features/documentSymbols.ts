import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver-types';
import type { SourceFile } from '../sourceFile.ts';
import { type Node, nameOf, type ObjectNode, type Property, propertyOf, type Span } from '../tree.ts';

/** The outline: fields with their values, targets and tags by what they say. */
export function documentSymbols(file: SourceFile): DocumentSymbol[] {
  const { root } = file;
  return root ? childrenOf(root, file) : [];
}

function childrenOf(node: Node, file: SourceFile): DocumentSymbol[] {
  // What an alias stands for is written, and outlined, elsewhere.
  if (node.alias || node.kind === 'scalar') return [];
  if (node.kind === 'array') {
    return node.items.flatMap((item, index) =>
      item.kind === 'scalar' ? [] : [symbol(itemName(item, index), item, item.span, item.span, file)],
    );
  }
  return node.properties.flatMap((property) => (property.alias ? [] : [propertySymbol(property, file)]));
}

function propertySymbol(property: Property, file: SourceFile): DocumentSymbol {
  const { key, span, value } = property;
  const whole = { start: Math.min(span.start, key.span.start), end: Math.max(span.end, key.span.end) };
  return symbol(nameOf(property), value, whole, key.span, file);
}

function symbol(
  name: string,
  node: Node | undefined,
  span: Span,
  selection: Span,
  file: SourceFile,
): DocumentSymbol {
  const detail = node && detailOf(node);
  return {
    // An editor refuses a symbol without a name.
    name: name.trim() || '(no name)',
    ...(detail && { detail }),
    kind: kindOf(node),
    range: file.rangeOf(span),
    selectionRange: file.rangeOf(selection),
    children: node ? childrenOf(node, file) : [],
  };
}

/** `tag:Environment = Production, Staging` for a target, `Team` for a tag, the document for one of a batch. */
function itemName(item: Node, index: number): string {
  const text = (name: string): string => inWords(propertyOf(item, name)?.value);
  const key = text('Key');
  const values = text('Values') || text('Value');
  if (key) return values ? `${key} = ${values}` : key;
  return text('AssociationName') || text('Name') || String(index + 1);
}

/** Scalars as they are; a list of them in one line. */
const detailOf = (node: Node): string => shortened(inWords(node));

function inWords(node: Node | undefined): string {
  if (node?.kind === 'scalar') return node.value === null ? '' : String(node.value);
  if (node?.kind !== 'array') return '';
  return node.items.every(({ kind }) => kind === 'scalar') ? node.items.map(inWords).join(', ') : '';
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}

function kindOf(node: Node | ObjectNode | undefined): SymbolKind {
  if (node?.kind === 'object') return SymbolKind.Object;
  if (node?.kind === 'array') return SymbolKind.Array;
  switch (typeof node?.value) {
    case 'number':
      return SymbolKind.Number;
    case 'boolean':
      return SymbolKind.Boolean;
    case 'string':
      return SymbolKind.String;
    default:
      return SymbolKind.Null;
  }
}
