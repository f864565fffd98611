import { type OpenBrowser, openBrowser } from './openBrowser.ts';
import { createProfile, type ProfileSettings } from './profile.ts';
import { installExtension, type ServedVSCode, type ServeOptions, serve } from './serve.ts';
import { type Workbench, workbenchOn } from './workbench.ts';

export interface OpenWorkbenchOptions extends Omit<ServeOptions, 'profile'> {
  /** The packaged extension to install. */
  readonly vsix: string;
  /** The folder to open: an absolute path. */
  readonly folder: string;
  readonly settings?: ProfileSettings;
}

export interface OpenWorkbench extends OpenBrowser {
  readonly workbench: Workbench;
  readonly vscode: ServedVSCode;
  readonly close: () => Promise<void>;
}

/** A fresh VS Code with the extension installed, on a page that nobody sees. */
export async function openWorkbench(options: OpenWorkbenchOptions): Promise<OpenWorkbench> {
  const profile = createProfile(options.settings);
  await installExtension(profile, options.vsix);
  const vscode = await serve({ ...options, profile });
  const browser = await openBrowser(profile);
  await browser.page.goto(vscode.address(options.folder));
  const workbench = await workbenchOn(browser.page, options.folder);
  // Once it is up, what does not show within this time does not show.
  browser.page.setDefaultTimeout(20_000);
  return {
    ...browser,
    vscode,
    workbench,
    close: async () => {
      await browser.context.close();
      await vscode.stop();
    },
  };
}
