import type {
  Branch,
  Center,
  Department,
  Desk,
  Directions,
  Guide,
  OpeningHours,
  Partner,
  RoutingRule,
  Topic,
  TopicRule,
} from '@madoguchi/domain';

/** The ward as data; read often, changed rarely. Each list in the order in which it was made. */
export interface OrganisationStore {
  branches(): readonly Branch[];
  centers(): readonly Center[];
  departments(): readonly Department[];
  desks(): readonly Desk[];
  partners(): readonly Partner[];
  topics(): readonly Topic[];
  center(id: string): Center | null;
  desk(id: string): Desk | null;
  topic(id: string): Topic | null;
  /** Each `put` inserts, or replaces what has the same id. */
  putBranch(branch: Branch): void;
  putCenter(center: Center): void;
  putDepartment(department: Department): void;
  putDesk(desk: Desk): void;
  putPartner(partner: Partner): void;
  putTopic(topic: Topic): void;
  /** Refuses with `STILL_IN_USE` when something refers to it (a rule, a consultation). */
  removeTopic(id: string): void;
  /** Refuses with `STILL_IN_USE` when something refers to it (a kiosk, somebody's desk, a consultation). */
  remove(kind: UnitKind, id: string): void;
  openingHours(): readonly OpeningHours[];
  /** Replaces the hours of the same place. */
  putOpeningHours(hours: OpeningHours): void;
  removeOpeningHours(place: OpeningHours['place']): void;
  routingRules(): readonly RoutingRule[];
  /** Replaces the rule of the same topic. */
  putRoutingRule(rule: RoutingRule): void;
  guides(): readonly Guide[];
  /** Replaces the guide of the same topic, or of the ward. */
  putGuide(guide: Guide): void;
  /** What is said of a center; of one that nobody has said anything of, nothing. */
  directions(centerId: string): Directions;
  /** Replaces those of the same center. */
  putDirections(directions: Directions): void;
  topicRules(): readonly TopicRule[];
  /** Replaces the rule of the same topic, scope and day. */
  putTopicRule(rule: TopicRule): void;
  removeTopicRule(rule: Pick<TopicRule, 'topicId' | 'scope' | 'since'>): void;
}

export type UnitKind = 'branch' | 'center' | 'department' | 'desk' | 'partner';
