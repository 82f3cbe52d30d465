/** What the room sees of the game, on the facilitator’s page and in the second window alike. */
import type { GameShow, ShowPart } from './show';

export interface GameShowViewProps {
  readonly show: GameShow;
  /** Of the heading: 1 where it is the page’s own. */
  readonly level: 1 | 3;
}

export function GameShowView({ show, level }: GameShowViewProps) {
  const Heading = level === 1 ? 'h1' : 'h3';
  return (
    <div class="game-show">
      <Heading tabIndex={-1}>{show.heading}</Heading>
      {show.lines.map((line, n) => (
        <p key={n} class="game-line">
          {line}
        </p>
      ))}
      {show.parts.map((part) => (
        <Part key={part.title} part={part} level={level === 1 ? 2 : 4} />
      ))}
    </div>
  );
}

export function Part({
  part: { title, lines, table },
  level,
}: {
  readonly part: ShowPart;
  readonly level: 2 | 4;
}) {
  const Heading = level === 2 ? 'h2' : 'h4';
  return (
    <div class="game-part">
      <Heading>{title}</Heading>
      {lines.map((line, n) => (
        <p key={n}>{line}</p>
      ))}
      {table === null ? null : (
        <div class="scroll" role="group" tabIndex={0} aria-label={title}>
          <table class={table.columns.length > 3 ? 'game-table game-table-wide' : 'game-table'}>
            <thead>
              <tr>
                <th scope="col">{table.corner}</th>
                {table.columns.map((column) => (
                  <th scope="col" key={column}>
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.rows.map(({ label, cells }) => (
                <tr key={label}>
                  <th scope="row">{label}</th>
                  {cells.map(({ main, detail }, n) => (
                    <td key={n}>
                      {main}
                      {detail === null ? null : <span class="game-detail">{detail}</span>}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}
