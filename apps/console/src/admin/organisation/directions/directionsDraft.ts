import { TEXTS, textProblem, tidyText, type SketchMap, type TextProblem } from '@madoguchi/domain';
import type { DirectionsView, RouteBody } from '@madoguchi/protocol';

/** Directions in the form; '' for what is left out. */
export interface DirectionsDraft {
  readonly centerId: string;
  readonly address: string;
  readonly way: string;
  readonly map: SketchMap | null;
}

const TEXT_FIELDS = ['address', 'way'] as const;

export interface DirectionsProblem {
  readonly field: (typeof TEXT_FIELDS)[number];
  readonly problem: TextProblem;
}

export const draftOf = ({ centerId, address, way, map }: DirectionsView): DirectionsDraft => ({
  ...{ centerId, address: address ?? '', way: way ?? '', map },
});

export const directionsProblems = (draft: DirectionsDraft): readonly DirectionsProblem[] =>
  TEXT_FIELDS.flatMap((field) => {
    const problem = textProblem(draft[field], TEXTS[field]);
    return problem === null ? [] : [{ field, problem }];
  });

/** The request body; only for a draft without problems. */
export const directionsBody = ({
  centerId,
  address,
  way,
  map,
}: DirectionsDraft): RouteBody<'saveDirections'> => ({
  centerId,
  address: tidyText(TEXTS.address.kind, address),
  way: tidyText(TEXTS.way.kind, way),
  map: map?.base64 ?? null,
});
