import { type CST, Parser } from 'yaml';

/**
 * What a YAML text says, comments included, as one string: equal for two texts that differ in layout only. Scalars count
 * as written, so `0x10` and `16` differ; the lines of block scalars count without the indentation they share.
 */
export function yamlSays(text: string): string {
  const said: string[] = [];
  for (const token of new Parser().parse(text)) hear(token, said);
  // The indentation of a comment decides which token it hangs on, so comments count apart from the structure.
  const isComment = (word: string): boolean => word.startsWith('comment ');
  return [...said.filter((word) => !isComment(word)), ...said.filter(isComment)].join('\u0000');
}

function hear(token: CST.Token, said: string[]): void {
  if (token.type === 'document') hearAll(token.start, said);
  if ('items' in token) {
    said.push(`<${token.type}`);
    for (const item of token.items) {
      hearAll(item.start, said);
      if (item.key) hear(item.key, said);
      hearAll(item.sep ?? [], said);
      if (item.value) hear(item.value, said);
    }
    hearAll('end' in token && Array.isArray(token.end) ? token.end : [], said);
    said.push('>');
    return;
  }
  if (token.type === 'block-scalar') {
    hearAll(token.props, said);
    said.push(withoutSharedIndent(token.source));
    return;
  }
  if (token.type === 'document') {
    if (token.value) hear(token.value, said);
  } else if (token.type !== 'space' && token.type !== 'newline' && 'source' in token) {
    said.push(`${token.type} ${token.source.replace(/[ \t]*\r?\n[ \t]*/g, '\n').trim()}`);
  }
  hearAll('end' in token && Array.isArray(token.end) ? token.end : [], said);
}

function hearAll(tokens: readonly CST.Token[], said: string[]): void {
  for (const token of tokens) hear(token, said);
}

function withoutSharedIndent(source: string): string {
  const lines = source.split('\n');
  const indents = lines
    .filter((line) => line.trim() !== '')
    .map((line) => line.length - line.trimStart().length);
  const shared = indents.reduce((least, indent) => Math.min(least, indent), Number.MAX_SAFE_INTEGER);
  return lines
    .map((line) => (line.trim() === '' ? '' : line.slice(shared)))
    .join('\n')
    .trimEnd();
}
