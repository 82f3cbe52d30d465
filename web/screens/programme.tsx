export function ProgrammeScreen() {
  return <h1 tabIndex={-1}>Programme</h1>;
}
