import type { LocalisedText } from '../../languages/index.ts';
import type { DeskKind } from '../../organisation.ts';
import type { PrintLayout } from './layout.ts';

/** Whose pen a field waits for; `either` is open to both. */
export const FILLERS = ['resident', 'specialist', 'either'] as const;
export type Filler = (typeof FILLERS)[number];

/**
 * When something holds. A field that is not shown counts as not filled. Inside a persons list a condition may
 * name the fields of the same person as well as those outside of the list: ids are unique in a template.
 */
export type Condition =
  | {
      readonly field: string;
      /** The value, or one of several; a choice of several options holds when it has one of them. */
      readonly is: string | boolean | readonly string[];
    }
  | { readonly filled: string }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

/**
 * What a value is about, so that what another form of the same consultation asked already is offered here
 * and not asked twice: `person.name`, `person.kana`, `person.birth`, `person.address`, `person.phone` and so on.
 */
export type FieldMeaning = string;

interface FieldFacts {
  /** Unique in the template, persons' fields included. */
  readonly id: string;
  readonly label: LocalisedText;
  readonly help?: LocalisedText | undefined;
  readonly filledBy: Filler;
  readonly shownIf?: Condition | undefined;
  readonly required: boolean | Condition;
  readonly meaning?: FieldMeaning | undefined;
}

export interface ChoiceOption {
  readonly id: string;
  readonly label: LocalisedText;
}

export interface TextKindField {
  readonly kind: 'text';
  /** Characters as a person counts them. */
  readonly limit: number;
  readonly multiline?: boolean | undefined;
  /** 外字: whether a note may say how a character is written that no keyboard has (`NotedText`). */
  readonly characterNote?: boolean | undefined;
}
export interface KanaKindField {
  readonly kind: 'kana';
  readonly limit: number;
}
export interface DateKindField {
  readonly kind: 'date';
  readonly notAfterToday?: boolean | undefined;
  /** The first day that is taken, as YYYY-MM-DD. */
  readonly notBefore?: string | undefined;
}
export interface NumberKindField {
  readonly kind: 'number';
  readonly min: number;
  readonly max: number;
  readonly unit?: LocalisedText | undefined;
}
/** Whole yen. */
export interface AmountKindField {
  readonly kind: 'amount';
  readonly max: number;
}
export interface ChoiceKindField {
  readonly kind: 'choice';
  readonly options: readonly ChoiceOption[];
  readonly several?: boolean | undefined;
}
export interface PersonsKindField {
  readonly kind: 'persons';
  readonly min: number;
  readonly max: number;
  /** What is asked of each person; no lists inside of a list. */
  readonly fields: readonly SingleField[];
}
export interface PlainKindField {
  /** `file` is a page of the call: a still of the paper, or a sheet. */
  readonly kind: 'address' | 'phone' | 'yesNo' | 'file';
}

/** A field that is no list. */
export type SingleField = FieldFacts &
  (
    | TextKindField
    | KanaKindField
    | DateKindField
    | NumberKindField
    | AmountKindField
    | ChoiceKindField
    | PlainKindField
  );
export type PersonsField = FieldFacts & PersonsKindField;
/** 項目. */
export type FormField = SingleField | PersonsField;
export type FieldKind = FormField['kind'];

export interface FormPage {
  readonly id: string;
  readonly title: LocalisedText;
  readonly fields: readonly FormField[];
}

/** 様式: a form as data. A version that is stored never changes; a started procedure keeps its version. */
export interface FormTemplate {
  readonly id: string;
  /** Counted from 1. */
  readonly version: number;
  readonly title: LocalisedText;
  /** 見本: made for trials; says so on screen and across the print. */
  readonly isSample: boolean;
  readonly topicIds: readonly string[];
  /** Whose desk accepts it: the nearest of this kind, as routing finds it, else the consultation's own desk. */
  readonly receivingDeskKind: DeskKind;
  /** What to bring. */
  readonly papers: readonly LocalisedText[];
  readonly fee: LocalisedText | null;
  /** Where and how what comes of it is handed over. */
  readonly handOver: LocalisedText | null;
  /** Days from submission within which the desk means to be done. */
  readonly dueDays: number;
  /** Days that a procedure is kept after it is over. */
  readonly retentionDays: number;
  readonly needsSignature: boolean;
  readonly pages: readonly FormPage[];
  readonly layout: PrintLayout;
}
