import { escapeMarkdown } from './fieldWords.ts';
import type { HoverSource } from './hoverSource.ts';
import { nextRunsInWords, scheduleWords } from './scheduleWords.ts';

/** When a schedule runs, in words, with the next runs where the time is known. */
export const scheduleHover: HoverSource = ({ root, path, kind, surroundings: { now } }) => {
  const words = scheduleWords(root, path, kind);
  if (words === undefined) return undefined;
  const runs = now ? nextRunsInWords(root, path, kind, now) : [];
  const list = runs.map((run) => `- ${escapeMarkdown(run)}`).join('\n');
  return [`**${escapeMarkdown(words)}.**`, list && `Runs:\n\n${list}`].filter(Boolean).join('\n\n');
};
