/** The worker behind a picture of the network. */
import * as Comlink from 'comlink';
import { watchApi } from '../../sim/host/watch-api';
import { portableSha256 } from '../../sim/kernel/digest';

Comlink.expose(watchApi(portableSha256));
