import type { Connection } from 'vscode-languageserver';
import { DidChangeConfigurationNotification } from './lsp.ts';
import { type Levels, levelsOf } from './service/index.ts';

/** The settings of the user that answers depend on. */
export interface Settings {
  /** What problems count as: `ssmAssociation.rules`. */
  readonly levels: Levels;
}

/**
 * Reads the settings from the editor now and after each change; `changed` gets them whenever they are others than
 * before. For editors that cannot be asked, what they send counts.
 */
export async function followSettings(
  connection: Connection,
  canBeAsked: boolean,
  changed: (settings: Settings) => void,
): Promise<void> {
  let last = '{}';
  const take = (rules: unknown): void => {
    const levels = levelsOf(rules);
    const said = JSON.stringify(levels);
    if (said === last) return;
    last = said;
    changed({ levels });
  };
  const ask = async (): Promise<void> =>
    take(await connection.workspace.getConfiguration('ssmAssociation.rules'));
  connection.onDidChangeConfiguration(({ settings }) => (canBeAsked ? ask() : take(rulesIn(settings))));
  if (!canBeAsked) return;
  await connection.client.register(DidChangeConfigurationNotification.type, { section: 'ssmAssociation' });
  await ask();
}

const rulesIn = (settings: unknown): unknown => memberOf(memberOf(settings, 'ssmAssociation'), 'rules');

const memberOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
