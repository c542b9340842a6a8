// Imported before anything of kext runs, and, because code that V8 kept fits the flags it was made under alone, by what
// keeps that. V8 optimises a function on its other threads when it has run for a while; most runs are over before that
// has paid, and the native compiler needs the processor meanwhile. Six times the patience takes a fifth of the time off
// compiling a hundred kinds, and makes a thousand no slower.
import { setFlagsFromString } from 'node:v8';

const ofNode20 = process.versions.node.startsWith('20.');
setFlagsFromString(ofNode20 ? '--interrupt-budget=400000' : '--invocation-count-for-turbofan=18000');
