/** Entry of the page. */
import './jitless';
import './styles/index.css';
import { render } from 'preact';
import { App } from './app';

render(<App />, document.getElementById('app') as HTMLElement);
