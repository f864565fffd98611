import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type DocumentSymbol, Range, type SelectionRange, type TextEdit } from 'vscode-languageserver-types';
import { parse, stringify } from 'yaml';
import * as service from '../server/src/service/index.ts';
import { plainText } from '../server/src/service/plainText.ts';
import { requestKind } from '../server/src/service/requestKind.ts';
import { schemaAt } from '../server/src/service/schema.ts';
import { nameOf, type Path, walk } from '../server/src/service/tree.ts';
import { own } from './support/documents.ts';
import { type FormatName, fileOf } from './support/fileOf.ts';

interface Sample {
  readonly name: string;
  readonly format: FormatName;
  readonly text: string;
}

/** Every file of a folder as it is, and what it says in the other format. */
const samplesIn = (folder: string): readonly Sample[] =>
  readdirSync(folder)
    .filter((name) => /\.association\.(json|ya?ml)$/.test(name))
    .flatMap((name): readonly Sample[] => {
      const text = readFileSync(`${folder}/${name}`, 'utf8');
      const value = parse(text, { merge: true });
      return name.endsWith('.json')
        ? [
            { name, format: 'json', text },
            { name: `${name} as YAML`, format: 'yaml', text: stringify(value) },
          ]
        : [
            { name, format: 'yaml', text },
            { name: `${name} as JSON`, format: 'json', text: `${JSON.stringify(value, undefined, 2)}\n` },
          ];
    });

/** Short files of odd shapes, which people do not meet in the examples. */
const SAMPLES = samplesIn('test/samples');
const EXAMPLES = samplesIn('examples');

/** Thousands of texts in one test: a busy machine may take its time. */
const PATIENCE = 180_000;

describe.each(SAMPLES)('$name', ({ format, text }) => {
  test('every text with one character left out goes through every feature', { timeout: PATIENCE }, () => {
    for (let gap = 0; gap < text.length; gap++) {
      tryEverything(fileOf(text.slice(0, gap) + text.slice(gap + 1), format), gap);
    }
  });
});

describe.each([...SAMPLES, ...EXAMPLES])('$name', ({ format, text }) => {
  test('every prefix goes through every feature', { timeout: PATIENCE }, () => {
    for (let end = 0; end <= text.length; end++) tryEverything(fileOf(text.slice(0, end), format), end);
  });

  test.each(keysIn(text, format))('$shown is offered when it is to be typed', ({ path, start }) => {
    for (const typed of [0, 1, 2]) {
      const file = fileOf(text.slice(0, start + typed), format);
      const items = service.completion(
        file,
        file.rangeOf({ start: start + typed, end: start + typed }).start,
      );
      const item = items.find(({ label }) => label === path.at(-1));
      expect(item?.label, JSON.stringify(file.text.slice(-40))).toBe(path.at(-1));
      const edits = [item?.textEdit as TextEdit, ...(item?.additionalTextEdits ?? [])];
      const after = fileOf(plainText(applied(file, edits)), format);
      const keys = keysIn(after.text, format).map((key) => key.path.join('.'));
      expect(keys, after.text).toContain(path.join('.'));
    }
  });

  test.each(wordsIn(text, format))('$shown is offered when it is to be typed', ({ start, word }) => {
    const file = fileOf(text.slice(0, start), format);
    const items = service.completion(file, file.rangeOf({ start, end: start }).start);
    expect(
      items.map(({ label }) => label),
      JSON.stringify(file.text.slice(-40)),
    ).toContain(word);
  });
});

/** Every name is that of a document in the workspace; the editor has our command. */
const around: service.Surroundings = {
  documents: { find: () => own, all: () => [own] },
  commands: ['ssmAssociation.createAssociation'],
};

/** An account that has something everywhere. */
const account: NonNullable<service.Surroundings['account']> = {
  documents: [{ name: 'a$b', type: 'Automation' }],
  document: { 'my-doc': { versions: ['1'], parameters: [{ name: 'a}b', type: 'StringList' }] } },
  tagKeys: ['a|b'],
  nodes: [{ id: 'i-0', name: 'a' }],
  groups: ['a\\b'],
  calendars: ['a"b'],
};

/** Each verb of the service at the cursor and on the whole file; what it answers must lie inside the text. */
function tryEverything(file: service.SourceFile, offset: number): void {
  const position = file.rangeOf({ start: offset, end: offset }).start;
  const whole = file.rangeOf({ start: 0, end: file.text.length });
  const inside = ({ start, end }: Range): void => {
    const span = { start: file.offsetAt(start), end: file.offsetAt(end) };
    if (span.start > span.end || !Range.is({ start, end }))
      throw new Error(`Not a range: ${JSON.stringify(span)}`);
    const again = file.rangeOf(span);
    if (JSON.stringify(again) !== JSON.stringify({ start, end })) throw new Error('A range outside the text');
  };
  for (const { range } of service.diagnostics(file)) inside(range);
  const shown = service.hover(file, position);
  if (shown?.range) inside(shown.range);
  for (const { position: behind } of service.inlayHints(file, whole)) inside({ start: behind, end: behind });
  service.signatureHelp(file, position);
  for (const { textEdit } of service.completion(file, position)) inside((textEdit as TextEdit).range);
  service.lookUpsAt(file, position);
  service.lookUpsForHover(file, position);
  for (const { textEdit } of service.completion(file, position, { account })) {
    inside((textEdit as TextEdit).range);
  }
  for (const { edit } of service.codeActions(file, whole)) applied(file, edit?.changes?.[file.uri] ?? []);
  for (const { edit } of service.codeActions(file, whole, { only: [service.FIX_ALL, service.SORT_FIELDS] })) {
    applied(file, edit?.changes?.[file.uri] ?? []);
  }
  for (const { originSelectionRange } of service.definition(file, position, around)) {
    if (originSelectionRange) inside(originSelectionRange);
  }
  for (const { range } of [...service.documentLinks(file, around), ...service.codeLenses(file, around)]) {
    inside(range);
  }
  service.documentSymbols(file).forEach(nested);
  for (const selection of service.selectionRanges(file, [position])) narrower(selection);
  for (const { startLine, endLine } of service.foldingRanges(file)) {
    if (startLine >= endLine || endLine > whole.end.line) throw new Error('A fold outside the text');
  }
  applied(file, service.formatting(file, { tabSize: 2, insertSpaces: true }));
  const result = service.prepare(file);
  if (!result.ready && result.errors.length === 0) throw new Error('Not ready without a reason');
  service.locateMember(file, 'targets.1.member.key');

  function nested({ range, selectionRange, children = [], name }: DocumentSymbol): void {
    inside(range);
    if (name === '' || !contains(range, selectionRange)) throw new Error(`A symbol out of place: ${name}`);
    children.forEach(nested);
  }
  function narrower({ range, parent }: SelectionRange): void {
    inside(range);
    if (parent && !contains(parent.range, range))
      throw new Error('A selection larger than the one around it');
    if (parent) narrower(parent);
  }
  function contains(outer: Range, inner: Range): boolean {
    return (
      file.offsetAt(outer.start) <= file.offsetAt(inner.start) &&
      file.offsetAt(inner.end) <= file.offsetAt(outer.end)
    );
  }
}

/** Throws where edits overlap. */
const applied = ({ text, uri }: service.SourceFile, edits: readonly TextEdit[]): string =>
  TextDocument.applyEdits(TextDocument.create(uri, '', 0, text), [...edits]);

/** The keys that make a file the request of another operation: a new file does not offer them. */
const TELLING: readonly string[] = ['AssociationId', 'Entries'];

/** The keys of a text that completion should know, with where they start. */
function keysIn(text: string, format: FormatName): readonly { path: Path; shown: string; start: number }[] {
  const { root } = fileOf(text, format);
  const kind = requestKind(root);
  return [...walk(root)].flatMap(({ node, path }) =>
    node.kind === 'object' && !node.alias
      ? node.properties.flatMap((property) => {
          const name = nameOf(property);
          const named =
            Object.hasOwn(schemaAt(kind, path)?.properties ?? {}, name) && !TELLING.includes(name);
          const inner = [...path, name];
          return named && !property.alias
            ? [{ path: inner, shown: inner.join('.'), start: property.key.span.start }]
            : [];
        })
      : [],
  );
}

/** The values of a text that the schema lists, with where they start. */
function wordsIn(
  text: string,
  format: FormatName,
): readonly { shown: string; start: number; word: string }[] {
  const { root } = fileOf(text, format);
  return [...walk(root)].flatMap(({ node, path }) => {
    if (node.kind !== 'scalar' || node.alias) return [];
    const schema = schemaAt(requestKind(root), path);
    const words =
      schema?.type === 'boolean' ? ['true', 'false'] : [...(schema?.enum ?? []), ...(schema?.examples ?? [])];
    const word = String(node.value);
    return word && words.includes(word)
      ? [{ shown: `${path.join('.')}: ${word}`, start: node.span.start, word }]
      : [];
  });
}
