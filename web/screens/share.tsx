export function ShareScreen() {
  return <h1 tabIndex={-1}>Share</h1>;
}
