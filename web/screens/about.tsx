/** What Kithwork is, what it cannot tell, and how well the page can be used by everyone. */
export function About() {
  return (
    <>
      <h1 tabIndex={-1}>About Kithwork</h1>
      <p>
        Kithwork builds a neighbourhood on your computer: people, homes, families, friends, neighbours and
        groups, made from published figures. Month by month friendships grow and fade, and people fall ill and
        get better. Then it adds a programme and runs the same neighbourhood again, with the same people and
        the same luck. What differs is what the programme did.
      </p>
      <h2>What it cannot tell you</h2>
      <ul>
        <li>
          <strong>It is not validated.</strong> The neighbourhood without a programme is held against
          published figures. The effect of programmes has not been compared with a trial.
        </li>
        <li>
          <strong>Much rests on judgement.</strong> How many people respond, how fast friendships fade, and
          how much of each link between loneliness and health is cause and effect: nobody knows well.
        </li>
        <li>
          <strong>Much is left out:</strong> schools and work places, long-term illness, quarrels, and
          services that change because residents asked.
        </li>
      </ul>
      <h2>Words used here</h2>
      <dl class="list">
        <dt>Option</dt>
        <dd>Something you could do. The command line calls it an arm.</dd>
        <dt>Pair of runs</dt>
        <dd>The same people with the same luck, once with the option and once without.</dd>
        <dt>Draw</dt>
        <dd>One set of values for the uncertain numbers. Each draw takes other values from their ranges.</dd>
        <dt>95 % range</dt>
        <dd>The middle 95 of 100 pairs. If it crosses zero, we cannot say which way the change goes.</dd>
        <dt>QALY</dt>
        <dd>One year in full health, or more years in poorer health.</dd>
        <dt>Cash, and time and beds</dt>
        <dd>Cash changes a bill. Freed time and beds are paid for all the same.</dd>
        <dt>Digest</dt>
        <dd>A fingerprint of the results. The same digest means the same numbers, to the last digit.</dd>
      </dl>
      <h2>Privacy</h2>
      <p>
        Nothing you enter leaves this page. It sends nothing, loads nothing from elsewhere, sets no cookies
        and counts no visits. It stores a scenario in your browser only when you press Save.
      </p>
      <h2>Accessibility statement</h2>
      <p>
        We aim at WCAG 2.2, level AA. Every screen is checked by an automatic tool (axe) on narrow and wide
        screens in Chromium. The main journey is done by keyboard alone. Pages are tried at 400 % zoom, with
        reduced motion and on paper. These tests run with every change.
      </p>
      <p>
        Known gaps: it was not yet tried by people who use screen readers, magnifiers or speech input every
        day. Wide tables scroll sideways on narrow screens.
      </p>
      <h2>Licence and sources</h2>
      <p>
        The code is under the MIT licence. Each figure names its source under Assumptions. Tables of the
        Office for National Statistics, NHS England and government departments contain public sector
        information licensed under the Open Government Licence v3.0.
      </p>
    </>
  );
}
