import path from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { hostedVSCode } from './hostedVSCode.ts';
import type { Profile } from './profile.ts';

export interface OpenBrowser {
  readonly page: Page;
  readonly context: BrowserContext;
}

/** Opens a headless browser that reaches nothing but this machine. `context.close()` ends it. */
export async function openBrowser(profile: Profile): Promise<OpenBrowser> {
  const { browser } = await hostedVSCode();
  const context = await chromium.launchPersistentContext(path.join(profile.folder, 'browser'), {
    executablePath: browser.executablePath,
    env: { ...definedOnly(process.env), ...browser.env, XDG_CACHE_HOME: profile.folder },
    viewport: { width: 1280, height: 800 },
    permissions: ['clipboard-read', 'clipboard-write'],
    // The sandbox needs privileges that containers and root do not have; only our own pages are opened.
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  });
  await context.route(
    (url) => /^https?:$/.test(url.protocol) && url.hostname !== '127.0.0.1',
    (route) => route.abort(),
  );
  // A build machine may be busy with other things; what does not come within a minute does not come.
  context.setDefaultTimeout(60_000);
  return { context, page: context.pages()[0] ?? (await context.newPage()) };
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
