/// <reference types="node" />
/**
 * Who may import whom. What is not listed is an error.
 *
 *   domain ← protocol ← client ← apps
 *   domain ← ports ← services ← { http, signaling };  storage, media and auth implement ports;
 *   only the composition root sees all of the server.
 */

const VENDORS = require('./.dependency-cruiser.vendors.cjs');

/** @type {Record<string, { path: string, may: string[] }>} */
const LAYERS = {
  domain: { path: '^packages/domain/', may: [] },
  protocol: { path: '^packages/protocol/', may: ['domain'] },
  client: { path: '^packages/client/', may: ['domain', 'protocol'] },
  i18n: { path: '^packages/i18n/', may: ['domain'] },
  uiKit: { path: '^packages/ui-kit/', may: ['domain', 'i18n'] },
  paper: {
    path: '^packages/paper/',
    may: ['domain', 'protocol', 'client', 'i18n', 'uiKit'],
  },
  mediaWorker: { path: '^packages/media-worker/', may: [] },

  // The edges of an app: its own build's settings import nothing of ours.
  kioskIpc: { path: '^apps/kiosk/src/ipc/', may: ['domain', 'protocol'] },
  kioskMain: { path: '^apps/kiosk/src/main/', may: ['domain', 'protocol', 'kioskIpc'] },
  kioskPreload: { path: '^apps/kiosk/src/preload/', may: ['domain', 'protocol', 'kioskIpc'] },
  kioskRenderer: {
    path: '^apps/kiosk/src/renderer/',
    may: ['domain', 'protocol', 'client', 'i18n', 'uiKit', 'paper', 'kioskIpc'],
  },
  console: {
    path: '^apps/console/',
    may: ['domain', 'protocol', 'client', 'i18n', 'uiKit', 'paper'],
  },

  // Settings and the log are plain values without a layer of their own.
  serverBase: { path: '^signaling-server/src/(config|ownOrigins|log)\\.ts$', may: ['domain'] },
  ports: { path: '^signaling-server/src/ports/', may: ['domain', 'protocol'] },
  state: { path: '^signaling-server/src/state/', may: ['domain', 'protocol', 'ports'] },
  services: {
    path: '^signaling-server/src/services/',
    may: ['domain', 'protocol', 'ports', 'state'],
  },
  storage: {
    path: '^signaling-server/src/storage/',
    may: ['domain', 'protocol', 'ports', 'state', 'serverBase'],
  },
  media: {
    path: '^signaling-server/src/media/',
    may: ['domain', 'protocol', 'ports', 'serverBase', 'mediaWorker'],
  },
  printing: {
    path: '^signaling-server/src/printing/',
    may: ['domain', 'ports', 'serverBase'],
  },
  captions: { path: '^signaling-server/src/captions/', may: ['domain', 'ports', 'serverBase'] },
  speech: { path: '^signaling-server/src/speech/', may: ['domain', 'ports', 'serverBase'] },
  mail: { path: '^signaling-server/src/mail/', may: ['ports', 'serverBase'] },
  auth: { path: '^signaling-server/src/auth/', may: ['domain', 'protocol', 'ports', 'serverBase'] },
  http: {
    path: '^signaling-server/src/http/',
    may: ['domain', 'protocol', 'ports', 'services', 'serverBase'],
  },
  signaling: {
    path: '^signaling-server/src/signaling/',
    may: ['domain', 'protocol', 'ports', 'services', 'serverBase'],
  },
};

/** The composition root: it may import every layer of the server, and nobody may import it. */
const SERVER = [
  'serverBase',
  'ports',
  'state',
  'services',
  'storage',
  'media',
  'printing',
  'captions',
  'speech',
  'mail',
  'auth',
  'http',
  'signaling',
];
const COMPOSITION =
  '^signaling-server/(bin/|src/(main|index|compose[A-Za-z]*)\\.ts$|src/composition/)';

/** The second entry of the domain: the templates that come with the product. */
const SHIPPED_FORMS = '^packages/domain/src/procedure/shipped/index\\.ts$';
/** The third: what comes with the product, in the further languages of the kiosk. */
const SHIPPED_WORDS = '^packages/domain/src/shippedWords/index\\.ts$';

/** What builds the pages takes it from the ui-kit; pages themselves do not. */
const FACES_AT_BUILD = '^packages/ui-kit/src/vite\\.ts$';

/** What each page says: a page loads no text of another one. */
const TEXTS_OF_PAGES =
  '^packages/i18n/src/pages/(residents|sentences|guests|handsets|office|officeEnglish|admins|bookings|spoken)\\.ts$';

// A test beside the code may bring the twin of a port, or the real thing, from a neighbour.
const TEST = '\\.test\\.(ts|tsx|mjs)$';

const anyOf = (/** @type {string[]} */ names) => names.map((name) => LAYERS[name].path);

const layerRules = Object.entries(LAYERS).map(([name, { path, may }]) => ({
  name: `layer-${name}`,
  comment: `${name} may import only itself${may.map((other) => `, ${other}`).join('')}.`,
  severity: 'error',
  from: { path, pathNot: TEST },
  to: {
    path: '^(apps|bench|faults|packages|scripts|signaling-server|tests)/',
    pathNot: [path, ...anyOf(may)],
  },
}));

const vendorRules = Object.entries(VENDORS).map(([vendor, places]) => ({
  name: `vendor-${vendor}`,
  comment: `${vendor} is known only in ${places.join(', ')}.`,
  severity: 'error',
  from: { pathNot: places },
  to: { path: `node_modules/(@types/)?${vendor.replace('.', '\\.')}/` },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...layerRules,
    ...vendorRules,
    {
      name: 'composition',
      comment: 'The composition root sees the server, the domain and the protocol.',
      severity: 'error',
      from: { path: COMPOSITION },
      to: {
        path: '^(apps|bench|faults|packages|scripts|signaling-server|tests)/',
        pathNot: [COMPOSITION, ...anyOf([...SERVER, 'domain', 'protocol', 'mediaWorker'])],
      },
    },
    {
      name: 'server-has-layers',
      comment: 'Every file of the server belongs to a layer or to the composition root.',
      severity: 'error',
      from: { path: '^signaling-server/src/', pathNot: [COMPOSITION, TEST, ...anyOf(SERVER)] },
      to: {},
    },
    {
      name: 'test-beside-server',
      comment: 'A test beside the server stays on the side of the server.',
      severity: 'error',
      from: { path: `^signaling-server/.*${TEST}` },
      to: { path: '^(apps|bench|faults|tests)/|^packages/(client|ui-kit|i18n)/' },
    },
    {
      name: 'entry-point',
      comment: 'A package is entered by its index, so that its inside may change.',
      severity: 'error',
      from: { path: '^(apps|bench|faults|signaling-server|tests|packages/([^/]+))/' },
      to: {
        path: '^packages/([^/]+)/src/',
        pathNot: [
          '^packages/[^/]+/src/index\\.m?ts$',
          '^packages/[^/]+/src/index\\.mjs$',
          SHIPPED_FORMS,
          SHIPPED_WORDS,
          TEXTS_OF_PAGES,
          FACES_AT_BUILD,
          '^packages/$2/',
        ],
      },
    },
    {
      name: 'shipped-forms',
      comment:
        'Pages get forms and names from the server: the shipped ones are no part of what a page loads.',
      severity: 'error',
      from: { path: '^(apps|packages)/', pathNot: [TEST, '/gallery/', '^packages/domain/'] },
      to: { path: '^packages/domain/src/(procedure/shipped|shippedWords)/' },
    },
    {
      name: 'tests-by-entry-point',
      comment: 'Tests, benches and faults enter an app or the server by its index, main or bin.',
      severity: 'error',
      from: { path: '^(tests|bench|faults)/' },
      to: {
        path: '^(signaling-server|apps/[^/]+)/src/',
        pathNot: [
          '^signaling-server/src/(main|index)\\.ts$',
          // A PostgreSQL server is no part of ours.
          '^signaling-server/src/storage/postgres/testing/postgresServer\\.ts$',
          // Nor is the program that takes the text out of a PDF.
          '^signaling-server/src/printing/testing/pdfText\\.ts$',
          // Nor is what takes the place of a library and its model.
          '^signaling-server/src/captions/testing/standInFolder\\.ts$',
          '^apps/kiosk/src/(main|preload|ipc)/[^/]+\\.ts$',
        ],
      },
    },
    {
      name: 'product-without-tests',
      comment: 'Code that ships never imports a test, a bench or a fault.',
      severity: 'error',
      from: { path: '^(apps|packages|signaling-server)/', pathNot: TEST },
      to: { path: ['^(tests|bench|faults)/', TEST] },
    },
    {
      name: 'no-circular',
      comment: 'Two files that need each other, be it for a type, are one file or hide a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolves',
      comment: 'Every import leads somewhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(build|dist|test-results)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mts', '.d.ts', '.mjs', '.cjs', '.js', '.json', '.css'],
    },
  },
};
