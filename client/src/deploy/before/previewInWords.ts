import { plainText } from '../plainText.ts';
import type { Account } from '../ports.ts';
import type { ManagedNode } from '../signedIn.ts';
import { count } from '../words.ts';
import type { TargetPreview } from './previewTargets.ts';

/** What the page is about, beside its targets. */
export interface PreviewHead {
  readonly account: Account;
  readonly region: string;
  /** When it runs first, as a phrase: `at once`, `Tue 3 March 2026, 02:00 UTC`; missing where it is not known. */
  readonly firstRun?: string;
}

/** A page of plain text, a line each: how many nodes match now, the first run, rate control, and the nodes. */
export function previewInWords(preview: TargetPreview, head: PreviewHead): string[] {
  const { nodes, unmanaged, unsuited, notes } = preview;
  return [
    `Account ${plainText(head.account.id)}, ${plainText(head.region)}`,
    ...(nodes ? [matchInWords(nodes)] : []),
    ...notes.map((note) => (nodes ? `Note: ${plainText(note)}` : `Targets: ${plainText(note)}`)),
    ...(head.firstRun === undefined ? [] : [`First run: ${plainText(head.firstRun)}`]),
    `Rate control: ${plainText(preview.rateControl.says)}`,
    ...listInWords(
      'Named, but no managed nodes here',
      unmanaged.map((id) => plainText(id)),
    ),
    ...listInWords('The document does not run on their platform', unsuited.map(nodeInWords)),
    ...listInWords('Nodes', (nodes ?? []).map(nodeInWords)),
  ];
}

function matchInWords(nodes: readonly ManagedNode[]): string {
  const online = nodes.filter((node) => node.online).length;
  if (nodes.length === 0) return 'No managed node matches now.';
  const matching =
    nodes.length === 1 ? '1 managed node matches now' : `${nodes.length} managed nodes match now`;
  if (online === nodes.length) return `${matching}, ${online === 1 ? 'online' : 'all online'}.`;
  return `${matching}, ${online === 0 ? 'none' : online} of them online.`;
}

const nodeInWords = ({ id, name, platform, online }: ManagedNode): string =>
  [id, ...(name ? [name] : []), ...(platform ? [platform] : []), online ? 'online' : 'not online']
    .map((text) => plainText(text, 128))
    .join('  ');

function listInWords(title: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  const more = lines.length - MOST_LINES;
  return [
    '',
    `${title} (${count(lines.length, 'node')})`,
    ...lines.slice(0, MOST_LINES).map((line) => `  ${line}`),
    ...(more > 0 ? [`  and ${more} more`] : []),
  ];
}

const MOST_LINES = 50;
