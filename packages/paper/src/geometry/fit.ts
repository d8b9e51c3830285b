/** A size in any unit, such as CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** An upright rectangle in the unit of what it lies in. */
export interface Rectangle extends Size {
  readonly x: number;
  readonly y: number;
}

/** Where a picture lies when it is shown whole, as large as possible, in the middle of a room of any shape. */
export function fitWhole(picture: Size, room: Size): Rectangle {
  const scale = Math.min(room.width / picture.width, room.height / picture.height);
  const [width, height] = [picture.width * scale, picture.height * scale];
  return { x: (room.width - width) / 2, y: (room.height - height) / 2, width, height };
}
