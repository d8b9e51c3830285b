import { ERROR_CODES, ERROR_STATUS } from '@madoguchi/domain';
import { errorBody, routes, type Route } from '@madoguchi/protocol';
import type { createDocument, ZodOpenApiPathsObject } from 'zod-openapi';

type OpenApiDocument = ReturnType<typeof createDocument>;

/**
 * The OpenAPI 3.1 document, made from the same schemas that parse the requests. Its library is loaded
 * when somebody asks for the document, because it would cost every start of the server a tenth of a second.
 */
export async function openApiDocument(version: string): Promise<OpenApiDocument> {
  const { createDocument } = await import('zod-openapi');
  const paths: ZodOpenApiPathsObject = {};
  for (const [operationId, route] of Object.entries<Route>(routes)) {
    const operation = {
      operationId,
      summary: route.summary,
      ...rightTo(route),
      ...(route.body === undefined ? {} : { requestBody: { content: bodyOf(route, route.body) } }),
      responses: {
        ...(route.redirects
          ? { '303': { description: 'Go there.' } }
          : answers({ '200': 'Done.', ...route.alsoStatus }, route)),
        default: {
          description: `Refused; the code says why: ${ERROR_CODES.map((c) => `${c} (${String(ERROR_STATUS[c])})`).join(', ')}.`,
          content: json(errorBody),
        },
      },
    };
    paths[route.path] = { ...paths[route.path], [route.method]: operation };
  }
  return createDocument({
    openapi: '3.1.0',
    info: { title: 'まちづくりオンライン窓口', version },
    components: {
      securitySchemes: {
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: 'madoguchi.session_token',
          description:
            'Session of somebody who has signed in at a console. With https its name begins with __Host-.',
        },
      },
    },
    paths,
  });
}

/** Which right of the table in `docs/spec/access.md` it takes; without one it is open to everybody. */
const rightTo = ({ action }: Route): object =>
  action === undefined ? {} : { security: [{ session: [] }], 'x-action': action };

/** The same body under each of these statuses. */
function answers(statuses: Readonly<Record<string, string>>, { response, contentType }: Route) {
  const content = { [contentType ?? 'application/json']: { schema: response } };
  return Object.fromEntries(
    Object.entries(statuses).map(([status, description]) => [status, { description, content }]),
  );
}

/** A form, or JSON. */
const bodyOf = ({ isForm }: Route, schema: Route['response']) =>
  isForm ? { 'multipart/form-data': { schema } } : json(schema);

const json = (schema: Route['response']) => ({ 'application/json': { schema } });
