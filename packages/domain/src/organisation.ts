import type { LocalisedText } from './languages/index.ts';
import type { Skills } from './needs.ts';

/** The ward: three tiers (三層制), centers, desks and topics. */

/** 総合支所: the middle tier, responsible for one area (地域) of the ward. */
export interface Branch {
  readonly id: string;
  readonly name: string;
}

/** まちづくりセンター: the neighbourhood office of one district (地区). */
export interface Center {
  readonly id: string;
  readonly branchId: string;
  /** Name of the district, which is also the prefix of its ticket numbers (池尻-012). */
  readonly district: string;
  readonly model: boolean;
}

/** The kind of a desk; the same kind exists in every 総合支所 and sometimes in the 本庁. */
export const DESK_KINDS = [
  'health-welfare',
  'livelihood',
  'child-family',
  'health',
  'insurance-pension',
  'tax',
  'housing',
  'residents',
  'community',
] as const;
export type DeskKind = (typeof DESK_KINDS)[number];

/** 本庁 所管部・課: a department of the head office. */
export interface Department {
  readonly id: string;
  readonly name: string;
}

/** 連携機関: あんしんすこやかセンター, 社会福祉協議会地区事務局, 児童館, outside bodies. */
export interface Partner {
  readonly id: string;
  readonly name: string;
  /** The center whose district it works in; `null` when it works in the whole ward. */
  readonly centerId: string | null;
}

/** 窓口: a queue that specialists answer. A desk without a branch belongs to the 本庁. */
export interface Desk {
  readonly id: string;
  readonly kind: DeskKind;
  readonly branchId: string | null;
  /** For a desk of the 本庁: its department, where one is named. */
  readonly departmentId: string | null;
  /** Office and section as the resident reads them, e.g. 世田谷総合支所 保健福祉課. */
  readonly name: LocalisedText;
  /** The number that residents dial, as it is kept (`DESK_PHONE_PATTERN`); `null` when it has none for them. */
  readonly phone: string | null;
}

/** 相談・手続きの種類: an entry of the catalogue that a resident picks. */
export interface Topic {
  readonly id: string;
  readonly deskKind: DeskKind;
  readonly name: LocalisedText;
  /** One line under the name: examples of what belongs here. */
  readonly hint: LocalisedText;
  /** Name of the pictogram in the ui-kit. */
  readonly icon: TopicIcon;
}

export const TOPIC_ICONS = [
  'care',
  'child',
  'disability',
  'health',
  'livelihood',
  'insurance',
  'pension',
  'housing',
  'tax',
  'family-register',
  'community',
  'other',
] as const;
export type TopicIcon = (typeof TOPIC_ICONS)[number];

/** A person who signs in at a console. */
export interface StaffMember {
  readonly id: string;
  readonly displayName: string;
  readonly role: Role;
  /** Desks that a specialist serves. */
  readonly deskIds: readonly string[];
  /** Centers that a センター職員 works in. */
  readonly centerIds: readonly string[];
  /** Centers whose district a specialist is in charge of (地区担当). */
  readonly districtIds: readonly string[];
  /** Languages and communication supports besides spoken Japanese. */
  readonly skills: Skills;
  /** A disabled person can neither sign in nor stay connected. */
  readonly disabled: boolean;
}

export const ROLES = ['specialist', 'staff', 'admin'] as const;
/** 専門職員, センター職員, 管理者. */
export type Role = (typeof ROLES)[number];

export const TOPIC_STATES = ['shown', 'preparing', 'stopped'] as const;
/** 表示, 準備中, 停止. */
export type TopicState = (typeof TOPIC_STATES)[number];

/** The scope of a rule about a topic; the most particular one counts (desk, center, ward). */
export type TopicScope =
  | { readonly kind: 'ward' }
  | { readonly kind: 'center'; readonly centerId: string }
  | { readonly kind: 'desk'; readonly deskId: string };

/** From a day on, a topic is shown, in preparation or stopped at a place, and why. */
export interface TopicRule {
  readonly topicId: string;
  readonly scope: TopicScope;
  readonly state: TopicState;
  /** First day on which it holds, as YYYY-MM-DD in the ward's time zone. */
  readonly since: string;
  /** The reason that staff and, for a stopped topic, residents read. */
  readonly reason: string;
}

/** The name of the center of a district, in Japanese. */
export const centerNameOf = (district: string): string => `${district}まちづくりセンター`;
