#!/usr/bin/env node
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { version } from '../../package.json';
import { catalogueFile } from './catalogueFile.ts';
import { startServer } from './server.ts';
import { workspaceFiles } from './workspaceFiles.ts';

const HELP = `Language server for AWS Systems Manager associations (*.association.json, *.association.yaml)

Usage: ssm-association-language-server [transport]

  --stdio          standard input and output (the default)
  --node-ipc       the channel to a Node.js parent process
  --socket=<port>  a port of this machine that the editor listens on
  --pipe=<name>    a named pipe that the editor listens on
  --version        print the version
  --help           print this`;

const args = process.argv.slice(2);
if (args.includes('--version')) console.log(version);
else if (args.includes('--help')) console.log(HELP);
else {
  // The transport is read from the arguments by vscode-languageserver itself.
  if (!args.some((arg) => /^--(stdio|node-ipc|socket|pipe)\b/.test(arg))) process.argv.push('--stdio');
  startServer(createConnection(ProposedFeatures.all), {
    catalogue: catalogueFile,
    timeZone: () => new Intl.DateTimeFormat().resolvedOptions().timeZone,
    files: workspaceFiles,
  });
}
