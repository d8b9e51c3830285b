import { Router } from 'express';
import type { DirectionsAdmin } from '../../services/admin/directions.ts';
import type { GuidesAdmin } from '../../services/admin/guides.ts';
import type { HoursAdmin } from '../../services/admin/hours.ts';
import type { HoursFiles } from '../../services/admin/hoursFiles.ts';
import type { KiosksAdmin } from '../../services/admin/kiosks.ts';
import type { OrganisationAdmin } from '../../services/admin/organisation.ts';
import type { OrganisationFiles } from '../../services/admin/organisationFiles.ts';
import type { PeopleAdmin } from '../../services/admin/people.ts';
import type { RoutingAdmin } from '../../services/admin/routing.ts';
import type { TopicCatalogue } from '../../services/admin/topicCatalogue.ts';
import type { TopicsAdmin } from '../../services/admin/topics.ts';
import type { Fleet } from '../../services/fleet/fleet.ts';
import type { LowUseRadar } from '../../services/figures/lowUseRadar.ts';
import type { PublicFigures } from '../../services/figures/publicFigures.ts';
import type { WardFigures } from '../../services/figures/wardFigures.ts';
import type { YearlyReports } from '../../services/reports/yearlyReports.ts';
import type { Rollouts } from '../../services/rollout/rollouts.ts';
import type { SetUpCopies } from '../../services/rollout/setUpCopies.ts';
import type { SurveyExport } from '../../services/surveys/surveyExport.ts';
import type { LoadFigures } from '../../services/load/loadFigures.ts';
import type { RetentionAdmin } from '../../services/retention/retentionAdmin.ts';
import type { Enrolment } from '../../services/kiosks/enrolment.ts';
import type { Database } from '../../ports/store.ts';
import type { FormTemplates } from '../../services/forms/formTemplates.ts';
import { effortByTopic } from '../../services/procedures/effortFigures.ts';
import { surveyByTopic } from '../../services/surveys/surveyFigures.ts';
import { figuresByCenter } from '../../services/views/visitFigureViews.ts';
import { bindGuarded } from '../bindRoute.ts';
import type { Guard } from '../guards.ts';
import { adminKioskRoutes } from './kioskRoutes.ts';
import { fleetRoutes } from './fleetRoutes.ts';
import { catalogueRoutes } from './catalogueRoutes.ts';
import { guideRoutes } from './guideRoutes.ts';
import { queueRoutes } from './queueRoutes.ts';
import { wardFiguresRoutes } from './wardFiguresRoutes.ts';
import { loadRoutes } from './loadRoutes.ts';
import { organisationRoutes } from './organisationRoutes.ts';
import { peopleRoutes } from './peopleRoutes.ts';
import { retentionRoutes } from './retentionRoutes.ts';
import { rolloutRoutes } from './rolloutRoutes.ts';
import { templateRoutes } from './templateRoutes.ts';
import { topicRoutes } from './topicRoutes.ts';

/** What the admin's room works on. */
export interface AdminServices {
  readonly organisation: OrganisationAdmin;
  readonly files: OrganisationFiles;
  readonly directions: DirectionsAdmin;
  readonly topics: TopicsAdmin;
  readonly catalogue: TopicCatalogue;
  readonly guides: GuidesAdmin;
  readonly hours: HoursAdmin;
  readonly hoursFiles: HoursFiles;
  readonly routing: RoutingAdmin;
  readonly figures: WardFigures;
  readonly publicFigures: PublicFigures;
  readonly reports: YearlyReports;
  readonly radar: LowUseRadar;
  readonly load: LoadFigures;
  readonly survey: SurveyExport;
  readonly people: PeopleAdmin;
  readonly kiosks: KiosksAdmin;
  readonly fleet: Fleet;
  readonly templates: FormTemplates;
  readonly retention: RetentionAdmin;
  readonly rollouts: Rollouts;
  readonly setUpCopies: SetUpCopies;
}

/** Everything of the admin's room but the audit log. */
export function adminRoutes(
  parts: Guard & {
    readonly db: Database;
    readonly admin: AdminServices;
    readonly enrolment: Enrolment;
  },
): Router {
  const { admin, enrolment } = parts;
  const router = Router();
  organisationRoutes(router, parts, admin);
  topicRoutes(router, parts, admin.topics);
  catalogueRoutes(router, parts, admin.catalogue);
  guideRoutes(router, parts, admin.guides);
  rolloutRoutes(router, parts, admin);
  queueRoutes(router, parts, admin);
  wardFiguresRoutes(router, parts, admin);
  loadRoutes(router, parts, admin.load);
  retentionRoutes(router, parts, admin.retention);
  bindGuarded(router, parts, 'procedureFigures', () => ({ topics: effortByTopic(parts.db) }));
  bindGuarded(router, parts, 'surveyFigures', () => ({
    topics: surveyByTopic(parts.db, admin.topics.today()),
  }));
  bindGuarded(router, parts, 'exportSurvey', ({ caller }) => admin.survey.csv(caller));
  bindGuarded(router, parts, 'visitFigures', () => ({
    centers: figuresByCenter(parts.db, admin.topics.today()),
  }));
  templateRoutes(router, parts, { db: parts.db, templates: admin.templates });
  peopleRoutes(router, parts, admin.people);
  adminKioskRoutes(router, parts, { kiosks: admin.kiosks, enrolment });
  fleetRoutes(router, parts, admin.fleet);
  return router;
}
