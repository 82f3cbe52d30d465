/** Which part of the place a picture shows. All pictures of a pair share one camera. */
import type { Layout } from './layout';
import type { Camera } from './paint';

export interface Look {
  /** 1 shows the whole place. */
  readonly zoom: number;
  /** What lies in the middle, in addresses. */
  readonly x: number;
  readonly y: number;
}

const MARGIN = 0.8;
export const MOST_ZOOM = 8;

export function wholePlace(layout: Layout): Look {
  return { zoom: 1, x: layout.width / 2, y: layout.height / 2 };
}

export function zoomed(layout: Layout, look: Look, factor: number): Look {
  const zoom = Math.min(MOST_ZOOM, Math.max(1, look.zoom * factor));
  return zoom === 1 ? wholePlace(layout) : within(layout, { ...look, zoom });
}

/** Moved by shares of what is visible. */
export function shifted(layout: Layout, look: Look, right: number, down: number): Look {
  const { width, height } = layout;
  return within(layout, {
    ...look,
    x: look.x + (right * width) / look.zoom,
    y: look.y + (down * height) / look.zoom,
  });
}

export function centredOn(layout: Layout, look: Look, x: number, y: number): Look {
  return within(layout, { ...look, x, y });
}

function within(layout: Layout, look: Look): Look {
  const halfWidth = layout.width / look.zoom / 2;
  const halfHeight = layout.height / look.zoom / 2;
  const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));
  return {
    zoom: look.zoom,
    x: clamp(look.x, halfWidth, layout.width - halfWidth),
    y: clamp(look.y, halfHeight, layout.height - halfHeight),
  };
}

export function cameraOf(layout: Layout, look: Look, width: number, height: number): Camera {
  const fit = Math.min(width / (layout.width + 2 * MARGIN), height / (layout.height + 2 * MARGIN));
  const scale = fit * look.zoom;
  return { scale, x: width / 2 - look.x * scale, y: height / 2 - look.y * scale };
}
