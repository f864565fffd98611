import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The folders of one VS Code that nobody else uses; all inside `folder`, which goes when the process ends. */
export interface Profile {
  readonly folder: string;
  readonly userData: string;
  readonly extensions: string;
}

export interface Settings {
  readonly [name: string]: unknown;
}

export interface ProfileSettings {
  readonly user?: Settings;
  /** What is scoped to the machine is read from here, not from the user's settings, when VS Code is served. */
  readonly machine?: Settings;
}

export function createProfile(settings: ProfileSettings = {}): Profile {
  const folder = mkdtempSync(path.join(tmpdir(), 'ssm-association-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  const profile = {
    folder,
    userData: path.join(folder, 'user-data'),
    extensions: path.join(folder, 'extensions'),
  };
  mkdirSync(profile.extensions, { recursive: true });
  writeSettings(path.join(profile.userData, 'User'), { ...QUIET, ...settings.user });
  writeSettings(path.join(profile.userData, 'Machine'), settings.machine ?? {});
  return profile;
}

/** Nothing that covers the editor, nothing that asks the network, and saving only when told (the web saves by itself). */
const QUIET: Settings = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.reduceMotion': 'on',
  'files.autoSave': 'off',
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'chat.disableAIFeatures': true,
  'extensions.ignoreRecommendations': true,
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'git.openRepositoryInParentFolders': 'never',
  'remote.autoForwardPorts': false,
};

function writeSettings(folder: string, settings: Settings): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'settings.json'), JSON.stringify(settings, undefined, 2));
}
