/** Files by drag and drop or by the file button of the browser, which the keyboard reaches. */
import { useEffect, useId, useState } from 'preact/hooks';

export interface DropZoneProps {
  readonly label: string;
  /** Endings of file names, as the browser’s file dialogue takes them. */
  readonly accept: string;
  readonly onFiles: (files: File[]) => void;
}

export function DropZone({ label, accept, onFiles }: DropZoneProps) {
  const id = useId();
  const [over, setOver] = useState(false);
  useEffect(() => {
    // A file that misses the zone must not take the page’s place.
    const stay = (event: DragEvent) => event.preventDefault();
    window.addEventListener('dragover', stay);
    window.addEventListener('drop', stay);
    return () => {
      window.removeEventListener('dragover', stay);
      window.removeEventListener('drop', stay);
    };
  }, []);
  return (
    <div
      role="group"
      aria-label={`${label}: drop or choose`}
      class={over ? 'drop over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onFiles([...(event.dataTransfer?.files ?? [])]);
      }}
    >
      <label class="label" for={id}>
        {label}
      </label>
      <p class="hint">Drop them here, or choose them. Several at once are fine.</p>
      <input
        id={id}
        type="file"
        multiple
        accept={accept}
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = '';
        }}
      />
    </div>
  );
}
