import type { Page } from 'playwright-core';

/** What staff say once at a kiosk that shows its first screen: this camera is the one over the desk. */
export async function chooseDeskCamera(kiosk: Page, camera: string): Promise<void> {
  await kiosk.getByRole('button', { name: /職員用/ }).hover();
  await kiosk.mouse.down();
  const dialog = kiosk.getByRole('dialog');
  await dialog.waitFor();
  await kiosk.mouse.up();
  await dialog.getByRole('button', { name: 'カメラの設定' }).click();
  const desk = dialog.getByRole('listitem').filter({ hasText: camera });
  await desk.getByRole('button', { name: '手もとのカメラにする' }).click();
  await desk.getByRole('button', { name: '手もとのカメラです' }).waitFor();
  await dialog.getByRole('button', { name: 'とじる' }).click();
}
