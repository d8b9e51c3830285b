/** What a schema cannot find in a template. */
export const TEMPLATE_PROBLEMS = [
  'noPage',
  'emptyPage',
  'doubledId',
  'unknownField',
  'outOfReach',
  'ownRule',
  'ruleLoop',
  'wrongKind',
  'unknownOption',
  'badRange',
  'noSignaturePlace',
  'offSheet',
  'wrongPart',
  'noSuchPerson',
  'notPrinted',
] as const;
export type TemplateProblemKind = (typeof TEMPLATE_PROBLEMS)[number];

/** What is wrong with a template, and where. */
export interface TemplateProblem {
  readonly problem: TemplateProblemKind;
  /** The way to it from the top of the file: pages[1].fields[3].shownIf. */
  readonly at: string;
  /** The id that it is about, or an empty text. */
  readonly name: string;
}
