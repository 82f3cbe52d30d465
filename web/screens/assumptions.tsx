export function AssumptionsScreen() {
  return <h1 tabIndex={-1}>Assumptions</h1>;
}
