/** What a list of samples comes to. */
export interface Figure {
  readonly median: number;
  readonly p95: number;
  readonly samples: number;
}

/** Figures by row and column. */
export type Table = Readonly<Record<string, Readonly<Record<string, Figure>>>>;

/** Samples as they come in. */
export interface Sampling {
  add(row: string, column: string, sample: number): void;
  table(): Table;
}

export function sampling(): Sampling {
  const rows = new Map<string, Map<string, number[]>>();
  return {
    add(row, column, sample) {
      const columns = rows.get(row) ?? new Map<string, number[]>();
      rows.set(row, columns.set(column, [...(columns.get(column) ?? []), sample]));
    },
    table: () =>
      Object.fromEntries(
        [...rows].map(([row, columns]) => [
          row,
          Object.fromEntries([...columns].map(([column, samples]) => [column, figureOf(samples)])),
        ]),
      ),
  };
}

export function figureOf(samples: readonly number[]): Figure {
  const sorted = [...samples].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN;
  const middle = sorted.length / 2;
  const median = Number.isInteger(middle)
    ? ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2
    : at(0.5);
  return { median: rounded(median), p95: rounded(at(0.95)), samples: sorted.length };
}

const rounded = (value: number): number => Number(value.toPrecision(4));
