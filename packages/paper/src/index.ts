export { CornersEditor, type CornersEditorProps } from './corners/CornersEditor.tsx';
export { useFoundCorners } from './corners/useFoundCorners.ts';
export { cornersProblem, type CornersProblem } from './geometry/corners.ts';
export { fitWhole, type Rectangle, type Size } from './geometry/fit.ts';
export type { Corners } from './geometry/homography.ts';
export {
  mapSurface,
  shownRectangle,
  shownSize,
  type ShapedPicture,
  type SurfaceMapping,
} from './geometry/mapping.ts';
export { bounded, MOST_ZOOM, panBy, WHOLE, zoomAt, type Zoom } from './geometry/zoom.ts';
export { LivePaper, type LivePaperProps } from './live/LivePaper.tsx';
export { drawMarks, type MarksContext } from './marks/drawMarks.ts';
export type { MarksOpen } from './marks/hands/hand.ts';
export type { ChosenTool } from './marks/hands/index.ts';
export { MarkLayer, type MarkLayerProps } from './marks/MarkLayer.tsx';
export { MarkTools, type MarkToolsProps } from './marks/MarkTools.tsx';
export { StrokesInk } from './ink/StrokesInk.tsx';
export { AddMask, MaskEditor, type MaskEditorProps } from './masks/MaskEditor.tsx';
export { usePicturesAhead } from './picture/usePicturesAhead.ts';
export { pictureWorkshop, UnreadablePicture } from './picture/workshop.ts';
export { PageView, type PageViewProps } from './view/PageView.tsx';
export { PrintSheets, WholeSheets, type SheetFacts, type SheetPage } from './print/PrintSheets.tsx';
export { readyToPrint } from './print/readyToPrint.ts';
export { BookingSlip } from './print/BookingSlip.tsx';
export { SummaryPaper, SummarySheet } from './print/SummarySheet.tsx';
export { liesOnItsSide, SHEET_PIXELS } from './print/sheetRoom.ts';
export { composePage, turnedQuarter, type DrawnPage } from './print/composePage.ts';
export { companyOf, peopleQuestion } from './people/company.ts';
export { useOpenDocument, type SharedDocument } from './useOpenDocument.ts';
export { InkPad } from './writing/InkPad.tsx';
export { LineWords } from './writing/LineWords.tsx';
export { useNewestInSight } from './writing/useNewestInSight.ts';
export {
  useOwnLine,
  type OwnLine,
  type WritingOpen,
  type WritingProblem,
} from './writing/useOwnLine.ts';
