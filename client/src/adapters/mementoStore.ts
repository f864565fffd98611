import type { Memento } from 'vscode';
import type { Store } from '../deploy/memory.ts';

/** Keeps values where VS Code keeps them for an extension: with the user's own data, never in the workspace's files. */
export const mementoStore = (memento: Memento): Store => ({
  get: (key) => memento.get(key),
  set: (key, value) => memento.update(key, value),
});
