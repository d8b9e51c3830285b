import { expect, test } from 'vitest';
import { ADMIN_PAGES, adminHash, parseAdminRoute } from './route.ts';

test('[O1] the address of a page leads to it', () => {
  for (const page of ADMIN_PAGES) {
    expect(parseAdminRoute(adminHash(page))).toEqual({ page, part: null });
    expect(parseAdminRoute(adminHash(page, 'one'))).toEqual({ page, part: 'one' });
  }
});

test.each(['', '#', '#admin', '#admin/', '#admin/nowhere', '#person', '#other/people'])(
  '[O1] %j leads to the first page',
  (hash) => {
    expect(parseAdminRoute(hash)).toEqual({ page: 'organisation', part: null });
  },
);

test('[O1] a part that is no name is left out', () => {
  expect(parseAdminRoute('#admin/organisation/<b>')).toEqual({ page: 'organisation', part: null });
});
