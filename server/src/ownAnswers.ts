import type { Connection } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Sources } from './answers.ts';
import { inTime } from './inTime.ts';
import { LSPErrorCodes, RequestType, ResponseError } from './lsp.ts';
import {
  CONVERT,
  type ConvertParams,
  type ConvertResult,
  LOCATE,
  type LocateParams,
  type LocateResult,
  PREPARE,
  PREPARE_TEXT,
  type PrepareParams,
  type PrepareResult,
  type PrepareTextParams,
  RENDER,
  type RenderParams,
  type RenderResult,
  SCHEDULES,
  type SchedulesParams,
  type SchedulesResult,
} from './protocol.ts';
import * as service from './service/index.ts';

/** Answers the requests of our own, see `protocol.ts`. */
export function answerOwnRequests(connection: Connection, { around, ask }: Sources): void {
  connection.onRequest(prepare, ({ uri }, token) =>
    inTime(token, () => ask(uri, NOT_OPEN, (file) => service.prepare(file, around()))),
  );
  connection.onRequest(prepareText, ({ uri, languageId, text }, token) =>
    inTime(token, () => service.prepare(fileOf(uri, languageId, text), around())),
  );
  connection.onRequest(schedules, ({ schedules }, token) =>
    inTime(token, () => service.schedulesInWords(schedules, around())),
  );
  connection.onRequest(convert, ({ uri }, token) =>
    inTime(token, () => ask<ConvertResult>(uri, null, (file) => service.convert(file) ?? null)),
  );
  connection.onRequest(render, ({ request, languageId }, token) =>
    inTime<RenderResult | ResponseError<never>>(token, () => {
      const text = service.render(request as service.JsonValue, languageId);
      return text === undefined ? new ResponseError<never>(LSPErrorCodes.RequestFailed, NO_FILE) : { text };
    }),
  );
  connection.onRequest(locate, ({ uri, member }, token) =>
    inTime(token, () =>
      ask<LocateResult>(uri, null, (file) => {
        const span = service.locateMember(file, member);
        return span ? file.rangeOf(span) : null;
      }),
    ),
  );
}

const prepare = new RequestType<PrepareParams, PrepareResult, never>(PREPARE);
const prepareText = new RequestType<PrepareTextParams, PrepareResult, never>(PREPARE_TEXT);
const schedules = new RequestType<SchedulesParams, SchedulesResult, never>(SCHEDULES);
const convert = new RequestType<ConvertParams, ConvertResult, never>(CONVERT);
const render = new RequestType<RenderParams, RenderResult, never>(RENDER);
const locate = new RequestType<LocateParams, LocateResult, never>(LOCATE);

const NO_FILE = 'No file can hold this request.';

const fileOf = (uri: string, languageId: string, text: string): service.SourceFile =>
  service.sourceFile(TextDocument.create(uri, languageId, 0, text));

const START = { line: 0, character: 0 };
const NOT_OPEN: PrepareResult = {
  ready: false,
  version: 0,
  errors: [{ message: 'The file is not open.', code: 'not-open', range: { start: START, end: START } }],
};
