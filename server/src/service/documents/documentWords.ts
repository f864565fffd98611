import { escapeMarkdown } from '../fieldWords.ts';
import { parameterOrder } from './parameterOrder.ts';
import { inLine, parameterLine } from './parameterWords.ts';
import type { SsmDocument } from './ssmDocument.ts';

/** Type, platforms and schema version on one line, as plain text: `Command · Windows, Linux · schema 2.2`. */
export function documentShape({ type, platforms = [], schemaVersion, deprecated }: SsmDocument): string {
  const facts = [
    type ?? 'type not known',
    platforms.map((name) => PLATFORMS[name] ?? name).join(', '),
    schemaVersion && `schema ${schemaVersion}`,
    deprecated && 'deprecated',
  ];
  return facts.filter(Boolean).join(' · ');
}

/** What is known of a document, with all its parameters, as Markdown. */
export function documentInMarkdown(document: SsmDocument): string {
  const { name, purpose } = document;
  const paragraphs = [
    `**${inLine(name)}** · ${escapeMarkdown(documentShape(document))}`,
    purpose && `${inLine(purpose).replace(/\.$/, '')}.`,
    parametersInMarkdown(document),
  ];
  return paragraphs.filter(Boolean).join('\n\n');
}

/** The parameters of a document, required ones first, and how sure that is. */
export function parametersInMarkdown(document: SsmDocument): string {
  const lines = parameterOrder(document).map(([name, parameter]) => `- ${parameterLine(name, parameter)}`);
  const list = lines.length > 0 ? `Parameters:\n\n${lines.join('\n')}` : 'It has no parameters.';
  return `${list}\n\n${surenessInWords(document)}`;
}

/** Where the knowledge comes from, and of which day it is. */
export function surenessInWords({ asOf, confidence, inAccount, origin }: SsmDocument): string {
  if (inAccount) return 'As AWS has it in this account.';
  if (origin) return 'Read from a document in this workspace.';
  return `${asOf ? `As of ${escapeMarkdown(asOf)}, ` : ''}${SOURCES[confidence]}`.replace(/^./, (first) =>
    first.toUpperCase(),
  );
}

const SOURCES: Readonly<Record<SsmDocument['confidence'], string>> = {
  high: "from the document's content. AWS may have added parameters since.",
  medium: "from AWS's pages, which may be older than the document.",
  low: 'from second hand: there may be other parameters.',
};

const PLATFORMS: Readonly<Record<string, string>> = { MacOS: 'macOS' };
