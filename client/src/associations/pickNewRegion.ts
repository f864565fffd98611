import { window } from 'vscode';
import { isRegion, REGIONS } from '../deploy/regions.ts';

/** Lets a person choose a region that is not shown yet. */
export async function pickNewRegion(shown: readonly string[]): Promise<string | undefined> {
  const items = Object.entries(REGIONS)
    .filter(([region]) => !shown.includes(region))
    .map(([label, description]) => ({ label, description }));
  const title = 'AWS Region to show';
  const picked = await window.showQuickPick([...items, { label: OTHER, description: '' }], {
    title,
    placeHolder: title,
    matchOnDescription: true,
  });
  if (picked?.label !== OTHER) return picked?.label;
  const typed = await window.showInputBox({
    title,
    prompt: 'Name of the Region, such as eu-west-1',
    validateInput: (text) =>
      isRegion(text.trim())
        ? undefined
        : 'A Region is written like eu-west-1: lower-case words and a number.',
  });
  return typed?.trim();
}

const OTHER = 'Another Region…';
