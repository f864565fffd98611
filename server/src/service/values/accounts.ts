import type { Proposal } from '../proposal.ts';
import type { Node } from '../tree.ts';
import { textsOfForm } from './textsIn.ts';

/** Accounts and organizational units that the file names, also inside ARNs; `typed` is what is being written. */
export function accountProposals(root: Node | undefined, typed: string): readonly Proposal[] {
  const used = textsOfForm(root, ACCOUNT).filter((text) => text !== typed);
  const examples = EXAMPLES.filter((text) => !used.includes(text));
  return [
    ...used.map((text) => ({ text, detail: 'used in this file', words: '' })),
    ...examples.map((text): Proposal => ({ text, detail: 'example', words: '', open: true })),
  ];
}

const ACCOUNT = /^(?:\d{12}|ou-[a-z0-9]{4,32}-[a-z0-9]{8,32})$|^arn:[^:]*:[^:]*:[^:]*:(\d{12}):/;

const EXAMPLES: readonly string[] = ['111122223333', '012345678901', 'ou-ab12-cd34ef56'];
