/** A Markdown table, padded so that it reads well as plain text, too. Cells are Markdown already. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((_, column) =>
    Math.min(WIDEST, Math.max(3, ...[head, ...rows].map((row) => [...(row[column] ?? '')].length))),
  );
  const line = (cells: readonly string[], fill = ' ') =>
    `| ${widths.map((width, column) => padded(cells[column] ?? '', width, fill)).join(' | ')} |`;
  return [line(head), line([], '-'), ...rows.map((row) => line(row))].join('\n');
}

const padded = (text: string, width: number, fill: string): string =>
  text + fill.repeat(Math.max(0, width - [...text].length));

/** One long cell must not push all others out of sight. */
const WIDEST = 60;
