import type { Choice } from './choice.ts';
import type { Template } from './formats/format.ts';

/** A text that may stand as a value. */
export interface Proposal {
  readonly text: string;
  /** A few words beside it, plain. */
  readonly detail: string;
  /** Markdown. */
  readonly words: string;
  /** A few words beside its label, plain. */
  readonly beside?: string;
  /** Words to find it by, beside its text. */
  readonly keywords?: string;
  /** Set for what is to be typed over. */
  readonly open?: true;
}

/** Texts as a value, or each as a list of one. */
export const choicesOf = (proposals: readonly Proposal[], as: 'item' | 'list'): readonly Choice[] =>
  proposals.map(({ text, detail, words, open, beside, keywords }) => {
    const item: Template = { kind: 'string', text, ...(!open && { fixed: true as const }) };
    return {
      label: as === 'item' ? text : `[ ${text} ]`,
      kind: open ? 'shape' : 'word',
      detail,
      words,
      deprecated: false,
      insertion: { value: as === 'item' ? item : { kind: 'array', items: [item] } },
      ...(beside && { beside }),
      ...(keywords && { keywords }),
    };
  });
