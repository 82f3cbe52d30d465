/**
 * Named typed columns over one ArrayBuffer, so that what is saved, transferred and hashed is the same
 * bytes. In the manner of flatbush: a layout decides offsets once, views do the rest.
 */

export type ColumnType = 'u8' | 'u16' | 'i16' | 'u32' | 'i32' | 'f32' | 'f64';

export interface ColumnSpec {
  readonly type: ColumnType;
  /** Number of elements. */
  readonly length: number;
}

type ViewOf<T extends ColumnType> = T extends 'u8'
  ? Uint8Array
  : T extends 'u16'
    ? Uint16Array
    : T extends 'i16'
      ? Int16Array
      : T extends 'u32'
        ? Uint32Array
        : T extends 'i32'
          ? Int32Array
          : T extends 'f32'
            ? Float32Array
            : Float64Array;

export type Layout = Readonly<Record<string, ColumnSpec>>;
export type Columns<L extends Layout> = { readonly [K in keyof L]: ViewOf<L[K]['type']> };

const WIDTH: Readonly<Record<ColumnType, number>> = Object.freeze({
  u8: 1,
  u16: 2,
  i16: 2,
  u32: 4,
  i32: 4,
  f32: 4,
  f64: 8,
});

/** Bytes a layout needs; every column starts on a multiple of 8. */
export function byteLength(layout: Layout): number {
  let bytes = 0;
  for (const name of Object.keys(layout)) bytes += padded(layout[name].length * WIDTH[layout[name].type]);
  return bytes;
}

/** Views of all columns of `layout` over `buffer`, in the layout's key order. */
export function columnsOver<L extends Layout>(layout: L, buffer: ArrayBuffer, byteOffset = 0): Columns<L> {
  const views: Record<string, ArrayBufferView> = {};
  let offset = byteOffset;
  for (const name of Object.keys(layout)) {
    const { type, length } = layout[name];
    views[name] = view(type, buffer, offset, length);
    offset += padded(length * WIDTH[type]);
  }
  return views as Columns<L>;
}

function padded(bytes: number): number {
  return Math.ceil(bytes / 8) * 8;
}

function view(type: ColumnType, buffer: ArrayBuffer, offset: number, length: number): ArrayBufferView {
  switch (type) {
    case 'u8':
      return new Uint8Array(buffer, offset, length);
    case 'u16':
      return new Uint16Array(buffer, offset, length);
    case 'i16':
      return new Int16Array(buffer, offset, length);
    case 'u32':
      return new Uint32Array(buffer, offset, length);
    case 'i32':
      return new Int32Array(buffer, offset, length);
    case 'f32':
      return new Float32Array(buffer, offset, length);
    case 'f64':
      return new Float64Array(buffer, offset, length);
  }
}
