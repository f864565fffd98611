import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { INITIAL, parseRawGrammar, Registry } from 'vscode-textmate';
import type { FormatName } from './fileOf.ts';
import { marked } from './markers.ts';

/** Contributed grammars by the scope that they have in package.json. */
const FILES: Readonly<Record<string, string>> = {
  'source.json.ssm-association': 'association.json',
  'source.yaml.ssm-association': 'association.yaml',
  'source.ssm-association-expressions': 'expressions',
};

const wasm = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm');

const registry = new Registry({
  onigLib: loadWASM({ data: readFileSync(wasm) }).then(() => ({ createOnigScanner, createOnigString })),
  loadGrammar: async (scope) => {
    const file = FILES[scope];
    if (!file) throw new Error(`No grammar is contributed for ${scope}`);
    const path = new URL(`../../syntaxes/${file}.tmLanguage.json`, import.meta.url);
    return parseRawGrammar(readFileSync(path, 'utf8'), path.pathname);
  },
});

/** A piece of text with its scopes, outermost first, separated by blanks. */
export interface ScopedToken {
  readonly text: string;
  readonly scopes: string;
}

/** The tokens that reach into the marked ranges of a text, as VS Code cuts it. */
export async function tokensIn(source: string, format: FormatName): Promise<readonly ScopedToken[]> {
  const { text, spans } = marked(source);
  const grammar = await registry.loadGrammar(`source.${format}.ssm-association`);
  if (!grammar) throw new Error(`The ${format} grammar cannot be loaded`);
  const found: ScopedToken[] = [];
  let state = INITIAL;
  let offset = 0;
  for (const line of text.split('\n')) {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    for (const { startIndex, endIndex, scopes } of tokens) {
      const inside = spans.some(({ start, end }) => offset + startIndex < end && start < offset + endIndex);
      if (inside) found.push({ text: line.slice(startIndex, endIndex), scopes: scopes.join(' ') });
    }
    state = ruleStack;
    offset += line.length + 1;
  }
  return found;
}
