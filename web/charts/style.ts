/** The palette of the Government Analysis Function’s guidance, in its order, and what all charts share. */
export const COLOURS = ['#12436D', '#28A197', '#801650', '#F46A25'] as const;
export const GREY = '#3D3D3D';

export const BASE = {
  style: { fontSize: '14px', color: '#16191d', background: 'transparent' },
  marginTop: 24,
  marginRight: 28,
} as const;

/** A label cut to the room that a narrow screen has. */
export function shortened(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}
