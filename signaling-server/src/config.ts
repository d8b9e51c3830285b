import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { isForThisMachine, isProtected, ownOrigins } from './ownOrigins.ts';

/** Browsers give camera, microphone and secure cookies to https alone, their own machine apart. */
const PLAIN_HTTP = 'must begin with https:// unless it is this machine (127.0.0.1, localhost)';

const port = z.coerce.number().int().min(1).max(65_535);
const list = z.string().transform((text) =>
  text
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== ''),
);
const origin = z
  .url({ protocol: /^https?$/ })
  .refine((o) => new URL(o).origin === o, 'must be an origin such as https://example.jp')
  .refine(isProtected, PLAIN_HTTP);
const origins = list.pipe(z.array(origin));

/** An address, a range such as 10.0.0.0/8, or one of the names that express knows. */
const proxy = z.union([
  z.ipv4(),
  z.ipv6(),
  z.cidrv4(),
  z.cidrv6(),
  z.enum(['loopback', 'linklocal', 'uniquelocal']),
]);
const proxies = list.pipe(z.array(proxy));

/** The environment, variable by variable. `.env.example` lists the same names. */
const environment = z.object({
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: port.default(8787),
  DATA_DIR: z.string().min(1).default('data'),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/ })
    .refine((url) => new URL(url).pathname.length > 1, 'must name a database after the host')
    .optional(),
  AUDIT_ANCHOR_FILE: z.string().min(1).optional(),
  SEED: z.enum(['demo', 'none']).default('demo'),
  TIME_ZONE: z
    .string()
    .refine((zone) => Intl.supportedValuesOf('timeZone').includes(zone), 'must be a time zone')
    .default('Asia/Tokyo'),
  ALLOWED_ORIGINS: origins.optional(),
  HANDSET_ADDRESS: origin.optional(),
  TRUSTED_PROXIES: proxies.default([]),
  MEDIA_WORKERS: z.coerce.number().int().min(1).max(64).default(availableParallelism()),
  MEDIA_LISTEN_IP: z.union([z.ipv4(), z.ipv6()]).default('127.0.0.1'),
  MEDIA_ANNOUNCED_ADDRESS: z.string().min(1).optional(),
  MEDIA_PORT: port.default(44_000),
  MEDIASOUP_WORKER_BIN: z.string().min(1).optional(),
  ESPEAK_NG_BIN: z.string().min(1).default('espeak-ng'),
  CAPTION_MODEL_DIR: z.string().min(1).optional(),
  TOPIC_PAGES: z
    .url({ protocol: /^https$/ })
    .refine((url) => url.includes('{topic}'), 'must have {topic} where the id of the topic goes')
    .optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/, hostname: /./ }).optional(),
  SMTP_FROM: z.email().optional(),
  METRICS_TOKEN: z.string().min(16).optional(),
  MESSAGES_PER_SECOND: z.coerce.number().int().min(10).default(60),
  CONNECTIONS_PER_ADDRESS: z.coerce.number().int().min(10).default(300),
  LOG_LEVEL: z.enum(['error', 'warn', 'info', 'debug']).default('info'),
  OIDC_ISSUER: z
    .url({ protocol: /^https?$/ })
    .refine(isProtected, PLAIN_HTTP)
    .optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  OIDC_NAME: z.string().min(1).max(40).default('区の職員認証'),
  OIDC_USERNAME_CLAIM: z.string().min(1).default('preferred_username'),
});

/** What only makes sense together. */
const consistent = environment.superRefine((e, context) => {
  if (e.ALLOWED_ORIGINS === undefined && !isForThisMachine(e.HOST)) {
    context.addIssue({
      code: 'custom',
      path: ['ALLOWED_ORIGINS'],
      message: `is needed with HOST=${e.HOST}: the https origins at which the proxy serves the pages`,
    });
  }
  const { HANDSET_ADDRESS: handsets } = e;
  if (handsets !== undefined && !originsOf(e).includes(handsets)) {
    context.addIssue({
      code: 'custom',
      path: ['HANDSET_ADDRESS'],
      message: 'must be one of ALLOWED_ORIGINS: the one that the phones of residents reach',
    });
  }
  if ((e.SMTP_URL === undefined) !== (e.SMTP_FROM === undefined)) {
    const message = 'SMTP_URL and SMTP_FROM are needed together';
    context.addIssue({ code: 'custom', path: ['SMTP_URL'], message });
  }
  const given = [e.OIDC_ISSUER, e.OIDC_CLIENT_ID, e.OIDC_CLIENT_SECRET];
  const missing = given.filter((value) => value === undefined).length;
  if (missing === 0 || missing === given.length) return;
  context.addIssue({
    code: 'custom',
    path: ['OIDC_ISSUER'],
    message: 'OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET are needed together',
  });
});

/** What the server runs with; frozen. */
export interface Config {
  readonly host: string;
  readonly port: number;
  readonly dataDir: string;
  /** The SQLite file, which is the database unless `databaseUrl` names another. */
  readonly databasePath: string;
  /** The PostgreSQL database, or `null`. */
  readonly databaseUrl: string | null;
  /** Where the newest hash of the audit log is kept apart from it. */
  readonly auditAnchorPath: string;
  readonly seed: 'demo' | 'none';
  readonly timeZone: string;
  /** Exact origins from which browsers may speak to this server. */
  readonly allowedOrigins: readonly string[];
  /** That of them which the phones of residents reach; `null` where none does, and then no phone joins a call. */
  readonly handsetAddress: string | null;
  /** Proxies in front of this server, whose X-Forwarded-For is believed. */
  readonly trustedProxies: readonly string[];
  readonly media: {
    readonly workers: number;
    readonly listenIp: string;
    readonly announcedAddress: string | undefined;
    readonly basePort: number;
    readonly workerBin: string | undefined;
  };
  /** What one connection may send, and how often one address may try to connect in ten seconds. */
  readonly flood: { readonly messages: number; readonly connections: number };
  /** The ward's page of a topic, with `{topic}` for its id; `null` for none. Receipts lead to it. */
  readonly topicPages: string | null;
  /** The program that reads aloud what nobody has recorded; without it such sentences have no voice here. */
  readonly espeakBin: string;
  /** The folder of the model that makes captions of what staff say; `null`: there are none. */
  readonly captionModel: string | null;
  /** The office's mail server and whom mails are from; `null` where none is sent. */
  readonly smtp: { readonly url: string; readonly from: string } | null;
  readonly metricsToken: string | undefined;
  readonly logLevel: 'error' | 'warn' | 'info' | 'debug';
  /** The ward's OpenID Connect provider; `null` where it has none. */
  readonly singleSignOn: {
    readonly name: string;
    readonly issuer: URL;
    readonly clientId: string;
    readonly clientSecret: string;
    readonly usernameClaim: string;
  } | null;
}

/** Every fault of the environment at once, in words for the person who starts the server. */
export class BadEnvironment extends Error {
  constructor(faults: readonly string[]) {
    super(
      `These settings cannot be used; correct them in the environment or in .env (see .env.example):\n${faults.map((f) => `  ${f}`).join('\n')}`,
    );
    this.name = 'BadEnvironment';
  }
}

/** Reads the configuration. An empty variable counts as not set. Throws `BadEnvironment`. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = consistent.safeParse(given);
  if (!parsed.success) {
    throw new BadEnvironment(
      parsed.error.issues.map((i) => `${i.path.slice(0, 1).join('')}: ${i.message}`),
    );
  }
  const e = parsed.data;
  const dataDir = resolve(e.DATA_DIR);
  return Object.freeze({
    host: e.HOST,
    port: e.PORT,
    dataDir,
    databasePath: join(dataDir, 'madoguchi.sqlite'),
    databaseUrl: e.DATABASE_URL ?? null,
    auditAnchorPath: resolve(e.AUDIT_ANCHOR_FILE ?? join(dataDir, 'audit-anchor')),
    seed: e.SEED,
    timeZone: e.TIME_ZONE,
    trustedProxies: e.TRUSTED_PROXIES,
    allowedOrigins: originsOf(e),
    handsetAddress: e.HANDSET_ADDRESS ?? null,
    media: Object.freeze({
      workers: e.MEDIA_WORKERS,
      listenIp: e.MEDIA_LISTEN_IP,
      announcedAddress: e.MEDIA_ANNOUNCED_ADDRESS,
      basePort: e.MEDIA_PORT,
      workerBin: e.MEDIASOUP_WORKER_BIN,
    }),
    flood: Object.freeze({
      messages: e.MESSAGES_PER_SECOND,
      connections: e.CONNECTIONS_PER_ADDRESS,
    }),
    espeakBin: e.ESPEAK_NG_BIN,
    captionModel: e.CAPTION_MODEL_DIR === undefined ? null : resolve(e.CAPTION_MODEL_DIR),
    topicPages: e.TOPIC_PAGES ?? null,
    smtp: e.SMTP_URL && e.SMTP_FROM ? Object.freeze({ url: e.SMTP_URL, from: e.SMTP_FROM }) : null,
    metricsToken: e.METRICS_TOKEN,
    logLevel: e.LOG_LEVEL,
    singleSignOn: providerOf(e),
  });
}

const originsOf = (e: {
  readonly ALLOWED_ORIGINS?: string[] | undefined;
  readonly HOST: string;
  readonly PORT: number;
}): readonly string[] => e.ALLOWED_ORIGINS ?? ownOrigins(e.HOST, e.PORT);

/** Whether browsers reach every page by https alone. */
export const isHttpsOnly = ({ allowedOrigins }: Pick<Config, 'allowedOrigins'>): boolean =>
  allowedOrigins.every((origin) => origin.startsWith('https:'));

function providerOf(e: z.infer<typeof environment>): Config['singleSignOn'] {
  if (!e.OIDC_ISSUER || !e.OIDC_CLIENT_ID || !e.OIDC_CLIENT_SECRET) return null;
  return Object.freeze({
    name: e.OIDC_NAME,
    issuer: new URL(e.OIDC_ISSUER),
    clientId: e.OIDC_CLIENT_ID,
    clientSecret: e.OIDC_CLIENT_SECRET,
    usernameClaim: e.OIDC_USERNAME_CLAIM,
  });
}
