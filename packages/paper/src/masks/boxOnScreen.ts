import type { Box } from '@madoguchi/protocol';
import type { Rectangle } from '../geometry/fit.ts';
import type { SurfaceMapping } from '../geometry/mapping.ts';

/** Where a box of the live picture lies on the screen, in CSS pixels of the layer. */
export function boxOnScreen(
  mapping: SurfaceMapping,
  box: Box,
): Record<'left' | 'top', number> & Pick<Rectangle, 'width' | 'height'> {
  const from = mapping.toScreen({ x: box.x, y: box.y });
  const to = mapping.toScreen({ x: box.x + box.width, y: box.y + box.height });
  return { left: from.x, top: from.y, width: to.x - from.x, height: to.y - from.y };
}
