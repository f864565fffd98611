/** The language service: text in, LSP values out. Synchronous, total, without effects. */
export { documentsOf } from './documents/documentsOf.ts';
export type { Catalogue } from './documents/ssmDocument.ts';
export { codeActions, FIX_ALL } from './features/codeActions.ts';
export { completion } from './features/completion.ts';
export { diagnostics } from './features/diagnostics.ts';
export { documentSymbols } from './features/documentSymbols.ts';
export { foldingRanges } from './features/foldingRanges.ts';
export { formatting } from './features/formatting.ts';
export { hover } from './features/hover.ts';
export { inlayHints } from './features/inlayHints.ts';
export { selectionRanges } from './features/selectionRanges.ts';
export { type Levels, levelsOf } from './levels.ts';
export { locateMember } from './locateMember.ts';
export { prepare } from './prepare.ts';
export { type SourceFile, sourceFile } from './sourceFile.ts';
export type { Surroundings } from './surroundings.ts';
