import type { Plugin } from 'vite';

const ROUTES = /packages\/protocol\/src\/http\/.*Routes\.ts$/;
const SUMMARY = /\bsummary:\s*(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")/g;

/** Leaves the sentences of the OpenAPI document out of pages: every page has every route, and none shows what they say. */
export function withoutSummaries(): Plugin {
  return {
    name: 'without-summaries',
    enforce: 'pre',
    transform: (code, id) =>
      ROUTES.test(id) ? { code: code.replaceAll(SUMMARY, "summary: ''"), map: null } : null,
  };
}
