import type { Problem, Severity } from './problem.ts';

/** What a problem counts as; `off` hides it. */
export type Level = Severity | 'off';

/** Levels by the code of a problem. */
export type Levels = Readonly<Record<string, Level>>;

export const LEVELS: readonly Level[] = ['error', 'warning', 'information', 'hint', 'off'];

/** The problem at the level that is wanted for its code; undefined where it is off. */
export function levelled(problem: Problem, level: Level | undefined): Problem | undefined {
  if (level === 'off') return undefined;
  return level && level !== problem.severity ? { ...problem, severity: level } : problem;
}

/** Levels out of whatever a settings file holds: entries that are none are left out. */
export function levelsOf(setting: unknown): Levels {
  if (typeof setting !== 'object' || setting === null) return {};
  return Object.fromEntries(
    Object.entries(setting).filter((entry): entry is [string, Level] => isLevel(entry[1])),
  );
}

const isLevel = (value: unknown): value is Level => LEVELS.some((level) => level === value);
