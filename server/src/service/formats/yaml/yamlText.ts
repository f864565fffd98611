import { Document, isCollection, Pair, Scalar, type ScalarTag, YAMLMap, YAMLSeq } from 'yaml';
import { stringifyString } from 'yaml/util';
import type { Node, ObjectNode } from '../../tree.ts';
import type { Written } from '../format.ts';
import { lastOfEach } from '../lastOfEach.ts';
import type { Remark } from '../remarks.ts';
import { isPlainText, quoted } from './scalar.ts';

/** A whole file that says what `root` says, in blocks, with the remarks as comments. */
export function yamlText(root: Node, remarks: readonly Remark[]): Written {
  const writing: Writing = { remarks, placed: new Set() };
  const document = new Document(null, {
    // Words that YAML 1.1 takes for booleans, times and numbers are put in quotes too: other tools still read it.
    compat: 'yaml-1.1',
    customTags: (tags) => [TEXT, ...tags],
  });
  const contents = nodeOf(root, writing);
  const above = said(writing, root, 'above');
  const below = said(writing, root, 'behind');
  if (above) document.commentBefore = above;
  if (below) document.comment = below;
  document.contents = contents;
  const text = document.toString({ lineWidth: 0, blockQuote: 'literal' });
  return { text, lost: remarks.length - writing.placed.size };
}

interface Writing {
  readonly remarks: readonly Remark[];
  readonly placed: Set<Remark>;
}

type Part = Scalar | YAMLMap<Scalar, Part> | YAMLSeq<Part>;

function nodeOf(node: Node, writing: Writing): Part {
  if (node.kind === 'scalar') return new Scalar(node.value);
  const collection = node.kind === 'array' ? listOf(node.items, writing) : mappingOf(node, writing);
  const end = said(writing, node, 'end');
  if (end) collection.comment = end;
  return collection;
}

function listOf(items: readonly Node[], writing: Writing): YAMLSeq<Part> {
  const list = new YAMLSeq<Part>();
  for (const item of items) {
    const part = nodeOf(item, writing);
    const above = said(writing, item, 'above');
    if (above) part.commentBefore = above;
    remarkBehind(part, said(writing, item, 'behind'));
    list.items.push(part);
  }
  return list;
}

function mappingOf(object: ObjectNode, writing: Writing): YAMLMap<Scalar, Part> {
  const mapping = new YAMLMap<Scalar, Part>();
  for (const [name, property] of lastOfEach(object)) {
    const key = new Scalar(name);
    const above = said(writing, property, 'above');
    const part = nodeOf(property.value, writing);
    remarkBehind(part, said(writing, property, 'behind'));
    // Behind empty brackets a comment would break the line.
    const inside = isCollection(part) && part.items.length === 0 ? takenFrom(part) : undefined;
    const lines = [above, inside].filter((text) => text !== undefined);
    if (lines.length > 0) key.commentBefore = lines.join('\n');
    mapping.items.push(new Pair(key, part));
  }
  return mapping;
}

function remarkBehind(part: Part, text: string | undefined): void {
  if (text) part.comment = part.comment ? `${part.comment}\n${text}` : text;
}

function takenFrom(part: Part): string | undefined {
  const { comment } = part;
  part.comment = null;
  return comment ?? undefined;
}

/** The lines of all remarks at a place, each after one blank. */
function said({ remarks, placed }: Writing, on: Remark['on'], place: Remark['place']): string | undefined {
  const here = remarks.filter((remark) => remark.on === on && remark.place === place);
  for (const remark of here) placed.add(remark);
  return here.length > 0 ? here.map(({ text }) => text.replace(/^/gm, ' ')).join('\n') : undefined;
}

/** Writes text that any reader would take for something else, or that a bare word cannot hold, in quotes. */
const TEXT: ScalarTag = {
  tag: 'tag:yaml.org,2002:str',
  default: true,
  resolve: (text) => text,
  identify: (value) => typeof value === 'string',
  stringify: (item, context, onComment, onChompKeep) => {
    const text = String(item.value);
    const fits = context.implicitKey ? fitsWord(text) : fitsWord(text) || fitsBlock(text);
    return fits
      ? stringifyString(item, { ...context, actualString: true }, onComment, onChompKeep)
      : quoted(text);
  },
};

/** True for text that stays itself as a bare word, wherever it stands and whatever a hasty eye takes it for. */
const fitsWord = (text: string): boolean => isPlainText(text, false) && !/^[-?:]/.test(text);

/** True for several lines that a block scalar holds as they are. */
const fitsBlock = (text: string): boolean =>
  /^\S.*\n/.test(text) && !/\n[ \t]+$/.test(text) && !/[^\P{Cc}\n\t]|[\p{Cs}\u2028\u2029\ufeff]/u.test(text);
