import { escapeMarkdown } from '../fieldWords.ts';
import { listInWords } from '../words.ts';
import { isRequired } from './parameterOrder.ts';
import type { DocumentParameter } from './ssmDocument.ts';

/** Type, duty and limits of a parameter on one line, as plain text: `StringList · required · at least 1 item`. */
export function parameterShape(parameter: DocumentParameter): string {
  const { type, required } = parameter;
  const duty = isRequired(parameter)
    ? 'required'
    : required === undefined
      ? 'not known whether required'
      : '';
  return [type ?? 'type not known', duty, limitsOf(parameter)].filter(Boolean).join(' · ');
}

/** Everything that is known of a parameter on one line of Markdown, its name first. */
export function parameterLine(name: string, parameter: DocumentParameter): string {
  const { description } = parameter;
  const facts = [`**${inLine(name)}**`, escapeMarkdown(parameterShape(parameter)), valuesOf(parameter)];
  return facts.filter(Boolean).join(' · ') + (description ? `: ${inLine(description)}` : '');
}

/** The same with room to breathe: what the parameter is for, how its values are written, which ones there are. */
export function parameterInMarkdown(name: string, parameter: DocumentParameter): string {
  const { description, type = '' } = parameter;
  const paragraphs = [
    `**${inLine(name)}** · ${escapeMarkdown(parameterShape(parameter))}`,
    description && `${inLine(description)}.`,
    valuesOf(parameter),
    FORMS[type],
  ];
  return paragraphs.filter(Boolean).join('\n\n');
}

/** A text that others wrote, as code where it can be code; on one line, shortened. */
export function codeInMarkdown(text: string): string {
  const line = shortened(text);
  if (line === '') return 'empty';
  return line.includes('`') ? escapeMarkdown(line) : `\`${line}\``;
}

/** A text that others wrote, inside a line of Markdown. */
export const inLine = (text: string): string => escapeMarkdown(text.replace(/\s+/g, ' ').trim());

/** The default of a parameter as a value of it is written. */
export const defaultText = (usual: unknown): string =>
  typeof usual === 'string' ? usual : JSON.stringify(usual);

/** How values of a type stand in the list that each parameter has. */
const FORMS: Readonly<Record<string, string>> = {
  String: 'A list of one text.',
  StringList: 'A list: each item is a value.',
  StringMap: 'A list of one text that holds a JSON object.',
  MapList: 'A list of one text that holds a JSON list of objects.',
  Boolean: 'A list of one text: `true` or `false`, in quotes.',
  Integer: 'A list of one text: a whole number, in quotes.',
};

function valuesOf({ allowedValues, knownValues, default: usual }: DocumentParameter): string {
  const listed = (values: readonly string[], joint: 'and' | 'or'): string => {
    const shown = values.slice(0, 12).map(codeInMarkdown);
    return shown.length < values.length ? `${shown.join(', ')} …` : listInWords(shown, joint);
  };
  const facts = [
    allowedValues && listed(allowedValues, 'or'),
    knownValues && `for example ${listed(knownValues, 'or')}`,
    usual !== undefined && usual !== '' && `default ${codeInMarkdown(defaultText(usual))}`,
  ];
  return facts.filter(Boolean).join(' · ');
}

function limitsOf({ range, minItems, maxItems, minChars, maxChars }: DocumentParameter): string {
  const facts = [
    range && `${range[0]} to ${range[1]}`,
    minItems !== undefined && `at least ${minItems} ${minItems === 1 ? 'item' : 'items'}`,
    maxItems !== undefined && `at most ${maxItems} ${maxItems === 1 ? 'item' : 'items'}`,
    minChars !== undefined && `at least ${minChars} characters`,
    maxChars !== undefined && `at most ${maxChars} characters`,
  ];
  return facts.filter(Boolean).join(' · ');
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}
