import type { Schema } from './schema.ts';
import type { JsonValue } from './tree.ts';
import { limitsInWords, typeInWords } from './words.ts';

/** Type and limits on one line: `text · required`, `whole number · 1 to 6 days`. */
export function shapeInWords(schema: Schema, required: boolean): string {
  const items = typeof schema.items === 'object' ? limitsInWords(schema) : undefined;
  const limits = items ?? (schema.enum ? undefined : limitsInWords(schema));
  const parts = [
    typeInWords(schema),
    limits,
    required && 'required',
    schema.deprecationMessage && 'deprecated',
  ];
  return parts.filter(Boolean).join(' · ');
}

/** What there is to know about a field beyond its shape, as Markdown: words, values, default, examples, page. */
export function fieldInMarkdown(schema: Schema): string {
  const { default: usual, deprecationMessage, examples = [] } = schema;
  const shown = examples.filter(isScalar).filter((example) => example !== '' && !schema.enum);
  const facts = [
    usual !== undefined && `Default: ${code(usual)}`,
    shown.length > 0 && `Examples: ${shown.slice(0, 5).map(code).join(', ')}`,
    schema['x-since'] && `In the API since ${schema['x-since']}`,
  ];
  const paragraphs = [
    deprecationMessage && `**${escapeMarkdown(deprecationMessage)}**`,
    wordsOf(schema),
    schema.enum?.map((word) => `- ${code(word)} ${valueWords(schema, word) ?? ''}`.trim()).join('\n'),
    facts.filter(Boolean).join('  \n'),
    schema['x-docs'] && `[AWS documentation](${schema['x-docs']})`,
  ];
  return paragraphs.filter(Boolean).join('\n\n');
}

/** What one of the values that a field may have means, as Markdown. */
export function valueWords(schema: Schema, value: JsonValue): string | undefined {
  const index = typeof value === 'string' ? (schema.enum?.indexOf(value) ?? -1) : -1;
  const plain = schema.enumDescriptions?.[index];
  return schema.markdownEnumDescriptions?.[index] ?? (plain && escapeMarkdown(plain));
}

/** Text from a file or from plain words, so that Markdown takes no sign inside a line for its own. */
export const escapeMarkdown = (text: string): string => text.replace(/[\\`*_[\]<>|~&]/g, '\\$&');

const wordsOf = ({ description, markdownDescription }: Schema): string | undefined =>
  markdownDescription ?? (description && escapeMarkdown(description));

const code = (value: JsonValue): string => `\`${value}\``;

const isScalar = (value: JsonValue): boolean => typeof value !== 'object';
