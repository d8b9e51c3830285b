import type { Config } from '../config.ts';
import type { Clock } from '../ports/clock.ts';
import type { FileSeal } from '../ports/fileSeal.ts';
import type { Logger } from '../ports/logger.ts';
import type { ReportDocuments } from '../ports/reportDocuments.ts';
import type { Database } from '../ports/store.ts';
import { PrintRoom } from '../printing/printRoom.ts';
import type { UnitRunner } from '../services/engine/unitRunner.ts';
import { PaperChunks } from '../services/procedurePapers/paperChunks.ts';
import { ProcedureExports } from '../services/procedurePapers/procedureExports.ts';
import { ProcedurePapers, type Templates } from '../services/procedurePapers/procedurePapers.ts';
import { HandedSheets } from '../services/procedures/handedSheets.ts';
import { KeptFiles } from '../services/procedures/keptFiles.ts';

/** The papers of procedures, what makes them, and who exports them. */
export interface Papers {
  readonly papers: ProcedurePapers;
  readonly exports: ProcedureExports;
  readonly paperChunks: PaperChunks;
  readonly keptFiles: KeptFiles;
  readonly handedSheets: HandedSheets;
  /** Prints reports in the same thread. */
  readonly reports: ReportDocuments;
  /** From now on what is submitted is printed. Says in the log what is missing for that. */
  begin(): void;
  stop(): Promise<void>;
}

/** Wires what is printed and handed on of procedures. */
export function composePapers(around: {
  readonly config: Pick<Config, 'timeZone' | 'topicPages'>;
  readonly db: Database;
  readonly clock: Clock;
  readonly log: Logger;
  readonly runner: UnitRunner;
  readonly seal: FileSeal;
  readonly templates: Templates;
}): Papers {
  const { config, log, ...parts } = around;
  const documents = new PrintRoom({ log });
  const { timeZone, topicPages } = config;
  const shared = { ...parts, log, timeZone, topicPages, documents };
  const papers = new ProcedurePapers(shared);
  const keptFiles = new KeptFiles(parts);
  return {
    papers,
    keptFiles,
    reports: documents,
    handedSheets: new HandedSheets({ ...parts, timeZone }),
    paperChunks: new PaperChunks(papers, parts.clock),
    exports: new ProcedureExports(shared, papers, keptFiles),
    begin() {
      if (documents.problem !== null) log.error({}, documents.problem);
      papers.begin();
    },
    stop: () => documents.stop(),
  };
}
