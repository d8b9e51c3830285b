import { crc32, deflateSync } from 'node:zlib';

/** Discs by which the same place is found on two screens, as parts of the sheet. */
export const FORM_DISCS = {
  first: { x: 0.2, y: 0.3, colour: '#00b000' },
  second: { x: 0.75, y: 0.65, colour: '#00b0b0' },
} as const;

const [WIDTH, HEIGHT, RADIUS] = [620, 877, 9];

/** A sheet with lines and two discs, as a PNG. */
export function formPng(): Buffer {
  const rows = Buffer.alloc(HEIGHT * (1 + 3 * WIDTH), 0xf8);
  const paint = (x: number, y: number, colour: string): void => {
    rows.write(colour.slice(1), y * (1 + 3 * WIDTH) + 1 + 3 * x, 'hex');
  };
  for (let y = 0; y < HEIGHT; y += 1) {
    // No filter.
    rows[y * (1 + 3 * WIDTH)] = 0;
    if (y % 44 === 0) for (let x = 60; x < 560; x += 1) paint(x, y, '#444444');
  }
  for (const disc of Object.values(FORM_DISCS)) {
    const [left, top] = [Math.round(disc.x * WIDTH), Math.round(disc.y * HEIGHT)];
    for (let y = -RADIUS; y <= RADIUS; y += 1) {
      for (let x = -RADIUS; x <= RADIUS; x += 1) {
        if (x * x + y * y <= RADIUS * RADIUS) paint(left + x, top + y, disc.colour);
      }
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(HEIGHT, 4);
  // Eight bits, red, green and blue.
  header.set([8, 2], 8);
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  const data = deflateSync(rows);
  const parts = [chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([signature, ...parts]);
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
