import type { LocalisedText } from '@madoguchi/domain';
import type { Organisation } from '@madoguchi/protocol';

/** A place to tick, under the heading of its group. */
interface Choice {
  readonly id: string;
  readonly name: string;
}

export interface ChoiceGroup {
  readonly heading: string;
  readonly choices: readonly Choice[];
}

type Say = (text: LocalisedText) => string;

/**
 * The desks by 総合支所, those of the 本庁 last under `headOffice`. The name of the branch stands in
 * the heading already and is left out of its desks' names.
 */
export function deskGroups(
  { branches, desks }: Organisation,
  say: Say,
  headOffice: string,
): ChoiceGroup[] {
  const groups = [...branches, { id: null, name: headOffice }].map(({ id, name }) => ({
    heading: name,
    choices: desks
      .filter((desk) => desk.branchId === id)
      .map((desk) => ({ id: desk.id, name: withoutPrefix(say(desk.name), name) })),
  }));
  return groups.filter(({ choices }) => choices.length > 0);
}

/** The centers by 総合支所. */
export function centerGroups({ branches, centers }: Organisation): ChoiceGroup[] {
  const groups = branches.map(({ id, name }) => ({
    heading: name,
    choices: centers
      .filter((center) => center.branchId === id)
      .map((center) => ({ id: center.id, name: center.district })),
  }));
  return groups.filter(({ choices }) => choices.length > 0);
}

/**
 * The districts that somebody who serves these desks can be in charge of: those of the desks'
 * 総合支所, all of them for a desk of the 本庁, and those they are in charge of already.
 */
export function districtGroups(
  ward: Organisation,
  { deskIds, districtIds }: { deskIds: readonly string[]; districtIds: readonly string[] },
): ChoiceGroup[] {
  const branchIds = ward.desks.filter(({ id }) => deskIds.includes(id)).map((d) => d.branchId);
  const isNear = (id: string, branchId: string): boolean =>
    branchIds.includes(null) || branchIds.includes(branchId) || districtIds.includes(id);
  const centers = ward.centers.filter(({ id, branchId }) => isNear(id, branchId));
  return centerGroups({ ...ward, centers });
}

/** The names of what somebody serves, in the order of the ward. */
export function placeNames(
  { deskIds, centerIds }: { deskIds: readonly string[]; centerIds: readonly string[] },
  { desks, centers }: Organisation,
  say: { readonly text: Say; readonly center: (district: string) => string },
): string[] {
  return [
    ...desks.filter(({ id }) => deskIds.includes(id)).map(({ name }) => say.text(name)),
    ...centers
      .filter(({ id }) => centerIds.includes(id))
      .map(({ district }) => say.center(district)),
  ];
}

function withoutPrefix(name: string, prefix: string): string {
  const rest = name.startsWith(prefix) ? name.slice(prefix.length).trim() : name;
  return rest === '' ? name : rest;
}
