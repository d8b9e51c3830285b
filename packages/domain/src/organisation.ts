/** The ward as data: three tiers (三層制), its centers, its desks and what they settle. */

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

/** What a desk settles; the same kind exists in every 総合支所 and sometimes in the 本庁. */
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

/** 窓口: a waiting line that specialists answer. A desk without a branch belongs to the 本庁. */
export interface Desk {
  readonly id: string;
  readonly kind: DeskKind;
  readonly branchId: string | null;
  /** Office and section as the resident reads them, e.g. 世田谷総合支所 保健福祉課. */
  readonly name: LocalisedText;
}

/**
 * Text in the languages of the catalogue; a missing language falls back to Japanese. Readings for
 * furigana follow their kanji in 《》, e.g. 介護《かいご》.
 */
export interface LocalisedText {
  readonly ja: string;
  readonly 'ja-easy'?: string | undefined;
  readonly en?: string | undefined;
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

/** Someone who signs in at a console. */
export interface StaffMember {
  readonly id: string;
  readonly displayName: string;
  readonly role: Role;
  readonly deskIds: readonly string[];
}

export const ROLES = ['specialist', 'staff', 'admin'] as const;
/** 専門職員, センター職員, 管理者. */
export type Role = (typeof ROLES)[number];
