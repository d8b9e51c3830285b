export { faceMetrics } from './fonts/faceMetrics.ts';
export { withoutSummaries } from './withoutSummaries.ts';
