import path from 'node:path';
import type { Locator, Page } from 'playwright-core';

/** What a person sees and does in VS Code. Every verb waits until its effect can be seen. */
export interface Workbench {
  readonly page: Page;
  /** Opens a file of the folder. */
  open(file: string): Promise<void>;
  /** Puts the cursor there; both count from 1. */
  moveTo(line: number, column: number): Promise<void>;
  /** Runs a command from the palette by its label. */
  run(command: string): Promise<void>;
  /** Takes the option called `label` of the list that VS Code asks with. */
  choose(label: string): Promise<void>;
  /** The options of the list that VS Code asks with, once it has one called `label`. */
  picks(label: string): Promise<Locator>;
  /** Labels the palette offers for `text`. */
  commandsFor(text: string): Promise<readonly string[]>;
  /** The text of the active editor, inlay hints left out. Long lines and long files are drawn in part: keep both short. */
  text(): Promise<string>;
  /** The page of the Markdown preview that shows `heading`. */
  preview(heading: string): Promise<Locator>;
  save(): Promise<void>;
  /** Opens the completion list at the cursor. @returns its rows */
  complete(): Promise<Locator>;
  /** Waits until the completion list's first choice is `label`, and takes it. */
  accept(label: string): Promise<void>;
  /** The colours of these words in the editor, as VS Code numbers them; each is a whole token, quotes aside. */
  coloursOf(words: readonly string[]): Promise<readonly string[]>;
  /** Opens the hover at the cursor. */
  hover(): Promise<Locator>;
  /** Opens the Problems panel. @returns its rows, files included */
  problems(): Promise<Locator>;
  /** Applies a quick fix offered at the cursor, by its title. */
  fix(title: string | RegExp): Promise<void>;
  /** The code lens that says `text`, once it shows. */
  lens(text: string): Promise<Locator>;
  /** The elements of the view called `title`, once it is open. */
  view(title: string): Promise<Locator>;
  /** Takes an item of the menu that a right click on `element` opens. */
  pickFromMenu(element: Locator, item: string): Promise<void>;
  /** The box that VS Code asks for a line of text with, once it shows. */
  inputBox(): Promise<InputBox>;
  /** Applies what is offered for the whole file, by its title. */
  sourceAction(title: string): Promise<void>;
  /** The modal dialog, once it shows. */
  dialog(): Promise<Dialog>;
  /** The notification whose message has `text` in it, once it shows. */
  notification(text: string | RegExp): Promise<Locator>;
  /** Keeps what can be seen as a PNG, once what moves has come to rest and progress has gone. */
  shoot(image: string): Promise<void>;
  /** Opens the window anew: extensions start again. */
  reload(): Promise<void>;
  /** Closes every notification and editor, without saving. */
  clear(): Promise<void>;
}

export interface InputBox {
  readonly prompt: string;
  /** Writes `text` into the box, and nothing else. */
  write(text: string): Promise<void>;
  /** What is wrong with what was written, once that shows. */
  wrong(text: string): Promise<void>;
  /** Enter, without waiting for anything. */
  enter(): Promise<void>;
}

export interface Dialog {
  readonly message: string;
  readonly detail: string;
  readonly buttons: readonly string[];
  press(button: string): Promise<void>;
}

/** Waits for the workbench on `page` to be usable. `folder` is the absolute path of the folder it has open. */
export async function workbenchOn(page: Page, folder: string): Promise<Workbench> {
  const started = async () => {
    // Until the extension host is up, VS Code neither opens files nor answers the palette.
    await page.locator('.monaco-workbench .part.editor').waitFor();
    await page.locator('.statusbar-item', { hasText: 'Activating Extensions' }).waitFor({ state: 'hidden' });
  };
  await started();
  const picker = page.locator('.quick-input-widget');
  const editor = page.locator('.editor-group-container.active .editor-instance .monaco-editor').first();
  const suggestions = page.locator('.suggest-widget.visible .monaco-list-row');
  const dialog = page.locator('.monaco-dialog-box');

  const focused = (label: string) => picker.locator('.monaco-list-row.focused').filter({ hasText: label });
  const reopen = (keys: string, text: string | undefined, wanted: Locator) =>
    again(wanted, async () => {
      await page.keyboard.press(keys);
      if (text !== undefined) await picker.locator('input.input').fill(text);
    });
  /** Opens something that shows what was true when it opened, again until `wanted` is in it. */
  const again = async (wanted: Locator, open: () => Promise<void>) => {
    for (let tries = 0; ; tries += 1) {
      await open();
      const seen = await wanted.waitFor({ timeout: 5000 }).then(
        () => true,
        () => false,
      );
      if (seen) return;
      if (tries === 10) throw new Error('What was asked for does not show.');
      await page.keyboard.press('Escape');
    }
  };
  /** Takes an action of the menu that `open` opens. */
  const take = async (title: string | RegExp, open: () => Promise<void>) => {
    const menu = page.locator('.context-view .action-widget').first();
    const action = menu.locator('.monaco-list-row.action').filter({ hasText: title }).first();
    await again(action, open);
    await action.click();
    await menu.waitFor({ state: 'hidden' });
  };
  const run = async (command: string) => {
    await reopen('F1', `>${command}`, focused(command));
    await page.keyboard.press('Enter');
    // Not the picker: the command may ask something with it at once.
    await focused(command).waitFor({ state: 'hidden' });
  };

  return {
    page,
    run,
    open: async (file) => {
      // A whole path is looked up on the disk; a name only in a search that may be older than the file.
      await reopen('Control+p', path.join(folder, file), focused(path.basename(file)));
      await page.keyboard.press('Enter');
      await picker.waitFor({ state: 'hidden' });
      await page
        .locator(`.editor-instance .monaco-editor[data-uri$="/${file}"] .view-line`)
        .first()
        .waitFor();
    },
    moveTo: async (line, column) => {
      await page.keyboard.press('Control+g');
      await picker.locator('input.input').fill(`:${line}:${column}`);
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: `Ln ${line}, Col ${column}` }).waitFor();
    },
    choose: async (label) => {
      await picker.locator('input.input').fill(label);
      await focused(label).waitFor();
      await page.keyboard.press('Enter');
    },
    picks: async (label) => {
      const options = picker.locator('.monaco-list-row');
      await options.filter({ hasText: label }).first().waitFor();
      return options;
    },
    commandsFor: async (text) => {
      await page.keyboard.press('F1');
      await picker.locator('input.input').fill(`>${text}`);
      await picker.locator('.monaco-list-row').first().waitFor();
      const rows = await picker.locator('.monaco-list-row .label-name').allTextContents();
      await page.keyboard.press('Escape');
      return rows.map(plain);
    },
    text: async () => {
      const lines = await editor.locator('.view-line').evaluateAll((elements) =>
        elements
          .map((element) => {
            const line = element.cloneNode(true) as typeof element;
            // Hints are no text of the file; VS Code gives each a style of its own.
            for (const hint of line.querySelectorAll('[class*="dyn-rule-"]')) hint.remove();
            return { top: element.getBoundingClientRect().top, text: line.textContent ?? '' };
          })
          .sort((one, other) => one.top - other.top)
          .map(({ text }) => text),
      );
      return plain(lines.join('\n'));
    },
    preview: async (heading) => {
      const body = page
        .frameLocator('iframe.webview.ready')
        .frameLocator('#active-frame')
        .locator('body')
        .filter({ has: page.getByRole('heading', { name: heading }) });
      await body.waitFor();
      return body;
    },
    save: async () => {
      await page.keyboard.press('Control+s');
      await page.locator('.tab.active:not(.dirty)').waitFor();
    },
    complete: async () => {
      await page.keyboard.press('Control+Space');
      await suggestions.first().waitFor();
      return suggestions;
    },
    accept: async (label) => {
      await suggestions.and(page.locator('.focused')).filter({ hasText: label }).waitFor();
      await page.keyboard.press('Enter');
      // Another list may follow at once: that of the field's values.
      await suggestions.filter({ hasText: label }).first().waitFor({ state: 'hidden' });
    },
    coloursOf: (words) =>
      Promise.all(
        words.map((word) =>
          editor
            .locator('.view-line span > span')
            .filter({ hasText: new RegExp(`^"?${word}"?$`) })
            .first()
            .getAttribute('class')
            .then((colour) => colour ?? ''),
        ),
      ),
    hover: async () => {
      await page.keyboard.press('Control+k');
      await page.keyboard.press('Control+i');
      const hover = page.locator('.monaco-editor .monaco-hover:not(.hidden)').first();
      await hover.waitFor();
      return hover;
    },
    problems: async () => {
      await run('View: Focus Problems');
      return page.locator('.markers-panel .monaco-list-row');
    },
    fix: (title) => take(title, () => page.keyboard.press('Control+.')),
    sourceAction: (title) => take(title, () => run('Source Action...')),
    lens: async (text) => {
      const lens = editor.locator('.codelens-decoration a').filter({ hasText: text });
      await lens.waitFor();
      return lens;
    },
    view: async (title) => {
      await run(`View: Show ${title}`);
      const pane = page.locator('.part.sidebar .pane').filter({ has: page.locator('.monaco-list') });
      await page.locator('.part.sidebar .title-label', { hasText: title }).waitFor();
      return pane.locator('.monaco-list-row');
    },
    pickFromMenu: async (element, item) => {
      const menu = page.locator('.monaco-menu');
      await element.click({ button: 'right' });
      const row = menu.getByRole('menuitem', { name: item, exact: true });
      await row.hover();
      // A menu lets a click pass that follows at once on what opened it.
      while (!(await goesWithin(menu, 2000))) await row.click({ timeout: 2000 }).catch(() => {});
    },
    inputBox: async () => {
      const box = picker.locator('input.input');
      await picker.locator('.quick-input-message').waitFor();
      return {
        prompt: plain((await picker.locator('.quick-input-message').textContent()) ?? ''),
        write: (text) => box.fill(text),
        wrong: (text) => picker.locator('.quick-input-message', { hasText: text }).waitFor(),
        enter: () => box.press('Enter'),
      };
    },
    dialog: async () => {
      await dialog.waitFor();
      // A person reads first. VS Code shows only three notifications within a second, progress among them.
      await goesWithin(page.locator(PROGRESS).first(), 3000);
      return {
        message: (await dialog.locator('.dialog-message-text').allInnerTexts()).map(plain).join('\n'),
        detail: (await dialog.locator('.dialog-message-detail').allInnerTexts()).map(plain).join('\n'),
        buttons: await dialog.locator('.dialog-buttons .monaco-button').allTextContents(),
        press: async (button) => {
          await dialog.getByRole('button', { name: button, exact: true }).click();
          await dialog.waitFor({ state: 'hidden' });
        },
      };
    },
    notification: async (text) => {
      const shown = page.locator('.notifications-toasts, .notifications-center');
      const item = shown.locator('.notification-list-item').filter({ hasText: text }).first();
      const center = page.locator('.notifications-center.visible');
      // What VS Code does not show by itself, a person finds behind the bell.
      for (let tries = 0; tries < 12; tries += 1) {
        const seen = await item.waitFor({ timeout: 5000 }).then(
          () => true,
          () => false,
        );
        if (seen) return item;
        if (!(await center.isVisible())) await page.locator('[id="status.notifications"]').click();
      }
      throw new Error(`There is no notification that says ${text}.`);
    },
    shoot: async (image) => {
      await page.locator(PROGRESS).first().waitFor({ state: 'hidden' });
      await page.screenshot({ path: image, animations: 'disabled' });
    },
    reload: async () => {
      await page.reload();
      await started();
    },
    clear: async () => {
      await page.keyboard.press('Escape');
      await run('Notifications: Clear All Notifications');
      const tab = page.locator('.editor-group-container .tab').first();
      while (await tab.isVisible()) await run('View: Revert and Close Editor');
    },
  };
}

const PROGRESS = '.notification-list-item .monaco-progress-container.active';

const goesWithin = (what: Locator, timeout: number): Promise<boolean> =>
  what.waitFor({ state: 'hidden', timeout }).then(
    () => true,
    () => false,
  );

/** VS Code draws spaces as no-break spaces. */
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
