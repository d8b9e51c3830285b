import type { Accounts } from '../ports/accounts.ts';
import type { ReportDocuments } from '../ports/reportDocuments.ts';
import type { AdminServices } from '../http/admin/adminRoutes.ts';
import type { AdminParts } from '../services/admin/adminParts.ts';
import { DirectionsAdmin } from '../services/admin/directions.ts';
import { GuidesAdmin } from '../services/admin/guides.ts';
import { HoursAdmin } from '../services/admin/hours.ts';
import { Fleet } from '../services/fleet/fleet.ts';
import { HoursFiles } from '../services/admin/hoursFiles.ts';
import { KiosksAdmin } from '../services/admin/kiosks.ts';
import { OrganisationAdmin } from '../services/admin/organisation.ts';
import { OrganisationFiles } from '../services/admin/organisationFiles.ts';
import { PeopleAdmin } from '../services/admin/people.ts';
import { RoutingAdmin } from '../services/admin/routing.ts';
import { Rollouts } from '../services/rollout/rollouts.ts';
import { SetUpCopies } from '../services/rollout/setUpCopies.ts';
import type { UnitRunner } from '../services/engine/unitRunner.ts';
import { TopicCatalogue } from '../services/admin/topicCatalogue.ts';
import { TopicsAdmin } from '../services/admin/topics.ts';
import type { FormTemplates } from '../services/forms/formTemplates.ts';
import { LowUseRadar } from '../services/figures/lowUseRadar.ts';
import { PublicFigures } from '../services/figures/publicFigures.ts';
import { WardFigures } from '../services/figures/wardFigures.ts';
import { LoadFigures } from '../services/load/loadFigures.ts';
import { YearlyReports } from '../services/reports/yearlyReports.ts';
import { RetentionAdmin } from '../services/retention/retentionAdmin.ts';
import type { Retention } from '../services/retention/retention.ts';
import { SurveyExport } from '../services/surveys/surveyExport.ts';
import type { KioskRegister } from '../services/kiosks/kioskRegister.ts';
import type { Connections } from '../services/connections/connections.ts';

/** Wires what the admin's room works on. */
export function composeAdmin(
  around: AdminParts & {
    readonly accounts: Accounts;
    readonly connections: Connections;
    readonly templates: FormTemplates;
    readonly retention: Retention;
    readonly runner: UnitRunner;
    readonly kioskRegister: KioskRegister;
    isSessionConnected(staffId: string, sessionId: string): boolean;
    readonly timeZone: string;
    readonly reports: ReportDocuments;
  },
): AdminServices {
  const { db, clock, rights, accounts, connections, timeZone } = around;
  const parts = { db, clock, rights };
  return {
    organisation: new OrganisationAdmin(parts),
    files: new OrganisationFiles(parts),
    directions: new DirectionsAdmin(parts),
    topics: new TopicsAdmin(parts, timeZone),
    catalogue: new TopicCatalogue(parts),
    guides: new GuidesAdmin(parts),
    templates: around.templates,
    retention: new RetentionAdmin({ ...around, eraser: around.retention.eraser }),
    setUpCopies: new SetUpCopies(parts),
    rollouts: new Rollouts({ db, clock, timeZone, runner: around.runner }),
    hours: new HoursAdmin(parts),
    hoursFiles: new HoursFiles(parts),
    routing: new RoutingAdmin(parts),
    figures: new WardFigures({ db, clock, timeZone }),
    publicFigures: new PublicFigures({ db, clock, timeZone }),
    radar: new LowUseRadar({ db, clock, timeZone }),
    reports: new YearlyReports({
      ...{ db, clock, timeZone, runner: around.runner, documents: around.reports },
    }),
    load: new LoadFigures({ db, clock, timeZone }),
    survey: new SurveyExport({ db, clock, timeZone }),
    people: new PeopleAdmin({
      ...parts,
      accounts,
      isSessionConnected: (...session) => around.isSessionConnected(...session),
    }),
    fleet: new Fleet({
      db,
      clock,
      timeZone,
      runner: around.runner,
      register: around.kioskRegister,
    }),
    kiosks: new KiosksAdmin({
      ...parts,
      isKioskConnected: (kioskId) => connections.isKioskConnected(kioskId),
      clockAheadMs: (kioskId) => around.kioskRegister.clockAheadMs(kioskId),
      deskCamera: (kioskId) => around.kioskRegister.deskCamera(kioskId),
    }),
  };
}
