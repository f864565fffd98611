import { parseTree } from 'jsonc-parser';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parseDocument } from 'yaml';
import { catalogueFile } from '../server/src/catalogueFile.ts';
import { analyze } from '../server/src/service/analyze.ts';
import { documentsOf } from '../server/src/service/documents/documentsOf.ts';
import { sourceFile } from '../server/src/service/sourceFile.ts';
import type { Surroundings } from '../server/src/service/surroundings.ts';
import { type BenchFile, benchFile, type FormatName, type Size } from './benchFile.ts';
import { type Sampling, sampling } from './figures.ts';

// A program of its own: times the analysis of a file without any wire, beside the bare parser of its format, and writes
// the table as JSON. Its argument is the number of rounds at 2 KB.

/** Share of the rounds; as many again warm up. */
const SHARES: Readonly<Record<Size, number>> = { '2 KB': 1, '100 KB': 0.1, '1 MB': 0.02 };

const PARSERS: Readonly<Record<FormatName, (text: string) => unknown>> = {
  json: (text) => parseTree(text),
  yaml: (text) => parseDocument(text),
};

const surroundings: Surroundings = {
  now: new Date(),
  timeZone: 'Europe/Berlin',
  documents: documentsOf(catalogueFile),
};

const counted = sampling();
for (const [size, share] of Object.entries(SHARES)) {
  const files = [benchFile('json', size as Size), benchFile('yaml', size as Size)];
  const rounds = Math.ceil(Number(process.argv[2]) * share);
  for (let round = -rounds; round < rounds; round++) {
    for (const file of files) {
      // The reader remembers a few long texts, and reads one entry where only that has changed: it may find none again.
      const text = '\n'.repeat((round + rounds) % 5) + file.text;
      oneRound({ ...file, text }, size, round < 0 ? sampling() : counted);
    }
  }
}
console.log(JSON.stringify(counted.table()));

/** A document of its own each time: nothing is left over from the round before. */
function oneRound({ format, uri, text }: BenchFile, size: string, { add }: Sampling): void {
  const row = `${format.toUpperCase()}, ${size}`;
  const document = TextDocument.create(uri, `ssm-association-${format}`, 1, text);
  const started = performance.now();
  const problems = analyze(sourceFile(document), surroundings);
  add(row, 'analysis', performance.now() - started);
  if (problems.some(({ severity }) => severity === 'error')) throw new Error(`An error in ${uri}`);
  const parsed = performance.now();
  PARSERS[format](text);
  add(row, 'parser', performance.now() - parsed);
}
